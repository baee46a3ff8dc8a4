package org.policyalmanac.statistics;

/** Binomial draws by inversion. */
final class Binomial {
    /** Over this variance the normal distribution stands in: the difference is under a hundredth of the deviation. */
    private static final double MANY = 50;

    private Binomial() {}

    /**
     * @param n trials, over 0; where they are not whole, the draw of the nearest whole number is scaled to them
     * @param p from 0 to 1
     * @param uniform from 0 to 1, both excluded: the draw is its quantile
     */
    static double quantile(double n, double p, double uniform) {
        double variance = n * p * (1 - p);
        if (variance > MANY) {
            return Math.min(n, Math.max(0, n * p + Math.sqrt(variance) * Normal.quantile(uniform)));
        }
        long trials = Math.max(1, Math.round(n));
        long draw = p <= .5 ? fromBelow(trials, p, uniform) : trials - fromBelow(trials, 1 - p, 1 - uniform);
        return draw * (n / trials);
    }

    private static long fromBelow(long trials, double p, double uniform) {
        double odds = p / (1 - p);
        double term = StrictMath.exp(trials * StrictMath.log1p(-p));
        double left = uniform;
        long k = 0;
        while (left > term && k < trials) {
            left -= term;
            k++;
            term *= odds * (trials - k + 1) / k;
        }
        return k;
    }
}
