package org.policyalmanac.stories;

/**
 * Log-likelihood ratio of two texts being translations of one another against being unrelated, from the anchors they
 * share and miss (Fellegi and Sunter 1969, <i>A Theory for Record Linkage</i>, JASA 64). An anchor that {@code df} of
 * {@code n} texts have is in an unrelated text with probability {@code u = (df + 0.5) / (n + 1)}, in a translation with
 * probability {@code m}: sharing it adds {@code ln(m / u)}, missing it {@code ln((1 - m) / (1 - u))}. Natural logarithms;
 * above 0 speaks for a translation. Anchors depend on one another, so that odds are about the square root of what the
 * ratio says.
 */
final class LikelihoodRatio {
    /**
     * In an archive of fewer texts, frequencies are taken as out of so many: in five texts of which two share an anchor,
     * two fifths would say that it is a common one.
     */
    static final long FEWEST_TEXTS = 100;

    private final long texts;

    /** @param texts number of texts among which frequencies were counted, at least 1 */
    LikelihoodRatio(long texts) {
        this.texts = Math.max(texts, FEWEST_TEXTS);
    }

    /** What an anchor that both texts have adds. */
    double ofShared(double m, long df) {
        return StrictMath.log(m / u(df));
    }

    /** What an anchor that only one of the texts has adds: less than 0 unless the anchor is very common. */
    double ofMissed(double m, long df) {
        return StrictMath.log((1 - m) / (1 - u(df)));
    }

    private double u(long df) {
        return (df + 0.5) / (texts + 1);
    }
}
