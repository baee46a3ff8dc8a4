package org.policyalmanac.statistics;

/** Kleinberg's automaton on one series; it can be used again for the next one of the same length. */
final class Automaton {
    private static final double RATIO = 2;
    private static final double MOST = .99999;

    private final double enter;
    private final double[] gains;
    private final boolean[] fromHigh;
    private final boolean[] toHigh;
    private final boolean[] states;

    private double[] hits;
    private double[] all;
    private double usual;
    private double high;

    Automaton(int bins) {
        enter = StrictMath.log(bins);
        gains = new double[bins];
        fromHigh = new boolean[bins];
        toHigh = new boolean[bins];
        states = new boolean[bins];
    }

    /** False where there is no rate to double: nothing counts, or everything. */
    boolean read(double[] counted, double[] stories) {
        double sumHits = 0;
        double sumAll = 0;
        for (int t = 0; t < counted.length; t++) {
            sumHits += counted[t];
            sumAll += stories[t];
        }
        if (sumHits <= 0 || sumHits >= sumAll) {
            return false;
        }
        hits = counted;
        all = stories;
        usual = sumHits / sumAll;
        high = Math.min(RATIO * usual, MOST);
        double forHit = StrictMath.log(high / usual);
        double forOther = StrictMath.log((1 - high) / (1 - usual));
        for (int t = 0; t < counted.length; t++) {
            gains[t] = counted[t] * forHit + (stories[t] - counted[t]) * forOther;
        }
        return true;
    }

    /** How much better the higher rate explains a bin, in nats. */
    double gain(int bin) {
        return gains[bin];
    }

    double enter() {
        return enter;
    }

    /** Minus the log-likelihood without the binomial coefficient, which is the same for both rates. */
    double cost(int bin, boolean isHigh) {
        double rate = isHigh ? high : usual;
        return -hits[bin] * StrictMath.log(rate) - (all[bin] - hits[bin]) * StrictMath.log(1 - rate);
    }

    /** The path of least cost: true for bins at the higher rate. The array is used again. */
    boolean[] states() {
        int bins = gains.length;
        double low = 0;
        double up = Double.POSITIVE_INFINITY;
        for (int t = 0; t < bins; t++) { // costs against staying low all the time
            fromHigh[t] = up < low;
            toHigh[t] = up <= low + enter;
            double nextLow = Math.min(low, up);
            up = Math.min(up, low + enter) - gains[t];
            low = nextLow;
        }
        boolean state = up < low;
        for (int t = bins - 1; t >= 0; t--) {
            states[t] = state;
            state = state ? toHigh[t] : fromHigh[t];
        }
        return states;
    }

    /** Weight of the heaviest burst; 0 where there is none. */
    double heaviest() {
        boolean[] path = states();
        double best = 0;
        double weight = 0;
        for (int t = 0; t < path.length; t++) {
            weight = path[t] ? weight + gains[t] : 0;
            best = Math.max(best, weight);
        }
        return best;
    }
}
