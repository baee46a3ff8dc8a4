package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A set of strings as a tree of characters in one open-addressed hash table: a step is one look-up, and the whole is two
 * arrays that travel to the executors as they are.
 */
final class NameTrie implements Serializable {
    private static final long serialVersionUID = 1;

    static final int ROOT = 0;
    static final int NONE = -1;

    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int nodes = 1;

    NameTrie() {
        Arrays.fill(targets, NONE);
    }

    /** Adds a string and returns the node at which it ends. */
    int add(String string) {
        int node = ROOT;
        for (int i = 0; i < string.length(); i++) {
            int next = step(node, string.charAt(i));
            node = next == NONE ? grow(node, string.charAt(i)) : next;
        }
        return node;
    }

    /** The node one character on from {@code node}, or {@link #NONE}. */
    int step(int node, char character) {
        long key = key(node, character);
        int mask = keys.length - 1;
        for (int slot = slot(key, mask); targets[slot] != NONE; slot = (slot + 1) & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
        }
        return NONE;
    }

    int nodes() {
        return nodes;
    }

    private int grow(int node, char character) {
        if (2 * nodes > keys.length) {
            long[] oldKeys = keys;
            int[] oldTargets = targets;
            keys = new long[2 * oldKeys.length];
            targets = new int[keys.length];
            Arrays.fill(targets, NONE);
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldTargets[i] != NONE) {
                    put(oldKeys[i], oldTargets[i]);
                }
            }
        }
        put(key(node, character), nodes);
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
    }

    private static long key(int node, char character) {
        return (long) node << 16 | character;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & mask;
    }
}
