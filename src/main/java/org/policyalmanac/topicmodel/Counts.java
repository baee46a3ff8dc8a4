package org.policyalmanac.topicmodel;

import java.io.ByteArrayOutputStream;
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
        return cells[word * topics + topic];
    }

    void increment(int word, int topic) {
        cells[word * topics + topic]++;
    }

    void set(int word, int topic, int count) {
        cells[word * topics + topic] = count;
    }

    /** The cells, a word's topics side by side; not to be changed. */
    int[] cells() {
        return cells;
    }

    void add(Counts other) {
        for (int i = 0; i < other.cells.length; i++) {
            cells[i] += other.cells[i];
        }
    }

    /** Tokens of each topic. */
    long[] totals() {
        long[] totals = new long[topics];
        for (int i = 0, k = 0; i < cells.length; i++) {
            totals[k] += cells[i];
            k = k + 1 == topics ? 0 : k + 1;
        }
        return totals;
    }

    /** Travels as the cells that are not 0, each as its distance from the one before and its count. */
    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        Packer packer = new Packer();
        int last = -1;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != 0) {
                packer.put(i - last);
                packer.put(cells[i]);
                last = i;
            }
        }
        out.writeObject(packer.toByteArray());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        cells = new int[cells(topics, words)];
        Unpacker unpacker = new Unpacker((byte[]) in.readObject());
        int at = -1;
        while (unpacker.hasMore()) {
            at += (int) unpacker.next();
            cells[at] = (int) unpacker.next();
        }
    }

    /** Writes positive numbers in as few bytes as they need. */
    static final class Packer extends ByteArrayOutputStream {
        Packer() {
            super(1 << 12);
        }

        void put(long value) {
            long rest = value;
            while (rest >>> 7 != 0) {
                write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            write((int) rest);
        }
    }

    /** Reads what {@link Packer} wrote. */
    static final class Unpacker {
        private final byte[] bytes;
        private int position;

        Unpacker(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return position < bytes.length;
        }

        long next() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[position++];
                value |= (part & 0x7fL) << shift;
                if (part >= 0) {
                    return value;
                }
            }
        }
    }
}
