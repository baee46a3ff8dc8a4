package org.policyalmanac.statistics;

import java.util.Optional;

/**
 * The heaviest time in which more was written than usual: Kleinberg's automaton of two states on counts in batches (2003,
 * <i>Bursty and Hierarchical Structure in Streams</i>), the usual rate and twice that, with a cost of {@code ln n} to enter
 * the second and the optimal path over all bins.
 *
 * @param first index of its first bin
 * @param last index of its last bin
 * @param weight in nats: how much better the higher rate explains its bins
 */
public record Burst(int first, int last, double weight) {
    private static final double RATIO = 2;
    private static final double MOST = .99999;

    /**
     * The heaviest burst; none where the usual rate explains every bin best.
     *
     * @param hits how many of each bin's stories count
     * @param all how many stories each bin has
     */
    public static Optional<Burst> heaviest(long[] hits, long[] all) {
        long sumHits = 0;
        long sumAll = 0;
        for (int t = 0; t < hits.length; t++) {
            sumHits += hits[t];
            sumAll += all[t];
        }
        if (sumHits == 0 || sumHits == sumAll) {
            return Optional.empty();
        }
        double usual = (double) sumHits / sumAll;
        return heaviest(states(hits, all, usual), hits, all, usual);
    }

    private static boolean[] states(long[] hits, long[] all, double usual) {
        int bins = hits.length;
        double high = Math.min(RATIO * usual, MOST);
        double enter = StrictMath.log(bins);
        boolean[][] from = new boolean[2][bins];
        double low = 0;
        double up = Double.POSITIVE_INFINITY;
        for (int t = 0; t < bins; t++) {
            from[0][t] = up < low;
            from[1][t] = up <= low + enter;
            double nextLow = Math.min(low, up) + cost(hits[t], all[t], usual);
            up = Math.min(up, low + enter) + cost(hits[t], all[t], high);
            low = nextLow;
        }
        boolean[] states = new boolean[bins];
        boolean state = up < low;
        for (int t = bins - 1; t >= 0; t--) {
            states[t] = state;
            state = from[state ? 1 : 0][t];
        }
        return states;
    }

    private static Optional<Burst> heaviest(boolean[] states, long[] hits, long[] all, double usual) {
        double high = Math.min(RATIO * usual, MOST);
        Burst best = null;
        int first = 0;
        double weight = 0;
        for (int t = 0; t < states.length; t++) {
            if (!states[t]) {
                continue;
            }
            if (t == 0 || !states[t - 1]) {
                first = t;
                weight = 0;
            }
            weight += cost(hits[t], all[t], usual) - cost(hits[t], all[t], high);
            if ((t + 1 == states.length || !states[t + 1]) && (best == null || weight > best.weight)) {
                best = new Burst(first, t, weight);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Minus the log-likelihood without the binomial coefficient, which is the same for both rates. */
    private static double cost(long hits, long all, double rate) {
        return -hits * StrictMath.log(rate) - (all - hits) * StrictMath.log(1 - rate);
    }
}
