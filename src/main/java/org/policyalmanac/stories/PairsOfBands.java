package org.policyalmanac.stories;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Rows {@code (band, key)}, sorted, to all pairs of documents in a band; a band that more than {@value #COMMON} of them
 * share is told by rows {@code (band, key)} of its own, because its pairs would grow as the square.
 */
final class PairsOfBands implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final int COMMON = 40;

    /** {@code (is_common, a, b)}: two keys, a < b, or a common band and the key of one of its documents. */
    static final StructType SCHEMA =
            new StructType().add("is_common", "boolean").add("a", "long").add("b", "long");

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        return new Found(sorted);
    }

    private static final class Found implements Iterator<Row> {
        private final Iterator<Row> sorted;
        private final Queue<Row> found = new ArrayDeque<>();
        private final long[] members = new long[COMMON];
        private int size;
        private long band;

        private Found(Iterator<Row> sorted) {
            this.sorted = sorted;
        }

        @Override
        public boolean hasNext() {
            while (found.isEmpty() && sorted.hasNext()) {
                Row row = sorted.next();
                take(row.getLong(0), row.getLong(1));
            }
            if (found.isEmpty()) {
                close();
            }
            return !found.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return found.remove();
        }

        private void take(long nextBand, long key) {
            if (nextBand != band) {
                close();
                band = nextBand;
            }
            if (size == COMMON) {
                Arrays.stream(members).forEach(member -> found.add(RowFactory.create(true, band, member)));
            }
            if (size >= COMMON) {
                found.add(RowFactory.create(true, band, key));
            } else {
                members[size] = key;
            }
            size++;
        }

        private void close() {
            for (int i = 0; size <= COMMON && i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    found.add(RowFactory.create(false, members[i], members[j]));
                }
            }
            size = 0;
        }
    }
}
