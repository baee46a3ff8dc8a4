package org.policyalmanac.topicmodel;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * How often each word stands in each topic, in whole tokens. Integers, so that counts of partitions add up to the same
 * in any order.
 */
final class Counts implements Serializable {
    private static final long serialVersionUID = 1;

    private final int topics;
    private final int words;
    private transient int[] cells;
    /** What has travelled and was not looked into yet; it can be added to others as it is. */
    private transient byte[] packed;

    Counts(int topics, int words) {
        this.topics = topics;
        this.words = words;
        this.cells = new int[cells(topics, words)];
    }

    /** Number of cells of a table of words by topics. */
    static int cells(int topics, int words) {
        long cells = (long) topics * words;
        if (cells > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    topics + " topics of " + words + " words are too many: their product must stay under 2^31.");
        }
        return (int) cells;
    }

    int topics() {
        return topics;
    }

    int words() {
        return words;
    }

    int at(int word, int topic) {
        return cells()[word * topics + topic];
    }

    void increment(int word, int topic) {
        cells()[word * topics + topic]++;
    }

    void set(int word, int topic, int count) {
        cells()[word * topics + topic] = count;
    }

    /** The cells, a word's topics side by side; not to be changed. */
    int[] cells() {
        if (packed != null) {
            cells = new int[cells(topics, words)];
            addPacked(packed);
            packed = null;
        }
        return cells;
    }

    void add(Counts other) {
        int[] all = cells();
        if (other.packed != null) {
            addPacked(other.packed);
            return;
        }
        for (int i = 0; i < all.length; i++) {
            all[i] += other.cells[i];
        }
    }

    private void addPacked(byte[] more) {
        Packed.Reader reader = new Packed.Reader(more);
        while (reader.next()) {
            cells[reader.at()] += (int) reader.number();
        }
    }

    /** Tokens of each topic. */
    long[] totals() {
        long[] totals = new long[topics];
        int[] all = cells();
        for (int i = 0, k = 0; i < all.length; i++) {
            totals[k] += all[i];
            k = k + 1 == topics ? 0 : k + 1;
        }
        return totals;
    }

    /** Travels as the cells that are not 0. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        int[] all = cells();
        Packed.Writer writer = new Packed.Writer();
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                writer.put(i, all[i]);
            }
        }
        out.writeObject(writer.bytes());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        packed = (byte[]) in.readObject();
    }
}
