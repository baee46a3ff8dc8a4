package org.policyalmanac.stories;

/**
 * Two texts compared by their anchors.
 *
 * @param score log-likelihood ratio of their being translations of one another
 * @param overlap share of the weight of both texts' anchors that is shared, from 0 to 1: twice the weight of what is
 *     shared over the weight of all, an anchor's weight being what sharing it adds to the score
 * @param shared number of anchors shared
 */
record Comparison(double score, double overlap, int shared) {
    /**
     * An excerpt has at least so large a share of the other text's anchors: less than that is a quotation, or one item of
     * a digest.
     */
    static final double SMALLEST_EXCERPT = 0.25;

    /** An excerpt's own anchors: with fewer, any text on the matter would contain them. */
    static final int FEWEST_ANCHORS_OF_EXCERPT = 8;

    /** Share of the weight of an excerpt's own anchors that the longer text must have. */
    static final double LEAST_CONTAINED = 0.6;

    /**
     * What sharing countries adds at most, however many: the countries of a continent or of a treaty are named together,
     * and each is no evidence of its own.
     */
    static final double MOST_OF_COUNTRIES = 8;

    /** What must speak for an excerpt, beyond what speaks for a whole translation: it explains less of the other text. */
    static final double EXCERPT_PENALTY = 10;

    /** An excerpt never scores more, so that a whole translation is the better one. */
    static final double BEST_EXCERPT = 5;

    /**
     * The whole texts compared, and, where that speaks against a translation, the shorter one as a translated excerpt of
     * the longer: then what the longer has beyond the shorter is not held against them.
     */
    static Comparison of(Profile a, Profile b, LikelihoodRatio ratio) {
        Survival there = Survival.between(a.family(), b.family());
        Survival back = Survival.between(b.family(), a.family());
        double shared = 0;
        double sharedCountries = 0;
        double missedOfA = 0;
        double missedOfB = 0;
        double weightOfA = 0;
        double weightOfB = 0;
        int both = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            boolean inA = i < a.size() && (j == b.size() || a.keys()[i] <= b.keys()[j]);
            boolean inB = j < b.size() && (i == a.size() || b.keys()[j] <= a.keys()[i]);
            long fact = inA ? a.facts()[i] : b.facts()[j];
            Anchor.Kind kind = Profile.kind(fact);
            double mean = (there.of(kind) + back.of(kind)) / 2;
            double gain = ratio.ofShared(mean, Profile.frequency(fact));
            weightOfA += inA ? Math.max(0, gain) : 0;
            weightOfB += inB ? Math.max(0, gain) : 0;
            if (inA && inB) {
                shared += kind == Anchor.Kind.COUNTRY ? 0 : gain;
                sharedCountries += kind == Anchor.Kind.COUNTRY ? gain : 0;
                both++;
            } else if (inA) {
                missedOfA += ratio.ofMissed(there.of(kind), Profile.frequency(fact));
            } else {
                missedOfB += ratio.ofMissed(back.of(kind), Profile.frequency(fact));
            }
            i += inA ? 1 : 0;
            j += inB ? 1 : 0;
        }
        double overlapping = shared + sharedCountries;
        shared += Math.min(MOST_OF_COUNTRIES, sharedCountries);
        double whole = shared + missedOfA + missedOfB;
        boolean aIsShorter = a.size() <= b.size();
        double excerpt = shared + (aIsShorter ? missedOfA : missedOfB) - EXCERPT_PENALTY;
        boolean isExcerpt = whole < 0
                && isExcerpt(aIsShorter ? a : b, aIsShorter ? b : a)
                && overlapping >= LEAST_CONTAINED * (aIsShorter ? weightOfA : weightOfB);
        double weight = weightOfA + weightOfB;
        double overlap = weight == 0 ? 0 : Math.min(1, Math.max(0, 2 * overlapping / weight));
        return new Comparison(isExcerpt ? Math.min(excerpt, BEST_EXCERPT) : whole, overlap, both);
    }

    private static boolean isExcerpt(Profile shorter, Profile longer) {
        return shorter.size() >= FEWEST_ANCHORS_OF_EXCERPT && shorter.size() >= SMALLEST_EXCERPT * longer.size();
    }
}
