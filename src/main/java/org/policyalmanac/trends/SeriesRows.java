package org.policyalmanac.trends;

import org.apache.spark.sql.types.StructType;

/** What is measured of each series alone, before the tests of all series are corrected together. */
final class SeriesRows {
    static final StructType SCHEMA = StructType.fromDDL("kind STRING, subject STRING, label STRING, language STRING, "
            + "period STRING, from DATE, to DATE, last_third DATE, months INT, stories BIGINT, stories_total BIGINT, "
            + "share_first DOUBLE, share_last DOUBLE, change_rate DOUBLE, change_composition DOUBLE, "
            + "slope_per_year DOUBLE, slope_low DOUBLE, slope_high DOUBLE, slope_standardised DOUBLE, "
            + "slope_panel DOUBLE, tau DOUBLE, p DOUBLE, "
            + "change_points ARRAY<STRUCT<at: DATE, share_before: DOUBLE, share_after: DOUBLE, end: DATE>>, "
            + "dispersion DOUBLE, correlation DOUBLE, "
            + "bursts ARRAY<STRUCT<start: DATE, end: DATE, level: INT, weight: DOUBLE, stories: BIGINT, "
            + "stories_total: BIGINT, expected: DOUBLE, p: DOUBLE, is_open: BOOLEAN, coverage_break: BOOLEAN, "
            + "is_composition: BOOLEAN, outlets: INT>>");

    /** Fewer bins say nothing of a trend. */
    static final int FEWEST_BINS = 24;

    /** Fewer stories of the subject are not tested for a trend: whether they are is known before anything is. */
    static final long FEWEST_STORIES = 10;

    private SeriesRows() {}
}
