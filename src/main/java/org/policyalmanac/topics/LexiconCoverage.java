package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far the lexicon reaches, as rows of {@code lexicon_coverage}. */
final class LexiconCoverage {
    private LexiconCoverage() {}

    /**
     * @param articles rows of {@link Articles}
     * @param unassigned {@code (article_id)} of articles without a topic
     */
    static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> unassigned) {
        return articles.select(
                        col("article_id"),
                        col("month"),
                        col("language"),
                        array_size(col("stems")).cast("long").as("tokens"),
                        col("covered").cast("long"))
                .join(
                        unassigned.select("article_id").withColumn("is_unassigned", lit(1L)),
                        new String[] {"article_id"},
                        "left")
                .groupBy("month", "language")
                .agg(
                        count(lit(1)).as("articles"),
                        sum("tokens").as("tokens"),
                        sum("covered").as("covered"),
                        count("is_unassigned").as("unassigned"))
                .withColumn(
                        "share", when(col("tokens").gt(0), round(col("covered").divide(col("tokens")), 6)));
    }
}
