package org.policyalmanac.text;

/**
 * How often two terms stand next to each other, against how often each stands at all: whether the two are one term.
 *
 * <p>Count places in texts. Counts of stories contradict one another, since a story may have both terms apart: in 3,000
 * English articles "language model", "data center" and "export controls" then come out as pairs that avoid each other.
 *
 * @param together places of the pair
 * @param first places of the first term, those in the pair included
 * @param second places of the second term, those in the pair included
 * @param total places of all terms
 */
public record Collocation(long together, long first, long second, long total) {
    /** A pair of fewer stories may be the name of one event. */
    static final long FEWEST_STORIES = 5;

    /**
     * Chosen by reading pairs of English, French, German, Arabic and Chinese news, speeches and laws in bands of a
     * twentieth. From here up most pairs are what people call one thing (data protection, export controls, société
     * civile, 粮食安全); below, free combinations prevail (AI tools, company announces).
     */
    static final double LEAST_NPMI = 0.38;

    /** The critical value of chi-square with one degree of freedom at p = 0.001. */
    static final double LEAST_G2 = 10.83;

    /** Throws {@link IllegalArgumentException} where the counts contradict one another. */
    public Collocation {
        if (together < 0 || together > Math.min(first, second) || Math.max(first, second) > total || total < 1) {
            throw new IllegalArgumentException(
                    "no counts of a pair: " + together + ", " + first + ", " + second + " of " + total);
        }
    }

    /** Pointwise mutual information in nats: {@code ln(p(ab) / (p(a) p(b)))}; minus infinity for a pair never seen. */
    public double pmi() {
        return together == 0
                ? Double.NEGATIVE_INFINITY
                : StrictMath.log((double) together)
                        + StrictMath.log((double) total)
                        - StrictMath.log((double) first)
                        - StrictMath.log((double) second);
    }

    /**
     * PMI over {@code -ln p(ab)} (Bouma 2009, <i>Normalized (Pointwise) Mutual Information in Collocation Extraction</i>,
     * GSCL): 1 where the terms stand only together, 0 where they meet by chance, -1 where never. A pair that everything
     * has is 1 by convention, the limit of terms that stand only together.
     */
    public double npmi() {
        if (together == 0) {
            return -1;
        }
        return together == total ? 1 : pmi() / StrictMath.log((double) total / together);
    }

    /**
     * Log-likelihood ratio of the two-by-two table (Dunning 1993, <i>Accurate Methods for the Statistics of Surprise and
     * Coincidence</i>, Computational Linguistics 19): twice the sum of {@code k ln(k / expected)} over its cells. Large
     * also where terms avoid each other; 0 where the counts make no table, which
     * those of places cannot do but those of stories may.
     */
    public double g2() {
        long neither = total - first - second + together;
        if (neither < 0) {
            return 0;
        }
        double sum = part(together, first, second)
                + part(first - together, first, total - second)
                + part(second - together, total - first, second)
                + part(neither, total - first, total - second);
        return Math.max(0, 2 * sum);
    }

    /**
     * Whether the pair is one term: it stands in {@value #FEWEST_STORIES} stories or more, the terms draw each other (NPMI of
     * {@value #LEAST_NPMI} or more), and that is not chance (G2 of {@value #LEAST_G2} or more).
     *
     * @param stories that have the pair
     */
    public boolean sticks(long stories) {
        return stories >= FEWEST_STORIES && npmi() >= LEAST_NPMI && g2() >= LEAST_G2;
    }

    private double part(long cell, long row, long column) {
        return cell == 0
                ? 0
                : cell
                        * (StrictMath.log((double) cell)
                                + StrictMath.log((double) total)
                                - StrictMath.log((double) row)
                                - StrictMath.log((double) column));
    }
}
