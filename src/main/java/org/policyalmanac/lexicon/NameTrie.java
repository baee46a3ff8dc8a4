package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A set of sequences of words as a tree in one open-addressed hash table: a step is one look-up, and the whole is a few
 * arrays that travel to the executors as they are.
 */
final class NameTrie implements Serializable {
    private static final long serialVersionUID = 1;

    static final int ROOT = 0;
    static final int NONE = -1;

    private static final byte INNER = 1;
    private static final byte END = 2;

    /** The node of each word with which a name begins, since every word of a text is asked. */
    private int[] first = new int[0];

    /** A bit for each edge, eight bits to an edge or more: most words that do not lead on are refused by it. */
    private long[] filter = new long[1 << 9];

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private byte[] kinds = new byte[1 << 10];
    private int nodes = 1;

    NameTrie() {
        Arrays.fill(targets, NONE);
    }

    /** The node one word on from {@code node}, which is made where it is missing. */
    int add(int node, int word) {
        int next = step(node, word);
        return next == NONE ? grow(node, word) : next;
    }

    /** The node one word on from {@code node}, or {@link #NONE}. */
    int step(int node, int word) {
        if (node == ROOT) {
            return word < first.length ? first[word] : NONE;
        }
        long key = key(node, word);
        int bit = bit(key);
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); targets[slot] != NONE; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    /** Says that a sequence ends at a node. */
    void end(int node) {
        kinds[node] |= END;
    }

    /** Whether a sequence ends at a node. */
    boolean isEnd(int node) {
        return (kinds[node] & END) != 0;
    }

    /** Whether words lead on from a node. */
    boolean isInner(int node) {
        return (kinds[node] & INNER) != 0;
    }

    private int grow(int node, int word) {
        if (nodes == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * nodes);
        }
        kinds[node] |= INNER;
        if (node == ROOT) {
            int known = first.length;
            if (word >= known) {
                first = Arrays.copyOf(first, 2 * word + 16);
                Arrays.fill(first, known, first.length, NONE);
            }
            first[word] = nodes;
            return nodes++;
        }
        if (2 * nodes > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[2 * oldKeys.length];
            targets = new int[keys.length];
            filter = new long[keys.length / 8];
            Arrays.fill(targets, NONE);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldTargets[i] != NONE) {
                    put(oldKeys[i], oldTargets[i]);
                }
            }
        }
        put(key(node, word), nodes);
        return nodes++;
    }

    private void put(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (targets[slot] != NONE) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
        int bit = bit(key);
        filter[bit >>> 6] |= 1L << bit;
    }

    private int bit(long key) {
        return (int) (key * 0x9e3779b97f4a7c15L >>> 24) & (filter.length << 6) - 1;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & mask;
    }
}
