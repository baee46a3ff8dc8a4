package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is counted of the archive as a whole, with the cause of what came and what went. */
final class Units {
    private static final String SOURCES = "sources";

    private Units() {}

    /**
     * {@code (number, unit, was, is, cause)}: the documents, texts, stories and sources of two runs, whether each has it, and
     * the cause where only one of them does.
     *
     * @param articles as {@link Articles#compared} has them
     * @param complete the last month that was complete in the earlier run, if there was one
     */
    static Dataset<Row> of(Dataset<Row> articles, Optional<YearMonth> complete) {
        Column places = array(
                place("documents", "document_id", "old_", "new_"),
                place("documents", "document_id", "new_", "old_"),
                place("texts", "text_id", "old_", "new_"),
                place("texts", "text_id", "new_", "old_"),
                place("stories", "story_id", "old_", "new_"),
                place("stories", "story_id", "new_", "old_"),
                place(SOURCES, "source", "old_", "new_"),
                place(SOURCES, "source", "new_", "old_"));
        return articles.select(explode(places).as("place"))
                .select("place.*")
                .where(col("unit").isNotNull())
                .groupBy("number", "unit")
                .agg(
                        max(not(col("is_now"))).as("was"),
                        max("is_now").as("is"),
                        max("is_document_there").as("is_known"),
                        max("is_read_there").as("is_read"),
                        min(when(col("is_now"), col("month"))).as("first_month"))
                .select(
                        col("number"),
                        col("unit"),
                        col("was"),
                        col("is"),
                        cause(complete).as("cause"));
    }

    /** An article as part of a unit of one run, with what the other run knows of the article. */
    private static Column place(String number, String key, String here, String there) {
        return struct(
                lit(number).as("number"),
                col(here + key).as("unit"),
                lit(here.equals("new_")).as("is_now"),
                col(there + "document").as("is_document_there"),
                col(there + "read").as("is_read_there"),
                col(here + "month").as("month"));
    }

    /** What is in one run only has parts of that run only, so that what is known of these is known of the other run. */
    private static Column cause(Optional<YearMonth> complete) {
        Column known =
                when(col("number").equalTo(SOURCES), Cause.TEXT_CHANGES.value()).otherwise(Cause.STORY_CHANGES.value());
        Column came = when(isAfter(complete), Cause.NEW_ARTICLES.value()).otherwise(Cause.LATE_ARTICLES.value());
        return when(col("was").and(col("is")), lit(null))
                .when(col("is_known"), known)
                .when(col("is_read"), Cause.TEXT_CHANGES.value())
                .when(col("is"), came)
                .otherwise(Cause.REMOVED_ARTICLES.value());
    }

    private static Column isAfter(Optional<YearMonth> complete) {
        Column known = col("first_month").isNotNull();
        return complete.map(month -> known.and(col("first_month").gt(lit(month.atDay(1)))))
                .orElse(known);
    }
}
