package org.policyalmanac.lexicon;

import java.io.Serializable;

/**
 * With which characters names and clues of unspaced scripts begin, as bits of hashes: nearly every Chinese character begins
 * some name, but few pairs and still fewer triples do. Says yes now and then where it is no, never no where it is yes.
 */
final class FirstSigns implements Serializable {
    private static final long serialVersionUID = 1;

    /** So many characters are looked at. */
    static final int MOST = 3;

    private static final int SHIFT = 15;
    private static final int BOTH = WordForms.BEGINS_NAME | WordForms.BEGINS_CLUE;
    private static final int MIX = 0x9e3779b9;
    /** In place of a character of a name that has fewer. */
    private static final char NONE = 0;

    /** Two bits for each pair. */
    private final long[] pairs = new long[1 << 32 - SHIFT - 5];

    /** One bit for each triple. */
    private final long[] triples = new long[1 << 32 - SHIFT - 5];

    /**
     * @param first the first {@link #MOST} characters of a name, or all it has
     * @param what {@link WordForms#BEGINS_NAME} or {@link WordForms#BEGINS_CLUE}
     */
    void add(char[] first, int what) {
        char second = first.length > 1 ? first[1] : NONE;
        int pair = pair(first[0], second);
        pairs[pair >>> 5] |= (long) what << 2 * pair;
        int triple = triple(first[0], second, first.length > 2 ? first[2] : NONE);
        triples[triple >>> 6] |= 1L << triple;
    }

    /** What may begin with a character that is followed by another: bits of {@link WordForms}. */
    int begin(char first, char second) {
        return bits(pair(first, second)) | bits(pair(first, NONE));
    }

    /** Whether anything may begin with three characters. */
    boolean mayBegin(char first, char second, char third) {
        return has(triple(first, second, third)) || has(triple(first, second, NONE)) || has(triple(first, NONE, NONE));
    }

    private int bits(int pair) {
        return (int) (pairs[pair >>> 5] >>> 2 * pair) & BOTH;
    }

    private boolean has(int triple) {
        return (triples[triple >>> 6] & 1L << triple) != 0;
    }

    private static int pair(char first, char second) {
        return (first << 16 | second) * MIX >>> SHIFT;
    }

    private static int triple(char first, char second, char third) {
        return ((first << 16 | second) * MIX + third) * MIX >>> SHIFT - 1;
    }
}
