package org.policyalmanac.statistics;

/** Dunning's G² (1993, <i>Accurate Methods for the Statistics of Surprise and Coincidence</i>) of a two-by-two table. */
public final class LogLikelihoodRatio {
    private LogLikelihoodRatio() {}

    /**
     * Twice the log-likelihood ratio against independence, in nats; negative where the two are together more rarely than
     * independence has it.
     *
     * @param both how many have both
     * @param a how many have the first, alone or not
     * @param b how many have the second, alone or not
     * @param total how many there are
     */
    public static double of(long both, long a, long b, long total) {
        double sum = cell(both, a, b, total)
                + cell(a - both, a, total - b, total)
                + cell(b - both, total - a, b, total)
                + cell(total - a - b + both, total - a, total - b, total);
        double ratio = Math.max(0, 2 * sum);
        return (double) both * total < (double) a * b ? -ratio : ratio;
    }

    private static double cell(long observed, long row, long column, long total) {
        return observed == 0 ? 0 : observed * StrictMath.log((double) observed * total / ((double) row * column));
    }
}
