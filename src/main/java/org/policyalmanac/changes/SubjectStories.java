package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stories of each subject, by their canonical documents, with the cause of what came and what went. */
final class SubjectStories {
    private SubjectStories() {}

    /**
     * Documents that stand for a story in one of the runs: {@code (article_id, old_canonical, new_canonical, old_month,
     * new_month, old_language, new_language, same_text, story_cause)}, the last null where it stands for a story in both.
     *
     * @param articles as {@link Articles#compared} has them
     * @param units as {@link Units#of} has them
     */
    static Dataset<Row> canonical(Dataset<Row> articles, Dataset<Row> units) {
        Column same = col("old_language")
                .eqNullSafe(col("new_language"))
                .and(col("old_words").eqNullSafe(col("new_words")))
                .and(col("old_heading").eqNullSafe(col("new_heading")));
        Dataset<Row> causes = units.where("number = 'stories'")
                .select(
                        col("unit").as("article_id"),
                        col("was"),
                        col("is"),
                        col("cause").as("story_cause"));
        return articles.join(causes, "article_id")
                .select(
                        col("article_id"),
                        col("was").as("old_canonical"),
                        col("is").as("new_canonical"),
                        col("old_month"),
                        col("new_month"),
                        col("old_language"),
                        col("new_language"),
                        same.as("same_text"),
                        col("story_cause"));
    }

    /**
     * {@code (number, kind, subject, language, month, was, is, cause)}: each story of each subject and language, and of all
     * languages, where it is counted in the number in one of the runs or both.
     *
     * @param subjects as {@link Subjects#compared} has them
     * @param complete the last month that was complete in the earlier run; without one there is no number of it
     */
    static Dataset<Row> of(Dataset<Row> subjects, Dataset<Row> canonical, Optional<YearMonth> complete) {
        Dataset<Row> about = subjects.join(canonical, "article_id")
                .withColumn("was", col("was").and(col("old_canonical")))
                .withColumn("is", col("is").and(col("new_canonical")));
        Dataset<Row> inLanguages = about.withColumn("language", explode(languages()))
                .withColumn("was", col("was").and(isIn("old_")))
                .withColumn("is", col("is").and(isIn("new_")));
        Column old = col("was").and(col("number.was_dated"));
        Column now = col("is").and(col("number.is_dated"));
        return inLanguages
                .withColumn("number", explode(numbers(complete)))
                .where(old.or(now))
                .select(
                        col("number.name").as("number"),
                        col("kind"),
                        col("subject"),
                        col("language"),
                        col("number.month").as("month"),
                        old.as("was"),
                        now.as("is"),
                        when(old.notEqual(now), cause()).as("cause"));
    }

    private static Column languages() {
        return array_distinct(array_compact(array(
                when(col("was"), col("old_language")),
                when(col("is"), col("new_language")),
                when(col("was").and(col("old_in_all")).or(col("is").and(col("new_in_all"))), Subjects.ALL_LANGUAGES))));
    }

    private static Column isIn(String prefix) {
        Column all = col("language").equalTo(Subjects.ALL_LANGUAGES);
        return when(all, col(prefix + "in_all")).otherwise(col("language").eqNullSafe(col(prefix + "language")));
    }

    private static Column numbers(Optional<YearMonth> complete) {
        Column anyMonth = number(
                "subject_stories",
                lit(null).cast("date"),
                col("old_month").isNotNull(),
                col("new_month").isNotNull());
        return complete.map(month -> lit(month.atDay(1)))
                .map(month -> number(
                        "subject_latest",
                        month,
                        coalesce(col("old_month").equalTo(month), lit(false)),
                        coalesce(col("new_month").equalTo(month), lit(false))))
                .map(latest -> array(anyMonth, latest))
                .orElse(array(anyMonth));
    }

    private static Column number(String name, Column month, Column old, Column now) {
        return struct(lit(name).as("name"), month.as("month"), old.as("was_dated"), now.as("is_dated"));
    }

    private static Column cause() {
        return when(not(col("old_canonical")).or(not(col("new_canonical"))), col("story_cause"))
                .when(col("number.was_dated").notEqual(col("number.is_dated")), Cause.DATE_CHANGES.value())
                .when(not(col("same_text")), Cause.TEXT_CHANGES.value())
                .when(col("kind").equalTo("topic"), Cause.TOPIC_CHANGES.value())
                .otherwise(Cause.LEXICON_CHANGES.value());
    }
}
