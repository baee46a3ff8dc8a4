package org.policyalmanac.statistics;

import java.util.Arrays;

/**
 * The median of the slopes between all pairs of bins (Theil 1950; Sen 1968, <i>Estimates of the Regression Coefficient Based
 * on Kendall's Tau</i>).
 */
public final class TheilSen {
    private final double[] slopes;

    private TheilSen(double[] slopes) {
        this.slopes = slopes;
    }

    /**
     * @param times of the values, rising
     * @param values at least two
     */
    public static TheilSen of(int[] times, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int at = 0;
        for (int j = 1; j < n; j++) {
            for (int i = 0; i < j; i++) {
                slopes[at++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return new TheilSen(slopes);
    }

    /** The same for values one apart. */
    public static TheilSen of(double[] values) {
        int[] times = new int[values.length];
        Arrays.setAll(times, i -> i);
        return of(times, values);
    }

    /** Change per bin. */
    public double slope() {
        int half = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[half] : (slopes[half - 1] + slopes[half]) / 2;
    }

    /**
     * Lower end of the slopes that a test of Kendall's S would not refuse.
     *
     * @param critical the largest |S| that is not refused
     */
    public double low(double critical) {
        return slopes[Math.max(0, (int) Math.floor((slopes.length - critical) / 2))];
    }

    /** Upper end, see {@link #low}. */
    public double high(double critical) {
        return slopes[slopes.length - 1 - Math.max(0, (int) Math.floor((slopes.length - critical) / 2))];
    }
}
