package org.policyalmanac.text;

import java.util.Arrays;

/**
 * A text as the set of its runs of five tokens, hashed, for telling copies from others (Broder 1997). A token is a run
 * of letters and digits in lower case; where a script sets no spaces, each character is one. Punctuation, markup and
 * white space make no difference.
 */
public final class Shingles {
    /** Tokens in a shingle. */
    public static final int LENGTH = 5;

    private Shingles() {}

    /** Hashes of all shingles, ascending and distinct; of a text under five tokens, the one hash of all of them. */
    public static long[] of(String text) {
        long[] tokens = tokens(text);
        if (tokens.length == 0) {
            return tokens;
        }
        int windows = Math.max(1, tokens.length - LENGTH + 1);
        long[] shingles = new long[windows];
        for (int i = 0; i < windows; i++) {
            shingles[i] = hash(tokens, i, Math.min(tokens.length, i + LENGTH));
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
    public static long ofWhole(String text) {
        long[] tokens = tokens(text);
        return hash(tokens, 0, tokens.length);
    }

    /** Size of the intersection over size of the union of two ascending sets, from 0 to 1; 0 for two empty ones. */
    public static double jaccard(long[] a, long[] b) {
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
        int union = a.length + b.length - shared;
        return union == 0 ? 0 : (double) shared / union;
    }

    /** Spreads the bits of a number over 64: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    public static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long hash(long[] tokens, int begin, int end) {
        long hash = end - begin;
        for (int i = begin; i < end; i++) {
            hash = mix(hash ^ tokens[i]);
        }
        return hash;
    }

    private static long[] tokens(String text) {
        long[] tokens = new long[text.length() / 5 + 8];
        int count = 0;
        long token = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean alone = Scripts.isUnspaced(point);
            boolean word = alone || Character.isLetterOrDigit(point);
            if (open && (alone || !word)) {
                tokens = with(tokens, count++, token);
                open = false;
            }
            if (alone) {
                tokens = with(tokens, count++, mix(point));
            } else if (word) {
                token = mix((open ? token : 0) ^ Character.toLowerCase(point));
                open = true;
            }
        }
        if (open) {
            tokens = with(tokens, count++, token);
        }
        return Arrays.copyOf(tokens, count);
    }

    private static long[] with(long[] tokens, int count, long token) {
        long[] room = count < tokens.length ? tokens : Arrays.copyOf(tokens, 2 * count);
        room[count] = token;
        return room;
    }
}
