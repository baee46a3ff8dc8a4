package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Documents that say the same words in the same order. */
final class ExactCopies {
    private ExactCopies() {}

    /** Every document with its rank and, as {@code exact_id}, the original among its exact copies. */
    static Dataset<Row> groups(Dataset<Row> signatures) {
        Dataset<Row> ranked = signatures.select(
                col("article_id"),
                col("language"),
                col("whole"),
                Originals.rank().as("rank"));
        Dataset<Row> first = ranked.groupBy("whole").agg(min("rank").as("first"));
        return ranked.join(first, "whole")
                .select(
                        col("article_id"),
                        col("language"),
                        col("rank"),
                        col("first.article_id").as("exact_id"));
    }

    /** The signatures of the originals alone: what near copies are looked for among. */
    static Dataset<Row> originals(Dataset<Row> signatures, Dataset<Row> groups) {
        Dataset<Row> ids =
                groups.where(col("article_id").equalTo(col("exact_id"))).select("article_id");
        return signatures.join(ids, "article_id");
    }
}
