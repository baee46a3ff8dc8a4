package org.policyalmanac.statistics;

/** Tail of the Poisson distribution in plain Java, with {@link StrictMath}, so that every machine gets the same bits. */
public final class Poisson {
    private static final double PRECISION = 1e-15;

    private Poisson() {}

    /** {@code P(X >= observed)} for a Poisson variable of this mean; 1 for {@code observed} 0. */
    public static double tail(long observed, double mean) {
        if (observed <= 0) {
            return 1;
        }
        if (mean <= 0) {
            return 0;
        }
        return observed <= mean ? Math.max(0, 1 - below(observed, mean)) : from(observed, mean);
    }

    /** Terms from {@code first} on, which fall where {@code first} is more than the mean. */
    private static double from(long first, double mean) {
        double term = 1;
        double sum = 1;
        for (long k = first + 1; term > PRECISION * sum; k++) {
            term *= mean / k;
            sum += term;
        }
        return Math.min(1, sum * StrictMath.exp(logTerm(first, mean)));
    }

    /** Terms before {@code end}, from the greatest downwards. */
    private static double below(long end, double mean) {
        double term = 1;
        double sum = 1;
        for (long k = end - 1; k > 0 && term > PRECISION * sum; k--) {
            term *= k / mean;
            sum += term;
        }
        return sum * StrictMath.exp(logTerm(end - 1, mean));
    }

    private static double logTerm(long k, double mean) {
        double factorial = 0;
        for (long i = 2; i <= k; i++) {
            factorial += StrictMath.log(i);
        }
        return k * StrictMath.log(mean) - mean - factorial;
    }
}
