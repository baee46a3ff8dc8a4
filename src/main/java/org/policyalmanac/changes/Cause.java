package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.lit;

import java.util.Locale;
import org.apache.spark.sql.Column;

/**
 * Why something is counted in one run and not in the other. Each has one cause: the first that holds, in the order in which
 * they stand here, but that an article whose reading brought it in or out ({@link #TEXT_CHANGES}) is neither new nor removed.
 */
enum Cause {
    NEW_ARTICLES,
    LATE_ARTICLES,
    REMOVED_ARTICLES,
    STORY_CHANGES,
    DATE_CHANGES,
    TEXT_CHANGES,
    TOPIC_CHANGES,
    LEXICON_CHANGES;

    /** The column of {@code run_changes} that holds its part. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    Column value() {
        return lit(column());
    }
}
