package org.policyalmanac.statistics;

/** Series as they are where nothing happens: a flat share with noise that lasts, noise that does not, and counting. */
final class FlatSeries {
    /** A share of the variance that lasts beyond this leaves no room for counting. */
    private static final double MOST = .9;

    private final double[] sizes;
    private final Keyed keyed;
    private final double usual;
    private final double lasting;
    private final double step;
    private final double deviationLasting;
    private final double deviationPassing;

    /**
     * @param sizes (effective) stories of each bin, over 0
     * @param share usual, between 0 and 1
     * @param noise around it
     * @param counting mean variance of the logits by counting alone
     */
    FlatSeries(double[] sizes, double share, Noise noise, double counting, Keyed keyed) {
        this.sizes = sizes;
        this.keyed = keyed;
        usual = StrictMath.log(share / (1 - share));
        lasting = noise.lasting();
        step = Math.sqrt(1 - lasting * lasting);
        double part = Math.min(MOST, noise.part());
        // Where the series varies less than counting alone would have it, the part that lasts still stands beside
        // counting.
        double variance = Math.max(noise.variance(), counting / (1 - part));
        deviationLasting = Math.sqrt(variance * part);
        deviationPassing = Math.sqrt(Math.max(0, variance * (1 - part) - counting));
    }

    /** Writes the counts of one replicate into {@code hits}. */
    void draw(int replicate, double[] hits) {
        Keyed random = keyed.replicate(replicate);
        double state = 0;
        for (int t = 0; t < hits.length; t++) {
            double logit = usual;
            if (deviationLasting > 0) {
                double next = random.normal(3 * t);
                state = t == 0 ? next : lasting * state + step * next;
                logit += deviationLasting * state;
            }
            if (deviationPassing > 0) {
                logit += deviationPassing * random.normal(3 * t + 1);
            }
            hits[t] = Binomial.quantile(sizes[t], Logits.share(logit), random.uniform(3 * t + 2));
        }
    }
}
