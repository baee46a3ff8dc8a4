package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is counted: documents with the story they tell, and what each is about. */
final class Facts {
    static final String ALL_LANGUAGES = "*";

    private Facts() {}

    /** Every document with its story, and the month and language of the story's original, which are those of the story. */
    static Dataset<Row> stories(Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> originals = documents.select(col("article_id").as("story_id"), col("month"));
        return stories.join(originals, "story_id")
                .join(documents.select("article_id", "source"), "article_id")
                .select(
                        col("article_id"),
                        col("text_id"),
                        col("story_id"),
                        col("source"),
                        col("is_canonical"),
                        col("month"),
                        col("original_language").as("language"));
    }

    /** {@code (kind, subject, label)} and a document that names it: entities, concepts under a kind of their own. */
    static Dataset<Row> ofEntities(Dataset<Row> mentions, Dataset<Row> entities, Dataset<Row> stories) {
        Column kind = when(col("kind").equalTo("concept"), "concept").otherwise("entity");
        Dataset<Row> named = entities.select(col("entity_id"), kind.as("kind"), col("label"));
        return mentions.select("article_id", "entity_id")
                .distinct()
                .join(named, "entity_id")
                .join(stories, "article_id")
                .withColumnRenamed("entity_id", "subject");
    }

    /** {@code (kind, subject, label)} and a document of a story whose main topic it is. */
    static Dataset<Row> ofTopics(Dataset<Row> articleTopics, Dataset<Row> registry, Dataset<Row> stories) {
        Dataset<Row> main = articleTopics
                .where(col("is_main"))
                .select(col("article_id").as("story_id"), col("topic_id").as("subject"));
        Dataset<Row> labels = registry.select(col("topic_id").as("subject"), col("label"));
        return main.join(labels, "subject").withColumn("kind", lit("topic")).join(stories, "story_id");
    }

    /**
     * The four counts of each subject in each month (null for undated stories) and language, and in all languages. Topics
     * are fitted for one language, and out of the stories of all languages their share would mean nothing.
     */
    static Dataset<Row> counted(Dataset<Row> facts) {
        return inAllLanguages(facts)
                .where(col("kind").notEqual("topic").or(col("language").notEqual(ALL_LANGUAGES)))
                .groupBy("kind", "subject", "label", "language", "month")
                .agg(
                        count(lit(1)).as("documents"),
                        array_size(collect_set("text_id")).cast("long").as("texts"),
                        sum(when(col("is_canonical"), 1L).otherwise(0L)).as("stories"),
                        array_size(collect_set("source")).cast("long").as("sources"));
    }

    /** Stories of each month and language, and of all languages: the denominators. */
    static Dataset<Row> totals(Dataset<Row> stories) {
        return inAllLanguages(stories.where(col("is_canonical")))
                .groupBy("month", "language")
                .agg(count(lit(1)).as("stories"));
    }

    private static Dataset<Row> inAllLanguages(Dataset<Row> rows) {
        return rows.withColumn("language", explode(array(col("language"), lit(ALL_LANGUAGES))));
    }
}
