package org.policyalmanac.statistics;

/**
 * Shares on the scale on which odds add up: {@code y = ln((n p + ½) / (n (1-p) + ½))}.
 */
final class Logits {
    /** Over this variance of the count the logit is as good as unbiased. */
    private static final double MANY = 50;

    private static final double ENOUGH = 1e-12;

    private Logits() {}

    /**
     * @param hits {@code n p}
     * @param size {@code n}
     */
    static double of(double hits, double size) {
        return StrictMath.log((hits + .5) / (size - hits + .5));
    }

    static double share(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    /**
     * Mean and variance that {@link #of} has for binomial counts. The mean is not the logit of the share where counts are
     * small, and nears it as they grow: growing volume alone would look like a trend.
     */
    record Moments(double mean, double variance) {
        static Moments of(double share, double size) {
            double variance = size * share * (1 - share);
            if (variance > MANY) {
                return new Moments(StrictMath.log(share / (1 - share)), 1 / variance);
            }
            long trials = Math.max(1, Math.round(size));
            double scale = size / trials;
            double odds = share / (1 - share);
            double term = StrictMath.exp(trials * StrictMath.log1p(-share));
            double all = 0;
            double mean = 0;
            double square = 0;
            for (long k = 0; k <= trials; k++) {
                double y = Logits.of(k * scale, size);
                all += term;
                mean += term * y;
                square += term * y * y;
                if (k > trials * share && term < ENOUGH) {
                    break;
                }
                term *= odds * (trials - k) / (k + 1);
            }
            mean /= all;
            return new Moments(mean, Math.max(0, square / all - mean * mean));
        }
    }
}
