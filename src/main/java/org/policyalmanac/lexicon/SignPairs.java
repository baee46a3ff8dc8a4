package org.policyalmanac.lexicon;

import java.io.Serializable;

/**
 * With which two characters names of unspaced scripts begin, as bits of a hash: nearly every Chinese character begins some
 * name, but few pairs do. Says yes now and then where it is no, never no where it is yes.
 */
final class SignPairs implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int SHIFT = 14;
    /** In place of the second character of a name of one. */
    private static final char ANY = 0;

    private final long[] bits = new long[1 << 32 - SHIFT - 6];

    /** @param second the name's second character, or none where it has only one */
    void add(char first, char... second) {
        int index = index(first, second.length == 0 ? ANY : second[0]);
        bits[index >>> 6] |= 1L << index;
    }

    boolean mayBegin(char first, char second) {
        return has(index(first, second)) || has(index(first, ANY));
    }

    private boolean has(int index) {
        return (bits[index >>> 6] & 1L << index) != 0;
    }

    private static int index(char first, char second) {
        return (first << 16 | second) * 0x9e3779b9 >>> SHIFT;
    }
}
