package org.policyalmanac.lexicon;

import java.io.Serializable;

/** A bit for the hash of each member of a set, eight bits to a member or more: most others are refused, close by in memory. */
final class HashFilter implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int BITS = 16;

    private final long[] bits;

    /** @param hashes of the members */
    HashFilter(int[] hashes) {
        bits = new long[Math.max(1, Integer.highestOneBit(hashes.length) * BITS >>> 6)];
        for (int hash : hashes) {
            int bit = bit(hash);
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** False for most hashes that are of no member, and for none of one. */
    boolean mayHave(int hash) {
        int bit = bit(hash);
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private int bit(int hash) {
        return mixed(hash) >>> 7 & (bits.length << 6) - 1;
    }

    /** A hash with all its bits spread, for tables whose length is a power of two. */
    static int mixed(int hash) {
        int mixed = hash * 0x9e3779b9;
        return mixed ^ mixed >>> 15;
    }
}
