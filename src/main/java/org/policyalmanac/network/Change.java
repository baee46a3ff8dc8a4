package org.policyalmanac.network;

import org.apache.commons.math3.special.Beta;

/**
 * Whether a pair's ties grew or loosened between two periods: of all its stories in both, those of the later period are
 * binomial with the share {@code E2 / (E1 + E2)} where nothing changed (exact conditional test of two Poisson rates;
 * Przyborowski and Wilenski 1940). What each period expects of chance is in it, so that more articles, or articles that
 * name more, are no change.
 */
final class Change {
    private static final double ACCURACY = 1e-15;
    private static final int ITERATIONS = 100_000;
    private static final double TAIL = 0.025;

    private Change() {}

    /** Probability that a binomial variable is {@code k} or more. */
    static double tail(int k, int n, double share) {
        if (k <= 0) {
            return 1;
        }
        return k > n ? 0 : Beta.regularizedBeta(share, k, n - k + 1.0, ACCURACY, ITERATIONS);
    }

    /** The same with only half the probability of {@code k} itself: the mid-p of an increase. */
    static double midP(int k, int n, double share) {
        return (tail(k, n, share) + tail(k + 1, n, share)) / 2;
    }

    /** Two-sided mid-p: twice that of the side the pair went to, at most 1. */
    static double p(int before, int after, double expectedBefore, double expectedAfter) {
        double increase = midP(after, before + after, expectedAfter / (expectedBefore + expectedAfter));
        return Math.min(1, 2 * Math.min(increase, 1 - increase));
    }

    /**
     * Ends of the 95 % interval of the later lift divided by the earlier (Clopper and Pearson 1934, of the share).
     *
     * @return low, from 0, and high, infinite where the earlier period has no story
     */
    static double[] interval(int before, int after, double expectedBefore, double expectedAfter) {
        int n = before + after;
        double low = after == 0 ? 0 : shareWhere(share -> tail(after, n, share), TAIL);
        double high = before == 0 ? 1 : shareWhere(share -> tail(after + 1, n, share), 1 - TAIL);
        double scale = expectedBefore / expectedAfter;
        return new double[] {low / (1 - low) * scale, high / (1 - high) * scale};
    }

    /** The share at which a probability that grows with it has a value, by halving. */
    private static double shareWhere(java.util.function.DoubleUnaryOperator probability, double value) {
        double low = 0;
        double high = 1;
        for (double middle = 0.5; low < middle && middle < high; middle = (low + high) / 2) {
            if (probability.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
