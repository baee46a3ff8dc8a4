package org.policyalmanac.trends;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;

/**
 * Hands a function all rows of one subject after another. Spark's own groups are gathered into as few partitions as their bytes
 * fill; what is measured of a series takes long for its few bytes, and one core would do it all.
 */
final class BySubject implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final FlatMapGroupsFunction<String, Row, Row> measure;

    private BySubject(FlatMapGroupsFunction<String, Row, Row> measure) {
        this.measure = measure;
    }

    /** What {@code measure} makes of each subject's rows, on all cores. */
    static Dataset<Row> of(Dataset<Row> rows, FlatMapGroupsFunction<String, Row, Row> measure, Encoder<Row> encoder) {
        int partitions = Integer.parseInt(rows.sparkSession().conf().get("spark.sql.shuffle.partitions"));
        return rows.repartition(partitions, rows.col("kind"), rows.col("subject"))
                .sortWithinPartitions("kind", "subject")
                .mapPartitions(new BySubject(measure), encoder);
    }

    static String key(Row row) {
        return row.<String>getAs("kind") + "\u0000" + row.<String>getAs("subject");
    }

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        return new Measured(sorted);
    }

    /** Rows of sorted subjects, measured one by one. */
    private final class Measured implements Iterator<Row> {
        private final Iterator<Row> sorted;
        private Row next;
        private Iterator<Row> made = Collections.emptyIterator();

        private Measured(Iterator<Row> sorted) {
            this.sorted = sorted;
            this.next = sorted.hasNext() ? sorted.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!made.hasNext() && next != null) {
                String key = key(next);
                List<Row> own = new ArrayList<>();
                while (next != null && key(next).equals(key)) {
                    own.add(next);
                    next = sorted.hasNext() ? sorted.next() : null;
                }
                made = measured(key, own.iterator());
            }
            return made.hasNext();
        }

        private Iterator<Row> measured(String key, Iterator<Row> own) {
            try {
                return measure.call(key, own);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("measuring " + key, e);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return made.next();
        }
    }
}
