package org.policyalmanac.entities;

/**
 * How much more a context speaks for a name than for any unknown run of words (methods, 6.2): {@code w(x) = ln((a + .5) /
 * (A + 1)) - ln((b + .5) / (B + 1))}, where x stands a of A times beside the lexicon's entities and b of B times beside
 * candidates. Where A and B differ, the greater side gets as many times .5 as it is greater: a context that was never seen
 * then tells nothing, whereas with .5 on both sides whatever is rare would look like a name where the lexicon knows few.
 * Natural logarithms by {@link StrictMath}.
 */
final class Context {
    static final String LEFT = "left";
    static final String RIGHT = "right";

    /** Occurrences that a mean counts as known beforehand, and as telling nothing. */
    private static final double PRIOR = 2;

    private Context() {}

    static double weight(long a, long allA, long b, long allB) {
        double halfA = Math.max(1, (allA + 1.0) / (allB + 1));
        double halfB = Math.max(1, (allB + 1.0) / (allA + 1));
        return StrictMath.log((a + .5 * halfA) / (allA + halfA)) - StrictMath.log((b + .5 * halfB) / (allB + halfB));
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
