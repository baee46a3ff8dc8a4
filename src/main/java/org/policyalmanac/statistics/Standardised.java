package org.policyalmanac.statistics;

/**
 * A share with the mix of its strata held fixed: direct standardisation.
 *
 * @param share {@code Σ W p}, from 0 to 1
 * @param variance {@code Σ W² p(1-p)/n}
 */
public record Standardised(double share, double variance) {
    /**
     * @param mix part of each stratum in the reference, adding up to 1
     * @param shares in each stratum, from 0 to 1
     * @param sizes (effective) number of stories of each stratum, over 0
     */
    public static Standardised of(double[] mix, double[] shares, double[] sizes) {
        double share = 0;
        double variance = 0;
        for (int g = 0; g < mix.length; g++) {
            share += mix[g] * shares[g];
            variance += mix[g] * mix[g] * shares[g] * (1 - shares[g]) / sizes[g];
        }
        return new Standardised(share, variance);
    }
}
