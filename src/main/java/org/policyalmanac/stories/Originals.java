package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which of several copies is the original: the one surely published first (by the last day its date can mean; undated
 * ones last), then the longest, then the first by id. No order of tasks or files decides.
 */
final class Originals {
    private static final Date UNDATED = Date.valueOf("9999-12-31");

    private Originals() {}

    /** Documents whose {@code published_high} is that of a date: a mere bound must not pass for one when ranking. */
    static Dataset<Row> datesOnly(Dataset<Row> documents) {
        return documents.withColumn("published_high", when(col("published").isNotNull(), col("published_high")));
    }

    /** The least of this among copies is the original; its {@code article_id} is a field. */
    static Column rank() {
        return struct(
                coalesce(col("published_high"), lit(UNDATED)).as("published"),
                lit(0).minus(col("words")).as("shortness"),
                col("article_id"));
    }
}
