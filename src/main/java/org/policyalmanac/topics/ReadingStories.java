package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.table.Numbered;

/** Stories to read for each topic, as rows of {@code topic_stories}. */
final class ReadingStories {
    private static final int MOST = 12;
    private static final int TITLE = 120;

    /** Very short texts are topical by accident. */
    private static final int FEWEST_WORDS = 60;

    /** A language that has no story so much about the topic is left out. */
    private static final double LEAST_OF_MOST = 0.6;

    private ReadingStories() {}

    /**
     * Languages take turns, and within a language the outlets; each has its stories of largest weight first. A story that
     * is told in several languages comes once, where its weight is largest.
     */
    static Dataset<Row> of(Dataset<Row> articleTopics, Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> candidates = articleTopics
                .where(col("is_main").and(col("topic_id").notEqual(Weights.UNASSIGNED)))
                .select("article_id", "topic_id", "weight")
                .join(stories.select("article_id", "story_id"), "article_id")
                .join(
                        documents.select(
                                col("article_id"),
                                col("language"),
                                col("source"),
                                coalesce(col("title"), substring(col("text"), 1, TITLE))
                                        .as("title"),
                                col("published"),
                                col("words")),
                        "article_id")
                .withColumn("is_long", col("words").geq(FEWEST_WORDS))
                .withColumn("most", max("weight").over(Window.partitionBy("topic_id")))
                .where(col("weight").geq(col("most").multiply(LEAST_OF_MOST)));
        Column[] best = {desc("is_long"), desc("weight"), col("article_id")};
        return Numbered.rows(candidates, "copy", best, "topic_id", "story_id")
                .where("copy = 1")
                .transform(rows -> Numbered.inTurn(rows, best, MOST, "topic_id"))
                .where(col("rank").leq(MOST))
                .select(
                        "topic_id",
                        "rank",
                        "story_id",
                        "article_id",
                        "language",
                        "source",
                        "title",
                        "published",
                        "weight");
    }
}
