package org.policyalmanac.statistics;

import java.util.Arrays;

/**
 * How much more the share of a subject varies within bins than if stories were independent of each other: outlets have good and
 * bad months for a subject. Its measure is the correlation of two stories of one outlet and bin (Kish 1965, <i>Survey
 * Sampling</i>: design effects), estimated from the deviations of outlets from what the bin and the outlet usually have; that
 * an outlet always writes more about a subject is no noise as long as it is there.
 *
 * @param correlation of two stories of one outlet and bin, from 0 to 1; 0 where nothing is known, as with one outlet
 */
public record Dispersion(double correlation) {
    /** Stories are independent. */
    public static final Dispersion NONE = new Dispersion(0);

    /**
     * @param hits stories of the subject, by bin and outlet
     * @param totals all stories, by bin and outlet
     */
    public static Dispersion of(long[][] hits, long[][] totals) {
        return new Dispersion(OutletCorrelation.of(OutletRates.of(hits, totals)));
    }

    /**
     * How many times the variance of the bin's share is that of independent stories, at least 1:
     * {@code 1 + ρ (Σ m²/n - 1)}.
     *
     * @param totals all stories of the bin, by outlet
     */
    public double of(long[] totals) {
        double sum = 0;
        double squares = 0;
        for (long total : totals) {
            sum += total;
            squares += (double) total * total;
        }
        return sum == 0 ? 1 : 1 + correlation * (squares / sum - 1);
    }

    /** Effective number of stories of each bin. */
    public double[] effective(long[][] totals) {
        double[] effective = new double[totals.length];
        for (int t = 0; t < totals.length; t++) {
            effective[t] = Arrays.stream(totals[t]).sum() / of(totals[t]);
        }
        return effective;
    }

    /** Over all bins: stories by effective stories, at least 1. */
    public double pooled(long[][] totals) {
        double stories = Arrays.stream(totals).flatMapToLong(Arrays::stream).sum();
        double effective = 0;
        for (double bin : effective(totals)) {
            effective += bin;
        }
        return effective == 0 ? 1 : stories / effective;
    }
}
