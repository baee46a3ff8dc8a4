package org.policyalmanac.network;

import org.apache.commons.math3.special.Gamma;

/**
 * Measures of how strongly two entities go together, on counts of stories. All logarithms are natural and taken by
 * {@link StrictMath}, so that every machine gets the same bits.
 */
final class Association {
    private static final int GAMMA_ITERATIONS = 100_000;

    private Association() {}

    /**
     * Stories expected to name both entities where each story keeps its number of entities and entities fall on stories
     * at random (configuration model): {@code a·b·2P / (M² − Σd²)}. Summed over all pairs this is P exactly. The usual
     * {@code a·b/N} forgets that round-up articles name many entities.
     *
     * @param a stories that name the first entity
     * @param b stories that name the second
     * @param pairs P, the pairs of entities in all stories
     * @param mentions M, the entities of all stories, each counted once for each story
     * @param squares Σd², the sum over entities of their stories squared
     * @return 0 where no two entities share the month
     */
    static double expected(long a, long b, long pairs, long mentions, long squares) {
        double rest = (double) mentions * mentions - squares;
        return rest <= 0 ? 0 : (double) a * b * 2 * pairs / rest;
    }

    /**
     * Log-likelihood ratio of a Poisson count against what was expected, {@code 2 (O ln(O/E) − (O − E))}; negative where
     * fewer were seen. With {@link #expected} it is Dunning's ratio for stories that name unequally many entities.
     *
     * @param observed 0 or more
     * @param expected over 0, or 0 where {@code observed} is
     */
    static double deviance(long observed, double expected) {
        double log = observed == 0 ? 0 : observed * StrictMath.log(observed / expected);
        double deviance = Math.max(0, 2 * (log - (observed - expected)));
        return observed < expected ? -deviance : deviance;
    }

    /**
     * Normalised pointwise mutual information (Bouma 2009), from -1 (never together) through 0 (independent) to 1 (only
     * together).
     */
    static double npmi(long both, long a, long b, long total) {
        if (both == 0) {
            return -1;
        }
        if (both == total) {
            return 1;
        }
        double pmi = StrictMath.log((double) both * total / ((double) a * b));
        return pmi / -StrictMath.log((double) both / total);
    }

    /** Probability that a Poisson variable of this mean is {@code observed} or more; 1 for {@code observed} 0. */
    static double poissonTail(long observed, double mean) {
        if (observed == 0) {
            return 1;
        }
        return mean <= 0 ? 0 : Gamma.regularizedGammaP(observed, mean, 1e-12, GAMMA_ITERATIONS);
    }
}
