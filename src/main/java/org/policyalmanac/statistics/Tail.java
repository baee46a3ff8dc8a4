package org.policyalmanac.statistics;

import java.util.Arrays;

/**
 * Chances of a statistic by simulation. It stops as soon as enough replicates are as extreme (Besag and Clifford 1991,
 * <i>Sequential Monte Carlo p-values</i>); beyond the most extreme replicates the tail is taken as exponential (Knijnenburg et
 * al. 2009, <i>Fewer Permutations, More Accurate P-values</i>, with the shape 0), since among thousands of series no finite
 * number of replicates would ever be enough for a claim.
 */
final class Tail {
    static final int REPLICATES = 1_999;

    private static final int LEAST = 199;
    private static final int ENOUGH = 20;
    private static final int EXTREMES = 100;

    private final double[] drawn = new double[REPLICATES];
    private final double[] sorted;

    /** The statistic of a replicate. */
    @FunctionalInterface
    interface Replicate {
        double of(int replicate);
    }

    /** @param observed the statistic, the larger the more extreme */
    Tail(double observed, Replicate replicate) {
        int size = 0;
        int extreme = 0;
        while (size < REPLICATES && (size < LEAST || extreme < ENOUGH)) {
            drawn[size] = replicate.of(size);
            extreme += drawn[size++] >= observed ? 1 : 0;
        }
        sorted = Arrays.copyOf(drawn, size);
        Arrays.sort(sorted);
    }

    int size() {
        return sorted.length;
    }

    /** Chance of at least this value, over 0. */
    double p(double value) {
        int below = Arrays.binarySearch(sorted, value);
        int at = below < 0 ? -below - 1 : below;
        while (at > 0 && sorted[at - 1] == value) {
            at--;
        }
        int extreme = sorted.length - at;
        if (extreme >= ENOUGH || sorted.length < REPLICATES) {
            return (1.0 + extreme) / (sorted.length + 1);
        }
        double from = sorted[sorted.length - EXTREMES - 1];
        double excess = 0;
        for (int i = sorted.length - EXTREMES; i < sorted.length; i++) {
            excess += (sorted[i] - from) / EXTREMES;
        }
        double chance = (double) EXTREMES / sorted.length;
        return excess <= 0
                ? 1.0 / (sorted.length + 1)
                : Math.max(Double.MIN_NORMAL, chance * StrictMath.exp((from - value) / excess));
    }

    /** The value that 95 % of the replicates do not pass. */
    double critical() {
        return sorted[(int) Math.ceil(.95 * sorted.length) - 1];
    }
}
