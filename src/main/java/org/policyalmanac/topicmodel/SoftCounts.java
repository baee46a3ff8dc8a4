package org.policyalmanac.topicmodel;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * How much of each word belongs to each topic, in parts of a token. Sums are kept in fixed point, so that they are the
 * same in whatever order partitions come.
 */
final class SoftCounts implements Serializable {
    private static final long serialVersionUID = 1;

    /** Units of a token. */
    static final double UNITS = 1 << 20;

    private final int topics;
    private transient long[] cells;

    SoftCounts(int topics, int words) {
        this.topics = topics;
        this.cells = new long[Counts.cells(topics, words)];
    }

    /** Adds {@code count} tokens of a word, spread over topics as {@code shares}. */
    void add(int word, double count, double[] shares) {
        int row = word * topics;
        for (int k = 0; k < topics; k++) {
            cells[row + k] += Math.round(count * shares[k] * UNITS);
        }
    }

    void add(SoftCounts other) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += other.cells[i];
        }
    }

    /** Adds units given from outside, such as those an earlier run has kept. */
    void addUnits(int word, int topic, long units) {
        cells[word * topics + topic] += units;
    }

    long units(int word, int topic) {
        return cells[word * topics + topic];
    }

    /** Tokens in all. */
    double total() {
        long sum = 0;
        for (long cell : cells) {
            sum += cell;
        }
        return sum / UNITS;
    }

    int words() {
        return cells.length / topics;
    }

    int topics() {
        return topics;
    }

    /** Probabilities of words in topics, a word's topics side by side, each cell raised by {@code smoothing} tokens. */
    float[] probabilities(double smoothing) {
        double[] totals = new double[topics];
        long[] sums = new long[topics];
        for (int i = 0, k = 0; i < cells.length; i++) {
            sums[k] += cells[i];
            k = k + 1 == topics ? 0 : k + 1;
        }
        for (int k = 0; k < topics; k++) {
            totals[k] = sums[k] / UNITS + words() * smoothing;
        }
        float[] phi = new float[cells.length];
        for (int i = 0, k = 0; i < cells.length; i++) {
            phi[i] = (float) ((cells[i] / UNITS + smoothing) / totals[k]);
            k = k + 1 == topics ? 0 : k + 1;
        }
        return phi;
    }

    /** Adds whole tokens. */
    void add(Counts counts) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] += counts.cells()[i] * (long) UNITS;
        }
    }

    SoftCounts plus(SoftCounts other) {
        add(other);
        return this;
    }

    void divideBy(int parts) {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Math.round((double) cells[i] / parts);
        }
    }

    /** Whole tokens, rounded. */
    Counts rounded() {
        Counts counts = new Counts(topics, words());
        for (int i = 0; i < cells.length; i++) {
            counts.cells()[i] = (int) Math.round(cells[i] / UNITS);
        }
        return counts;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(cells.length);
        Packed.Writer writer = new Packed.Writer();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != 0) {
                writer.put(i, cells[i]);
            }
        }
        out.writeObject(writer.bytes());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        cells = new long[in.readInt()];
        Packed.Reader reader = new Packed.Reader((byte[]) in.readObject());
        while (reader.next()) {
            cells[reader.at()] = reader.number();
        }
    }
}
