package org.policyalmanac.statistics;

/**
 * What moves a share that has no trend: noise that lasts from bin to bin and noise that does not, of which counting is a part.
 * Counting hides what lasts: neighbours are correlated less than the share is with its last value, and so the correlation falls
 * more slowly with distance than its first value says. With few bins that cannot be estimated; it is taken to be
 * {@value #LASTING} or, where neighbours are correlated more, as much as that. The correlation of neighbours is drawn towards the
 * same, so that a series that looks like white noise by chance is not taken at its word.
 *
 * @param neighbours correlation of neighbouring bins around the line, from 0 to 0.95
 * @param lasting what is left of the correlation from one step to the next, from 0 to 0.95
 * @param variance around the line
 */
record Noise(double neighbours, double lasting, double variance) {
    /** Nothing but counting. */
    static final Noise NONE = new Noise(0, 0, 0);

    private static final double MOST = .95;
    private static final double LASTING = .6;
    private static final double MARGIN = 1;

    /** As many bins the usual correlation counts for. A few bins alone tell it too badly for small p. */
    private static final double PRIOR_BINS = 24;

    /** @param values at least five, around which a line is drawn by least squares */
    static Noise of(double[] values) {
        return of(values, PRIOR_BINS);
    }

    /** By the values alone, for what does not hang on small chances of long waves. */
    static Noise alone(double[] values) {
        return of(values, 0);
    }

    private static Noise of(double[] values, double prior) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double mean = 0;
        double slope = 0;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            mean += values[i] / n;
            slope += (i - middle) * values[i];
            scale += (i - middle) * (i - middle);
        }
        double squares = 0;
        double products = 0;
        double last = 0;
        for (int i = 0; i < n; i++) {
            double off = values[i] - mean - slope / scale * (i - middle);
            squares += off * off;
            products += off * last;
            last = off;
        }
        if (squares <= 0) {
            return NONE;
        }
        // The line takes up some of the correlation: about 2/n of it where there is none, and more the more there is.
        double alone = (n * products / squares + 2) / (n - 4);
        return of((n * alone + prior * LASTING) / (n + prior), squares / (n - 2));
    }

    private static Noise of(double correlation, double variance) {
        double neighbours = Math.max(0, Math.min(MOST, correlation));
        return new Noise(neighbours, Math.max(neighbours, LASTING), variance);
    }

    /** The same with a higher correlation of neighbours: what it may be where it was estimated from so many bins. */
    Noise wider(int bins) {
        return of(neighbours + MARGIN / Math.sqrt(bins), variance);
    }

    /** Part of the variance that lasts, from 0 to 1. */
    double part() {
        return lasting == 0 ? 0 : neighbours / lasting;
    }

    /** How many times the variance of a sum over many bins is that of independent ones, at least 1. */
    double inflation() {
        return 1 + 2 * neighbours / (1 - lasting);
    }
}
