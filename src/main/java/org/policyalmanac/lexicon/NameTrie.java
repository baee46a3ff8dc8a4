package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of sequences of words as a tree, which is grown, then sealed into one open-addressed hash table: a step is one
 * look-up, and the whole is a few arrays that travel to the executors as they are.
 */
final class NameTrie implements Serializable {
    private static final long serialVersionUID = 1;

    static final int ROOT = 0;
    /** What {@link #step} returns where there is no such node. */
    static final int NONE = 0;

    private static final int END = 1;
    private static final int INNER = 2;
    private static final int KINDS = 2;

    /** Node by edge, until the tree is sealed. */
    private transient Map<Long, Integer> grown = new HashMap<>();

    private final transient BitSet inner = new BitSet();
    private final transient BitSet ends = new BitSet();

    /** The node of each word with which a name begins, with its kind, since every word of a text is asked. */
    private int[] first = new int[0];

    /** A bit for each edge, eight bits to an edge or more: most words that do not lead on are refused by it. */
    private long[] filter;

    /** In each slot an edge and beside it, since they are fetched together, its node with its kind; that is never 0. */
    private long[] slots;

    /** The node one word on from a node, which is made where it is missing. */
    int add(int node, int word) {
        inner.set(node);
        return grown.computeIfAbsent(edge(node, word), none -> grown.size() + 1);
    }

    /** Says that a sequence ends at a node. */
    void end(int node) {
        ends.set(node);
    }

    /** Makes the tree ready for {@link #step}; after this nothing can be added. */
    void seal() {
        int capacity = Math.max(64, Integer.highestOneBit(grown.size()) * 4);
        filter = new long[capacity / 4];
        slots = new long[2 * capacity];
        grown.forEach((edge, node) -> {
            int packed = node << KINDS | (ends.get(node) ? END : 0) | (inner.get(node) ? INNER : 0);
            if (edge >>> 32 == ROOT) {
                int word = edge.intValue();
                first = word < first.length ? first : Arrays.copyOf(first, 2 * word + 16);
                first[word] = packed;
            } else {
                put(edge, packed);
            }
        });
        grown = null;
    }

    /** The node one word on from a node, with its kind, for the methods below; {@link #NONE} if there is none. */
    int step(int node, int word) {
        if (node == ROOT) {
            return word < first.length ? first[word] : NONE;
        }
        long edge = edge(node, word);
        long mixed = mixed(edge);
        int bit = bit(mixed);
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int mask = slots.length - 1;
        for (int slot = slot(mixed); slots[slot + 1] != NONE; slot = (slot + 2) & mask) {
            if (slots[slot] == edge) {
                return (int) slots[slot + 1];
            }
        }
        return NONE;
    }

    /** The node of what {@link #step} returns. */
    static int node(int step) {
        return step >>> KINDS;
    }

    /** Whether a sequence ends at the node of what {@link #step} returns. */
    static boolean isEnd(int step) {
        return (step & END) != 0;
    }

    /** Whether words lead on from the node of what {@link #step} returns. */
    static boolean isInner(int step) {
        return (step & INNER) != 0;
    }

    private void put(long edge, int packed) {
        long mixed = mixed(edge);
        int mask = slots.length - 1;
        int slot = slot(mixed);
        while (slots[slot + 1] != NONE) {
            slot = (slot + 2) & mask;
        }
        slots[slot] = edge;
        slots[slot + 1] = packed;
        int bit = bit(mixed);
        filter[bit >>> 6] |= 1L << bit;
    }

    private int slot(long mixed) {
        return (int) (mixed >>> 32) << 1 & slots.length - 1;
    }

    private int bit(long mixed) {
        return (int) (mixed >>> 24) & (filter.length << 6) - 1;
    }

    private static long mixed(long edge) {
        return edge * 0x9e3779b97f4a7c15L;
    }

    private static long edge(int node, int word) {
        return (long) node << 32 | word;
    }
}
