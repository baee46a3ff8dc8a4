package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of {@code stories} from what the steps found. */
final class Grouping {
    private Grouping() {}

    /**
     * @param exact every document with its rank and {@code exact_id}
     * @param edges verified near copies among originals of exact copies
     * @param components connected components of those edges
     */
    static Dataset<Row> stories(Dataset<Row> exact, Dataset<Row> edges, Dataset<Row> components) {
        Dataset<Row> grouped = exact.join(components, col("exact_id").equalTo(col("node")), "left")
                .join(nearest(edges), "exact_id", "left")
                .withColumn("group", coalesce(col("component"), col("exact_id")));
        Dataset<Row> texts = grouped.groupBy("group")
                .agg(
                        min(struct(col("rank"), col("exact_id"), col("language")))
                                .as("original"),
                        count(lit(1)).as("copies"));
        Column id = col("original.rank.article_id");
        Column relation = when(col("article_id").equalTo(id), "original")
                .when(col("exact_id").equalTo(col("original.exact_id")), "exact")
                .otherwise("near");
        return grouped.join(texts, "group")
                .select(
                        col("article_id"),
                        id.as("text_id"),
                        id.as("story_id"),
                        relation.as("relation"),
                        round(
                                        when(relation.equalTo("near"), col("nearest.similarity"))
                                                .otherwise(1.0),
                                        4)
                                .as("similarity"),
                        evidence(relation, id).as("evidence"),
                        col("article_id").equalTo(id).as("is_canonical"),
                        col("original.language").as("original_language"));
    }

    private static Column evidence(Column relation, Column original) {
        return when(relation.equalTo("original").and(col("copies").equalTo(1)), "no copy of it was found")
                .when(relation.equalTo("original"), "published first, or else the longest, of its copies")
                .when(relation.equalTo("exact"), concat(lit("same words as "), original))
                .otherwise(concat(
                        lit("Jaccard similarity "),
                        format_number(col("nearest.similarity"), 2),
                        lit(" with "),
                        col("nearest.other")));
    }

    /** For every document in an edge its most similar neighbour; among equals the greatest id. */
    private static Dataset<Row> nearest(Dataset<Row> edges) {
        return edges.select(col("a").as("exact_id"), col("b").as("other"), col("similarity"))
                .union(edges.select(col("b"), col("a"), col("similarity")))
                .groupBy("exact_id")
                .agg(max(struct(col("similarity"), col("other"))).as("nearest"));
    }
}
