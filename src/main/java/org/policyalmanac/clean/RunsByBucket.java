package org.policyalmanac.clean;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The runs of words of an article that may be boilerplate, in buckets by their hash, eight bytes a run. Packed, they are shuffled for a tenth of
 * what a row for each would take.
 */
final class RunsByBucket implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("source", "string")
            .add("bucket", "int")
            .add("article", "long")
            .add("runs", "binary");

    private static final int BUCKETS = 16;

    /** An article that says less of its own says nothing on what else recurs: it may be a copy. In words. */
    private static final int LEAST_OWN_WORDS = 40;

    /** The same as a share: one word in so many. */
    private static final int LEAST_OWN_SHARE = 8;

    private final Broadcast<Recurring> suspected;

    /** @param suspected what recurs by its count alone; null takes every run of every article */
    RunsByBucket(Broadcast<Recurring> suspected) {
        this.suspected = suspected;
    }

    @Override
    public Iterator<Row> call(Row article) {
        String source = article.getAs("source");
        long key = article.getAs("article");
        PlacedWords tokens = PlacedWords.of(article.getAs("text"));
        long[] runs = tokens.runs();
        if (suspected != null) {
            Recurring known = suspected.value();
            int own = tokens.size() - known.covered(source, runs, tokens.size()).cardinality();
            if (own < LEAST_OWN_WORDS || own < tokens.size() / LEAST_OWN_SHARE) {
                return List.<Row>of().iterator();
            }
            runs = Arrays.stream(runs)
                    .filter(run -> known.count(source, run) > 0)
                    .toArray();
        }
        return packed(source, key, runs);
    }

    private static Iterator<Row> packed(String source, long key, long[] runs) {
        int[] sizes = new int[BUCKETS];
        for (long run : runs) {
            sizes[bucket(run)] += run == 0 ? 0 : 1;
        }
        ByteBuffer[] buckets = new ByteBuffer[BUCKETS];
        for (long run : runs) {
            int bucket = bucket(run);
            if (run != 0) {
                buckets[bucket] = buckets[bucket] == null ? ByteBuffer.allocate(8 * sizes[bucket]) : buckets[bucket];
                buckets[bucket].putLong(run);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (buckets[bucket] != null) {
                rows.add(RowFactory.create(source, bucket, key, buckets[bucket].array()));
            }
        }
        return rows.iterator();
    }

    private static int bucket(long run) {
        return (int) (run >>> 60);
    }
}
