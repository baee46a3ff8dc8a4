package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is counted of the archive as a whole, with the cause of what came and what went. */
final class Units {
    private Units() {}

    /**
     * {@code (unit, was, is, cause)}: the documents, texts, stories or outlets of two runs, whether each has it, and the
     * cause where only one of them does.
     *
     * @param articles as {@link Articles#compared} has them
     * @param key what names the unit: {@code document_id}, {@code text_id}, {@code story_id} or {@code source}
     * @param complete the last month that was complete in the earlier run, if there was one
     */
    static Dataset<Row> of(Dataset<Row> articles, String key, Optional<YearMonth> complete) {
        Dataset<Row> old = articles.where(
                        col("old_document").and(col("old_" + key).isNotNull()))
                .groupBy(col("old_" + key).as("unit"))
                .agg(max("new_document").as("still_document"), max("new_read").as("still_read"));
        Dataset<Row> now = articles.where(
                        col("new_document").and(col("new_" + key).isNotNull()))
                .groupBy(col("new_" + key).as("unit"))
                .agg(
                        max("old_document").as("document_before"),
                        max("old_read").as("read_before"),
                        min("new_month").as("first_month"));
        Column moved = key.equals("source") ? Cause.TEXT_CHANGES.value() : Cause.STORY_CHANGES.value();
        Column came = when(col("document_before"), moved)
                .when(col("read_before"), Cause.TEXT_CHANGES.value())
                .when(isAfter(complete), Cause.NEW_ARTICLES.value())
                .otherwise(Cause.LATE_ARTICLES.value());
        Column went = when(col("still_document"), moved)
                .when(col("still_read"), Cause.TEXT_CHANGES.value())
                .otherwise(Cause.REMOVED_ARTICLES.value());
        return old.withColumn("was", lit(true))
                .join(now.withColumn("is", lit(true)), new String[] {"unit"}, "full_outer")
                .withColumn("was", coalesce(col("was"), lit(false)))
                .withColumn("is", coalesce(col("is"), lit(false)))
                .select(
                        col("unit"),
                        col("was"),
                        col("is"),
                        when(not(col("was")), came).when(not(col("is")), went).as("cause"));
    }

    private static Column isAfter(Optional<YearMonth> complete) {
        Column known = col("first_month").isNotNull();
        return complete.map(month -> known.and(col("first_month").gt(lit(month.atDay(1)))))
                .orElse(known);
    }
}
