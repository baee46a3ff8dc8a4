package org.policyalmanac.stories;

/**
 * The anchors of a text with their frequencies, as it is compared: keys ascending, and for each a fact that holds kind
 * and frequency.
 */
record Profile(Survival.Family family, long[] keys, long[] facts) {
    private static final int KIND_SHIFT = 56;
    private static final long FREQUENCY = (1L << KIND_SHIFT) - 1;

    /** @param frequency number of texts with the anchor */
    static long fact(char sign, long frequency) {
        return (long) sign << KIND_SHIFT | frequency;
    }

    static long frequency(long fact) {
        return fact & FREQUENCY;
    }

    static Anchor.Kind kind(long fact) {
        return Anchor.Kind.of((char) (fact >>> KIND_SHIFT));
    }

    int size() {
        return keys.length;
    }
}
