package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;

/** Pairs of documents of which one is a copy of the other, edited: found by bands, then verified word by word. */
final class NearCopies {
    private NearCopies() {}

    /**
     * Edges {@code (a, b, similarity)} with a < b: two documents that {@link Sameness} calls copies, and the true Jaccard
     * similarity of their shingles.
     *
     * @param signatures as {@link Signature} makes them, each text once
     */
    static Dataset<Row> edges(Dataset<Row> signatures) {
        // Two documents with one key would only be compared in vain: every pair is verified.
        Dataset<Row> keyed = signatures
                .where(array_size(col("bands")).gt(0))
                .select(
                        xxhash64(col("article_id")).as("key"),
                        col("article_id"),
                        col("shingles"),
                        col("numbers"),
                        col("bands"));
        Dataset<Row> candidates = candidates(keyed);
        Dataset<Row> edges = verified(candidates, keyed).localCheckpoint();
        candidates.unpersist();
        return edges;
    }

    /** Pairs of keys that share a band, persisted. */
    private static Dataset<Row> candidates(Dataset<Row> keyed) {
        Dataset<Row> found = keyed.select(explode(col("bands")).as("band"), col("key"))
                .repartition(col("band"))
                .sortWithinPartitions("band", "key")
                .mapPartitions(new PairsOfBands(), Encoders.row(PairsOfBands.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> common = found.where("is_common").select(col("a").as("band"), col("b").as("key"));
        Dataset<Row> sketches = keyed.join(common.select("key").distinct(), "key")
                .select(col("key"), sketch().apply(col("shingles")).as("sketch"));
        Dataset<Row> ofCommonBands = common.join(sketches, "key")
                .select("band", "key", "sketch")
                .repartition(col("band"))
                .sortWithinPartitions("band", "key")
                .mapPartitions(new PairsOfCommonBands(), Encoders.row(PairsOfCommonBands.SCHEMA));
        Dataset<Row> candidates = found.where(not(col("is_common")))
                .select("a", "b")
                .union(ofCommonBands)
                .distinct()
                .persist(StorageLevel.MEMORY_AND_DISK());
        // Counted, so that Spark joins by broadcast where little is to be compared.
        candidates.count();
        found.unpersist();
        return candidates;
    }

    private static Dataset<Row> verified(Dataset<Row> candidates, Dataset<Row> keyed) {
        Dataset<Row> keys = candidates
                .select(col("a").as("key"))
                .union(candidates.select("b"))
                .distinct();
        Dataset<Row> compared = keyed.join(keys, "key").select("key", "article_id", "shingles", "numbers");
        return candidates
                .join(compared.toDF("a", "id_a", "shingles_a", "numbers_a"), "a")
                .join(compared.toDF("b", "id_b", "shingles_b", "numbers_b"), "b")
                .select(
                        least(col("id_a"), col("id_b")).as("a"),
                        greatest(col("id_a"), col("id_b")).as("b"),
                        sameness()
                                .apply(col("shingles_a"), col("numbers_a"), col("shingles_b"), col("numbers_b"))
                                .as("similarity"))
                .where(col("similarity").geq(0));
    }

    private static UserDefinedFunction sketch() {
        return udf(
                (UDF1<byte[], byte[]>) (byte[] shingles) -> Longs.bytes(Sketch.of(Longs.of(shingles))),
                DataTypes.BinaryType);
    }

    private static UserDefinedFunction sameness() {
        // Were it deterministic, Spark would compute it once to filter and once more to select.
        return udf(new Compared(), DataTypes.DoubleType).asNondeterministic();
    }

    /** {@link Sameness} of what is stored as bytes. */
    private static final class Compared implements UDF4<byte[], byte[], byte[], byte[], Double> {
        private static final long serialVersionUID = 1;

        @Override
        public Double call(byte[] shinglesA, byte[] numbersA, byte[] shinglesB, byte[] numbersB) {
            return Sameness.of(Longs.of(shinglesA), Longs.of(numbersA), Longs.of(shinglesB), Longs.of(numbersB));
        }
    }
}
