package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;

/** The shards of a partition's rows {@code (id, features)}. */
final class ShardsOf implements FlatMapFunction<Iterator<Row>, Shard> {
    private static final long serialVersionUID = 1;

    /** So large that little is lost to headers, so small that arrays grow without much to copy. */
    private static final int TOKENS = 2_000_000;

    @Override
    public Iterator<Shard> call(Iterator<Row> rows) {
        List<Shard> shards = new ArrayList<>();
        Shard.Builder builder = new Shard.Builder();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (builder.tokens() >= TOKENS) {
                shards.add(builder.build());
                builder = new Shard.Builder();
            }
            add(row, builder);
        }
        shards.add(builder.build());
        return shards.iterator();
    }

    /** The same with all rows of a partition in one shard. */
    static final class Single implements FlatMapFunction<Iterator<Row>, Shard> {
        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Shard> call(Iterator<Row> rows) {
            Shard.Builder builder = new Shard.Builder();
            rows.forEachRemaining(row -> add(row, builder));
            return List.of(builder.build()).iterator();
        }
    }

    private static void add(Row row, Shard.Builder builder) {
        Words words = Words.of(row.getAs(1));
        builder.add(Numbers.key(row.get(0)), words.indices(), words.counts());
    }

    /** A vector of counts: the words that occur, ascending, and how often. */
    record Words(int[] indices, int[] counts) {
        static Words of(Vector vector) {
            int size = vector.numNonzeros();
            int[] indices = new int[size];
            int[] counts = new int[size];
            int[] at = {0};
            vector.foreachNonZero((index, value) -> {
                double count = (Double) value;
                if (!(count > 0 && count == Math.rint(count) && count <= Integer.MAX_VALUE)) {
                    throw new IllegalArgumentException("features must hold counts: whole numbers from 0, not " + count);
                }
                indices[at[0]] = (Integer) index;
                counts[at[0]++] = (int) count;
                return scala.runtime.BoxedUnit.UNIT;
            });
            return new Words(indices, counts);
        }
    }
}
