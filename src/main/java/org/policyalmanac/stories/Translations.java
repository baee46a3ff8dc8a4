package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.ascii;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;

/**
 * Pairs of texts in different languages, scored as translations of one another by the anchors they share. Compared are
 * texts that share rare anchors and may have been published within {@value AnchorBlocks#WINDOW_DAYS} days of each other.
 */
final class Translations {
    /** What two texts must share to be compared: two rare anchors, or one that hardly comes twice. */
    private static final long LEAST_SHARED = 2;

    private Translations() {}

    /**
     * @param texts signatures of one document for each text
     * @return {@code (a, b, language_a, language_b, score, overlap, shared)}, a < b, of every pair that scores what its pool
     *     asks for, at least 0
     */
    static Dataset<Row> scored(Dataset<Row> texts) {
        Dataset<Row> profiles = profiles(texts).localCheckpoint();
        UserDefinedFunction compare = udf(new CompareProfiles(texts.count(), Pools.of(texts)), CompareProfiles.SCORE)
                .asNondeterministic();
        Dataset<Row> compared = profiles.select(
                col("article_id"),
                struct("language", "published_low", "published_high", "keys", "facts")
                        .as("profile"));
        return candidates(profiles)
                .join(compared.toDF("a", "profile_a"), "a")
                .join(compared.toDF("b", "profile_b"), "b")
                .withColumn("comparison", compare.apply(col("profile_a"), col("profile_b")))
                .where(col("comparison").isNotNull())
                .select(
                        col("a"),
                        col("b"),
                        col("profile_a.language").as("language_a"),
                        col("profile_b.language").as("language_b"),
                        col("comparison.score"),
                        col("comparison.overlap"),
                        col("comparison.shared"));
    }

    /**
     * Each text with its anchors and their frequencies, and the blocks in which its partners are looked for. A name that
     * one language alone has is a word of it, and left out.
     */
    private static Dataset<Row> profiles(Dataset<Row> texts) {
        Dataset<Row> postings = texts.select(
                        col("article_id"),
                        col("language"),
                        col("published_low"),
                        col("published_high"),
                        explode(col("anchors.id")).as("anchor"))
                .select(
                        col("article_id"),
                        col("language"),
                        col("published_low"),
                        col("published_high"),
                        xxhash64(col("anchor")).as("key"),
                        ascii(substring(col("anchor"), 1, 1)).as("sign"),
                        worth().as("worth"));
        Column isVague = col("published_low")
                .eqNullSafe(col("published_high"))
                .and(col("published_low").isNotNull());
        Dataset<Row> frequencies = postings.groupBy("key")
                .agg(
                        count(lit(1)).as("frequency"),
                        array_size(collect_set("language")).as("languages"),
                        sum(when(isVague, 0L).otherwise(1L)).gt(0).as("has_vague"));
        return postings.join(frequencies, "key")
                .where(col("languages").gt(1).or(col("sign").notEqual((int) Anchor.Kind.NAME.sign())))
                .groupBy("article_id", "language", "published_low", "published_high")
                .agg(sort_array(collect_list(struct("key", "sign", "worth", "frequency", "languages", "has_vague")))
                        .as("anchors"))
                .map(new AnchorBlocks(), Encoders.row(AnchorBlocks.SCHEMA));
    }

    /** A code or a number of four digits is worth two other anchors: by itself it makes two texts worth comparing. */
    private static Column worth() {
        Column sign = substring(col("anchor"), 1, 1);
        Column isCode = sign.equalTo(String.valueOf(Anchor.Kind.CODE.sign()));
        Column isLongNumber = sign.equalTo(String.valueOf(Anchor.Kind.NUMBER.sign()))
                .and(length(col("anchor")).gt(4));
        return when(isCode.or(isLongNumber), 2L).otherwise(1L);
    }

    private static Dataset<Row> candidates(Dataset<Row> profiles) {
        return profiles.select(
                        col("article_id"),
                        col("language"),
                        col("published_low"),
                        col("published_high"),
                        explode(col("blocks")).as("block"))
                .groupBy(col("block.key"), col("block.week"))
                .agg(
                        max("block.worth").as("worth"),
                        collect_list(struct("article_id", "language", "published_low", "published_high"))
                                .as("texts"))
                .where(array_size(col("texts")).gt(1))
                .flatMap(new PairsOfBlock(), Encoders.row(PairsOfBlock.SCHEMA))
                .groupBy("a", "b")
                .agg(sum("worth").as("worth"))
                .where(col("worth").geq(LEAST_SHARED))
                .select("a", "b");
    }
}
