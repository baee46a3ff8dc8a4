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
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Rows of {@code stories} from what the steps found. */
final class Grouping {
    private Grouping() {}

    /**
     * @param copies every document with its text, as {@link Copies} finds them
     * @param groups {@code (text_id, story)} of texts that have been compared with texts in other languages
     * @param scored pairs of translations, {@code (a, b, score, overlap, shared)}
     * @param signatures where the anchors are
     */
    static Dataset<Row> stories(
            Dataset<Row> copies, Dataset<Row> groups, Dataset<Row> scored, Dataset<Row> signatures) {
        Dataset<Row> texts = Copies.originals(copies)
                .select(col("article_id").as("text_id"), col("rank").as("text_rank"), col("text_language"))
                .join(groups, "text_id", "left")
                .withColumn("story", coalesce(col("story"), col("text_id")));
        Dataset<Row> originals = texts.groupBy("story")
                .agg(
                        min(struct(col("text_rank"), col("text_language").as("language")))
                                .as("original"),
                        count(lit(1)).as("versions"));
        Dataset<Row> told = texts.join(originals, "story")
                .select(
                        col("text_id"),
                        col("original.text_rank.article_id").as("story_id"),
                        col("original.language").as("original_language"),
                        col("versions"));
        return rows(copies.withColumn("text_id", col("text_rank.article_id"))
                .join(told, "text_id")
                .join(links(told, scored, signatures), "text_id", "left"));
    }

    /** For each translation, why it is one: the story's original if it was compared with that, else the best of its texts. */
    private static Dataset<Row> links(Dataset<Row> told, Dataset<Row> scored, Dataset<Row> signatures) {
        Dataset<Row> stories = told.select("text_id", "story_id");
        Dataset<Row> sides = scored.select(
                        col("a").as("text_id"), col("b").as("other"), col("score"), col("overlap"), col("shared"))
                .union(scored.select(col("b"), col("a"), col("score"), col("overlap"), col("shared")));
        Dataset<Row> best = sides.join(stories, "text_id")
                .where(col("text_id").notEqual(col("story_id")))
                .join(stories.toDF("other", "other_story"), "other")
                .where(col("story_id").equalTo(col("other_story")))
                .groupBy("text_id")
                .agg(max(struct(
                                col("other").equalTo(col("story_id")).as("is_original"),
                                col("score"),
                                col("overlap"),
                                col("shared"),
                                col("other")))
                        .as("link"));
        Dataset<Row> anchors = signatures.select("article_id", "anchors");
        return best.join(anchors.toDF("text_id", "anchors"), "text_id")
                .join(
                        anchors.toDF("other", "anchors_of_other"),
                        col("link.other").equalTo(col("other")))
                .select(
                        col("text_id"),
                        col("link"),
                        udf(new SharedAnchors(), DataTypes.StringType)
                                .apply(col("anchors"), col("anchors_of_other"))
                                .as("shared_anchors"));
    }

    private static Dataset<Row> rows(Dataset<Row> documents) {
        Column id = col("article_id");
        Column relation = when(id.equalTo(col("story_id")), "original")
                .when(id.equalTo(col("text_id")), "translation")
                .when(col("exact_id").equalTo(col("text_exact_id")), "exact")
                .otherwise("near");
        return documents
                .withColumn("relation", relation)
                .select(
                        id,
                        col("text_id"),
                        col("story_id"),
                        col("relation"),
                        round(similarity(), 4).as("similarity"),
                        evidence().as("evidence"),
                        id.equalTo(col("story_id")).as("is_canonical"),
                        col("original_language"));
    }

    private static Column similarity() {
        return when(col("relation").equalTo("near"), col("nearest.similarity"))
                .when(col("relation").equalTo("translation"), col("link.overlap"))
                .otherwise(1.0);
    }

    private static Column evidence() {
        Column isAlone = col("copies").equalTo(1).and(col("versions").equalTo(1));
        return when(col("relation").equalTo("original").and(isAlone), "no copy of it was found")
                .when(col("relation").equalTo("original"), "published first, or else the longest, of its copies")
                .when(col("relation").equalTo("exact"), concat(lit("same words as "), col("text_id")))
                .when(
                        col("relation").equalTo("near"),
                        concat(
                                lit("Jaccard similarity "),
                                format_number(col("nearest.similarity"), 2),
                                lit(" with "),
                                col("nearest.other")))
                .otherwise(concat(
                        col("link.shared"),
                        lit(" anchors shared with "),
                        col("link.other"),
                        lit(", log-likelihood ratio "),
                        format_number(col("link.score"), 1),
                        lit(": "),
                        col("shared_anchors")));
    }
}
