package org.policyalmanac.statistics;

import java.util.Arrays;

/** What a few outliers do not move. */
final class Robust {
    private static final double DEVIATIONS = 2.5;

    /** By so much the median distance of a normal variable is smaller than its standard deviation. */
    private static final double TO_DEVIATION = 1.4826022185056018;

    private Robust() {}

    /** The standard deviation by the median of the distances from the median. */
    static double deviation(double[] values) {
        double median = median(values);
        return TO_DEVIATION
                * median(Arrays.stream(values).map(v -> Math.abs(v - median)).toArray());
    }

    /** Values further than 2.5 deviations from the median are set there. */
    static double[] winsorised(double[] values) {
        double median = median(values);
        double bound = DEVIATIONS * deviation(values);
        return Arrays.stream(values)
                .map(v -> Math.max(median - bound, Math.min(median + bound, v)))
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
