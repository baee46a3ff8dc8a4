package org.policyalmanac.entities;

import java.io.Serializable;
import java.util.Arrays;

/** How many stories, and how many times in all, runs of units occur: an open-addressed table of whole numbers. */
final class GramCounts implements Serializable {
    private static final long serialVersionUID = 1;

    private long[] keys;
    private int[] stories;
    private int[] times;
    private int size;

    /** @param expected number of keys, a hint */
    GramCounts(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 4;
        keys = new long[capacity];
        stories = new int[capacity];
        times = new int[capacity];
    }

    /** Adds to the counts of a key; 0 stands for no key. */
    void add(long key, long moreStories, long moreTimes) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        stories[slot] = bounded(stories[slot] + moreStories);
        times[slot] = bounded(times[slot] + moreTimes);
    }

    int size() {
        return size;
    }

    long stories(long key) {
        return stories[slot(key)];
    }

    /** How often a key occurs; 0 where it was too rare to be kept. */
    long times(long key) {
        return times[slot(key)];
    }

    /** Receives a key with its counts. */
    interface Sink {
        void counted(long key, long stories, long times);
    }

    void each(Sink sink) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                sink.counted(keys[i], stories[i], times[i]);
            }
        }
    }

    void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(stories, 0);
        Arrays.fill(times, 0);
        size = 0;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldStories = stories;
        int[] oldTimes = times;
        keys = new long[2 * oldKeys.length];
        stories = new int[keys.length];
        times = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                add(oldKeys[i], oldStories[i], oldTimes[i]);
            }
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int bounded(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
