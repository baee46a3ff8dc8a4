package org.policyalmanac.network;

import java.util.Arrays;

/**
 * Counts of pairs of entities over the documents of one period: a hash table with open addressing in one array, so that
 * a pair costs one look into memory. Documents must come ordered by outlet: then a pair's outlets are counted by
 * remembering the last one.
 */
final class PairCounts {
    private static final int STRIDE = 4;
    private static final int KEY = 0;
    private static final int DOCUMENTS_AND_STORIES = 1;
    private static final int SENTENCES_AND_SOURCES = 2;
    private static final int LAST_SOURCE = 3;
    private static final long FREE = 0; // no pair has it: a < b, so that b is never 0
    private static final long ONE_ABOVE = 1L << Integer.SIZE;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] cells;
    private int capacity;
    private int size;

    PairCounts() {
        allocate(1 << 10);
    }

    private void allocate(int capacity) {
        this.capacity = capacity;
        this.cells = new long[Math.multiplyExact(capacity, STRIDE)];
    }

    /**
     * @param isCanonical whether the document stands for its story
     * @param source number of its outlet, not below that of the document before
     */
    void add(Names names, boolean isCanonical, int source) {
        int[] entities = names.entities();
        int pairs = entities.length * (entities.length - 1) / 2;
        while (size + pairs > capacity / 8 * 5) {
            grow();
        }
        long document = ONE_ABOVE + (isCanonical ? 1 : 0);
        for (int i = 0; i < entities.length; i++) {
            long high = (long) entities[i] << Integer.SIZE;
            long together = isCanonical ? names.together()[i] : 0;
            for (int j = i + 1; j < entities.length; j++) {
                int cell = cellOf(high | entities[j]);
                cells[cell + DOCUMENTS_AND_STORIES] += document;
                cells[cell + SENTENCES_AND_SOURCES] += (together >>> j & 1) << Integer.SIZE;
                if (cells[cell + LAST_SOURCE] != source + 1L) {
                    cells[cell + LAST_SOURCE] = source + 1L;
                    cells[cell + SENTENCES_AND_SOURCES]++;
                }
            }
        }
    }

    private int cellOf(long key) {
        int slot = slotOf(key);
        while (cells[slot * STRIDE] != key) {
            if (cells[slot * STRIDE] == FREE) {
                cells[slot * STRIDE] = key;
                size++;
                break;
            }
            slot = slot + 1 & capacity - 1;
        }
        return slot * STRIDE;
    }

    private int slotOf(long key) {
        return (int) (key * GOLDEN >>> Long.numberOfLeadingZeros(capacity) + 1);
    }

    private void grow() {
        long[] old = cells;
        allocate(2 * capacity);
        size = 0;
        for (int cell = 0; cell < old.length; cell += STRIDE) {
            if (old[cell] != FREE) {
                System.arraycopy(old, cell + 1, cells, cellOf(old[cell]) + 1, STRIDE - 1);
            }
        }
    }

    /** The pairs that at least one story names, in no order. */
    Pairs pairs() {
        Pairs pairs = new Pairs(size);
        for (int cell = 0; cell < cells.length; cell += STRIDE) {
            int stories = (int) cells[cell + DOCUMENTS_AND_STORIES];
            if (stories > 0) {
                pairs.add(
                        cells[cell + KEY],
                        (int) (cells[cell + DOCUMENTS_AND_STORIES] >>> Integer.SIZE),
                        stories,
                        (int) (cells[cell + SENTENCES_AND_SOURCES] >>> Integer.SIZE),
                        (int) cells[cell + SENTENCES_AND_SOURCES]);
            }
        }
        return pairs;
    }

    /** Stories that name both of a pair; 0 where none does. */
    int stories(long pair) {
        for (int slot = slotOf(pair); cells[slot * STRIDE] != FREE; slot = slot + 1 & capacity - 1) {
            if (cells[slot * STRIDE] == pair) {
                return (int) cells[slot * STRIDE + DOCUMENTS_AND_STORIES];
            }
        }
        return 0;
    }

    /** Counted pairs, as columns. */
    static final class Pairs {
        private final long[] keys;
        private final int[][] counts = new int[4][];
        private int size;

        private Pairs(int most) {
            keys = new long[most];
            Arrays.setAll(counts, i -> new int[most]);
        }

        private void add(long key, int documents, int stories, int sentenceStories, int sources) {
            keys[size] = key;
            counts[0][size] = documents;
            counts[1][size] = stories;
            counts[2][size] = sentenceStories;
            counts[3][size++] = sources;
        }

        int size() {
            return size;
        }

        /** Both entities in one number: the first in its upper half. */
        long key(int i) {
            return keys[i];
        }

        int a(int i) {
            return (int) (keys[i] >> Integer.SIZE);
        }

        int b(int i) {
            return (int) keys[i];
        }

        /** Documents that name both. */
        int documents(int i) {
            return counts[0][i];
        }

        /** Stories that name both, by their canonical document. */
        int stories(int i) {
            return counts[1][i];
        }

        /** Of these, stories that name both in one sentence. */
        int sentenceStories(int i) {
            return counts[2][i];
        }

        /** Outlets with a document that names both. */
        int sources(int i) {
            return counts[3][i];
        }
    }
}
