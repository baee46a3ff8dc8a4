package org.policyalmanac.entities;

/**
 * How much more a context speaks for a name than for any unknown run of words (methods, 6.2): {@code w(x) = ln((a + .5) /
 * (A + 1)) - ln((b + .5) / (B + 1))}, where x stands a of A times beside the lexicon's entities and b of B times beside
 * candidates. Natural logarithms by {@link StrictMath}.
 */
final class Context {
    static final String LEFT = "left";
    static final String RIGHT = "right";

    /** Occurrences that a mean counts as known beforehand, and as telling nothing. */
    private static final double PRIOR = 2;

    private Context() {}

    static double weight(long a, long allA, long b, long allB) {
        return StrictMath.log((a + .5) / (allA + 1)) - StrictMath.log((b + .5) / (allB + 1));
    }

    /**
     * The score of a candidate: {@code n / (n + 2)} times the mean over its occurrences of the weights on both sides.
     *
     * @param sum of the weights of all its contexts, left and right
     * @param n its occurrences
     */
    static double score(double sum, long n) {
        return n / (n + PRIOR) * (sum / n);
    }
}
