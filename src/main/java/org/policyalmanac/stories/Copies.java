package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Documents that carry one text: exact copies, and near copies of these. */
final class Copies {
    private Copies() {}

    /**
     * Every document with the text it carries.
     *
     * @param exact every document with its rank and {@code exact_id}
     * @param edges verified near copies among originals of exact copies
     * @param components connected components of those edges
     * @return {@code (article_id, rank, exact_id, nearest, copies, text_rank, text_language, text_exact_id)}
     */
    static Dataset<Row> of(Dataset<Row> exact, Dataset<Row> edges, Dataset<Row> components) {
        Dataset<Row> grouped = exact.join(components, col("exact_id").equalTo(col("node")), "left")
                .join(nearest(edges), "exact_id", "left")
                .withColumn("group", coalesce(col("component"), col("exact_id")));
        Dataset<Row> texts = grouped.groupBy("group")
                .agg(
                        min(struct(col("rank"), col("exact_id"), col("language")))
                                .as("original"),
                        count(lit(1)).as("copies"));
        return grouped.join(texts, "group")
                .select(
                        col("article_id"),
                        col("rank"),
                        col("exact_id"),
                        col("nearest"),
                        col("copies"),
                        col("original.rank").as("text_rank"),
                        col("original.language").as("text_language"),
                        col("original.exact_id").as("text_exact_id"));
    }

    /** The documents that name a text. */
    static Dataset<Row> originals(Dataset<Row> copies) {
        return copies.where(col("article_id").equalTo(col("text_rank.article_id")));
    }

    /** For every document in an edge its most similar neighbour; among equals the greatest id. */
    private static Dataset<Row> nearest(Dataset<Row> edges) {
        return edges.select(col("a").as("exact_id"), col("b").as("other"), col("similarity"))
                .union(edges.select(col("b"), col("a"), col("similarity")))
                .groupBy("exact_id")
                .agg(max(struct(col("similarity"), col("other"))).as("nearest"));
    }
}
