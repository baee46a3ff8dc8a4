package org.policyalmanac.text;

import java.util.Arrays;

/**
 * A text as a sequence of hashed tokens, for comparing texts. A token is a run of letters and digits in lower case;
 * where a script sets no spaces, each character is one. Punctuation, markup and white space make no difference.
 */
public final class Tokens {
    private long[] hashes;
    private boolean[] numbers;
    private int count;

    private Tokens(int room) {
        hashes = new long[room];
        numbers = new boolean[room];
    }

    /** The tokens of a text, in order. */
    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text.length() / 5 + 8);
        long token = 0;
        boolean open = false;
        boolean number = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean alone = Scripts.isUnspaced(point);
            boolean word = alone || Character.isLetterOrDigit(point);
            if (open && (alone || !word)) {
                tokens.add(token, number);
                open = false;
            }
            if (alone) {
                tokens.add(mix(point), isHanNumeral(point));
            } else if (word) {
                token = mix((open ? token : 0) ^ Character.toLowerCase(point));
                number = open && number || Character.isDigit(point);
                open = true;
            }
        }
        if (open) {
            tokens.add(token, number);
        }
        return tokens;
    }

    /** How many tokens there are. */
    public int count() {
        return count;
    }

    /** Hash of a token: equal for equal tokens of any text. */
    long hash(int index) {
        return hashes[index];
    }

    /** True for a token with a digit in it, such as {@code 2026}, {@code rc2} and {@code 3rd}, and for Han numerals. */
    boolean isNumber(int index) {
        return numbers[index];
    }

    /** A hash of the tokens from {@code begin} to before {@code end}, in order. */
    long hash(int begin, int end) {
        long hash = end - begin;
        for (int i = begin; i < end; i++) {
            hash = mix(hash ^ hashes[i]);
        }
        return hash;
    }

    /** Spreads the bits of a number over 64: the finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static boolean isHanNumeral(int point) {
        return "〇一二三四五六七八九十百千".indexOf(point) >= 0;
    }

    private void add(long hash, boolean number) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        hashes[count] = hash;
        numbers[count++] = number;
    }
}
