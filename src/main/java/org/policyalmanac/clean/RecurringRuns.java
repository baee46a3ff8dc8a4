package org.policyalmanac.clean;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The runs that stand in enough articles of their source. Reads rows of {@link RunsByBucket} sorted by source, bucket and
 * article, the runs of a bucket of a source in one partition.
 */
final class RecurringRuns implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("source", "string")
            .add("run", "long")
            .add("articles", "int")
            .add("articles_of_source", "int");

    private final Map<String, Integer> articles;

    /** @param articles how many each source has */
    RecurringRuns(Map<String, Integer> articles) {
        this.articles = Map.copyOf(articles);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        List<Row> recurring = new ArrayList<>();
        String source = null;
        int bucket = 0;
        RunCounts counts = new RunCounts();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (!row.getString(0).equals(source) || row.getInt(1) != bucket) {
                collect(source, counts, recurring);
                source = row.getString(0);
                bucket = row.getInt(1);
                counts = new RunCounts();
            }
            ByteBuffer runs = ByteBuffer.wrap(row.getAs(3));
            while (runs.hasRemaining()) {
                counts.add(runs.getLong(), row.getLong(2));
            }
        }
        collect(source, counts, recurring);
        return recurring.iterator();
    }

    private void collect(String source, RunCounts counts, List<Row> recurring) {
        if (source != null) {
            int of = articles.get(source);
            counts.each(Recurring.least(of), (run, count) -> recurring.add(RowFactory.create(source, run, count, of)));
        }
    }
}
