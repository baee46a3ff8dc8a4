package org.policyalmanac.text;

import java.util.Arrays;

/** A text as the set of its runs of five tokens, hashed, for telling copies from others (Broder 1997). */
public final class Shingles {
    /** Tokens in a shingle. */
    public static final int LENGTH = 5;

    private Shingles() {}

    /** Hashes of all shingles, ascending and distinct; of a text under five tokens, the one hash of all of them. */
    public static long[] of(Tokens tokens) {
        if (tokens.count() == 0) {
            return new long[0];
        }
        int windows = Math.max(1, tokens.count() - LENGTH + 1);
        long[] shingles = new long[windows];
        for (int i = 0; i < windows; i++) {
            shingles[i] = tokens.hash(i, Math.min(tokens.count(), i + LENGTH));
        }
        Arrays.sort(shingles);
        int distinct = 1;
        for (int i = 1; i < windows; i++) {
            if (shingles[i] != shingles[distinct - 1]) {
                shingles[distinct++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, distinct);
    }

    /** A hash of the whole sequence of tokens: equal for texts that say the same words in the same order. */
    public static long ofWhole(Tokens tokens) {
        return tokens.hash(0, tokens.count());
    }

    /** How many members two ascending sets have in common. */
    public static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    /** Size of the intersection over size of the union of two ascending sets, from 0 to 1; 0 for two empty ones. */
    public static double jaccard(long[] a, long[] b) {
        int shared = shared(a, b);
        int union = a.length + b.length - shared;
        return union == 0 ? 0 : (double) shared / union;
    }

    /** Spreads the bits of a number over 64: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long value) {
        return Tokens.mix(value);
    }
}
