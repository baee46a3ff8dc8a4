package org.policyalmanac.network;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple4;

/**
 * Pairs of a period on their way from a task into a table. They go as columns of some thousand pairs, a column being an
 * array: a row object for each pair would cost more than counting it. Of each pair there are two entities, whole numbers
 * and other numbers.
 */
interface PairColumns {
    int CHUNK = 4096;

    int size();

    /** Writes pair {@code i} as the one of that place. */
    void put(int i, int place, int[] ends, long[] counts, double[] measures);

    /** Chunks of all pairs. */
    static Iterator<Tuple4<Integer, int[], long[], double[]>> chunks(
            int period, PairColumns pairs, int counts, int measures) {
        return IntStream.rangeClosed(0, (pairs.size() - 1) / CHUNK)
                .mapToObj(chunk -> chunk(period, pairs, chunk * CHUNK, counts, measures))
                .iterator();
    }

    private static Tuple4<Integer, int[], long[], double[]> chunk(
            int period, PairColumns pairs, int start, int counts, int measures) {
        int size = Math.min(pairs.size() - start, CHUNK);
        int[] ends = new int[2 * size];
        long[] whole = new long[counts * size];
        double[] other = new double[measures * size];
        for (int place = 0; place < size; place++) {
            pairs.put(start + place, place, ends, whole, other);
        }
        return new Tuple4<>(period, ends, whole, other);
    }

    static Encoder<Tuple4<Integer, int[], long[], double[]>> encoder(SparkSession spark) {
        return Encoders.tuple(
                Encoders.INT(),
                spark.implicits().newIntArrayEncoder(),
                spark.implicits().newLongArrayEncoder(),
                spark.implicits().newDoubleArrayEncoder());
    }

    /**
     * A row for each pair: period, entity_a, entity_b, and the columns of these names; flags begin with is_ or in_.
     *
     * @param dictionary {@code (entity_id, entity)}
     */
    static Dataset<Row> rows(
            Dataset<Tuple4<Integer, int[], long[], double[]>> chunks,
            Dataset<Row> dictionary,
            List<String> counts,
            List<String> measures) {
        List<Column> columns = new ArrayList<>(List.of(
                col("period"), item("ends", 2, 0).as("a"), item("ends", 2, 1).as("b")));
        for (int i = 0; i < counts.size(); i++) {
            Column count = item("counts", counts.size(), i);
            boolean isFlag = counts.get(i).matches("(is|in)_.*");
            columns.add((isFlag ? count.equalTo(1) : count).as(counts.get(i)));
        }
        for (int i = 0; i < measures.size(); i++) {
            columns.add(item("measures", measures.size(), i).as(measures.get(i)));
        }
        return withIds(
                chunks.toDF("period", "ends", "counts", "measures")
                        .where("size(ends) > 0")
                        .withColumn("place", explode(expr("sequence(0, size(ends) div 2 - 1)")))
                        .select(columns.toArray(Column[]::new)),
                dictionary);
    }

    private static Column item(String array, int width, int place) {
        return expr(array + "[place * " + width + " + " + place + "]");
    }

    /** With the ids of both entities in the place of their numbers, {@code a} and {@code b}. */
    static Dataset<Row> withIds(Dataset<Row> pairs, Dataset<Row> dictionary) {
        return pairs.join(broadcast(dictionary.toDF("entity_a", "a")), "a")
                .join(broadcast(dictionary.toDF("entity_b", "b")), "b")
                .drop("a", "b");
    }
}
