package org.policyalmanac.benchmark;

import java.util.Random;

/**
 * Counts of a subject by bin and outlet, whose true shares are known. Outlets differ in size and in how much they write of the
 * subject, for good and from bin to bin.
 *
 * @param hits stories of the subject by bin and outlet
 * @param totals all stories by bin and outlet
 * @param truth share that was planted in each bin
 */
record PlantedSeries(long[][] hits, long[][] totals, double[] truth) {
    /** Standard deviation of the logarithm of an outlet's size. */
    private static final double SIZES = .7;

    /** Standard deviation of the logit of an outlet's own share. */
    private static final double OUTLETS = .4;

    private static final double MANY = 300;

    /**
     * @param logits of the share in each bin, before outlets' own
     * @param stories expected in each bin
     * @param clustering deviation of an outlet's logit from bin to bin; its counts are beta-binomial
     */
    static PlantedSeries of(double[] logits, double[] stories, int outlets, double clustering, Random random) {
        double[] sizes = new double[outlets];
        double[] own = new double[outlets];
        double all = 0;
        for (int s = 0; s < outlets; s++) {
            sizes[s] = Math.exp(SIZES * random.nextGaussian());
            own[s] = outlets == 1 ? 0 : OUTLETS * random.nextGaussian();
            all += sizes[s];
        }
        long[][] hits = new long[logits.length][outlets];
        long[][] totals = new long[logits.length][outlets];
        double[] truth = new double[logits.length];
        for (int t = 0; t < logits.length; t++) {
            double expected = 0;
            long total = 0;
            for (int s = 0; s < outlets; s++) {
                double share = 1 / (1 + Math.exp(-logits[t] - own[s]));
                totals[t][s] = poisson(stories[t] * sizes[s] / all, random);
                hits[t][s] = binomial(totals[t][s], moved(share, clustering, random), random);
                expected += totals[t][s] * share;
                total += totals[t][s];
            }
            truth[t] = total == 0 ? 0 : expected / total;
        }
        return new PlantedSeries(hits, totals, truth);
    }

    /** A logit with noise that lasts: an AR(1) of this deviation and correlation. */
    static double[] noisy(double logit, int bins, double deviation, double correlation, Random random) {
        double[] logits = new double[bins];
        double state = random.nextGaussian();
        for (int t = 0; t < bins; t++) {
            logits[t] = logit + deviation * state;
            state = correlation * state + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
        }
        return logits;
    }

    static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    static long[] sums(long[][] counts) {
        long[] sums = new long[counts.length];
        for (int t = 0; t < sums.length; t++) {
            for (long count : counts[t]) {
                sums[t] += count;
            }
        }
        return sums;
    }

    /** Share of each bin; 0 where it has no stories. */
    double[] shares() {
        long[] counted = sums(hits);
        long[] all = sums(totals);
        double[] shares = new double[all.length];
        for (int t = 0; t < all.length; t++) {
            shares[t] = all[t] == 0 ? 0 : (double) counted[t] / all[t];
        }
        return shares;
    }

    private static double moved(double share, double clustering, Random random) {
        if (clustering == 0) {
            return share;
        }
        // Of variance clustering² share² (1 - share)², as a logit of that deviation would have it.
        double size = 1 / (clustering * clustering * share * (1 - share)) - 1;
        double yes = gamma(share * size, random);
        return yes / (yes + gamma((1 - share) * size, random));
    }

    /** Marsaglia and Tsang 2000. */
    private static double gamma(double shape, Random random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static long poisson(double mean, Random random) {
        if (mean > MANY) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double left = random.nextDouble();
        double term = Math.exp(-mean);
        long k = 0;
        while (left > term && term > 0) {
            left -= term;
            term *= mean / ++k;
        }
        return k;
    }

    private static long binomial(long trials, double share, Random random) {
        if (trials * share * (1 - share) > MANY) {
            double drawn = trials * share + Math.sqrt(trials * share * (1 - share)) * random.nextGaussian();
            return Math.max(0, Math.min(trials, Math.round(drawn)));
        }
        double rare = Math.min(share, 1 - share);
        double left = random.nextDouble();
        double term = Math.exp(trials * Math.log1p(-rare));
        long k = 0;
        while (left > term && k < trials) {
            left -= term;
            term *= rare / (1 - rare) * (trials - k) / (k + 1);
            k++;
        }
        return share <= .5 ? k : trials - k;
    }
}
