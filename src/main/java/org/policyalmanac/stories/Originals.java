package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import org.apache.spark.sql.Column;

/**
 * Which of several copies is the original: one that was an original before and so names a story people may have quoted;
 * among these, or where there is none, the one surely published first (by the last day its date can mean; undated ones
 * last), then the best text, then the first by id. No order of tasks or files decides. The best text is the one of most
 * words after cleaning: boilerplate is cut before, so what a shorter copy lacks is the article's own.
 */
final class Originals {
    private static final Date UNDATED = Date.valueOf("9999-12-31");

    /** Standing of a document that names a story so far. */
    static final int NAMES_STORY = 0;

    /** Standing of a document that names a text, but no story. */
    static final int NAMES_TEXT = 1;

    /** Standing of all other documents. */
    static final int NEW = 2;

    private Originals() {}

    /** The least of this among copies is the original; its {@code article_id} is a field. */
    static Column rank() {
        return struct(
                col("standing"),
                when(col("published_precision").isNotNull(), col("published_high"))
                        .otherwise(lit(UNDATED))
                        .as("published"),
                lit(0).minus(col("words")).as("shortness"),
                col("article_id"));
    }
}
