package org.policyalmanac.clean;

import org.policyalmanac.text.Shingles;

/** How many keys each number was seen with, in open addressing. Keys have to come in order, equal ones together. */
final class RunCounts {
    private long[] numbers = new long[1 << 12];
    private long[] lastKeys = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    /** Takes in a number, which is not 0, with a key. */
    void add(long number, long key) {
        int slot = slot(number);
        if (counts[slot] == 0) {
            numbers[slot] = number;
            size++;
        } else if (lastKeys[slot] == key) {
            return;
        }
        counts[slot]++;
        lastKeys[slot] = key;
        if (2 * size > numbers.length) {
            grow();
        }
    }

    private int slot(long number) {
        int mask = numbers.length - 1;
        int slot = (int) Shingles.mix(number) & mask;
        while (counts[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        long[] oldKeys = lastKeys;
        int[] oldCounts = counts;
        numbers = new long[2 * oldNumbers.length];
        lastKeys = new long[numbers.length];
        counts = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                lastKeys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Someone who is told of each number and its count. */
    interface Reader {
        void read(long number, int count);
    }

    /** Tells of every number that was seen with so many keys at least. */
    void each(int least, Reader reader) {
        for (int i = 0; i < numbers.length; i++) {
            if (counts[i] >= least) {
                reader.read(numbers[i], counts[i]);
            }
        }
    }
}
