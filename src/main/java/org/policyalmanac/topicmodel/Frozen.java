package org.policyalmanac.topicmodel;

import java.io.Serializable;

/**
 * What a pass goes by: the counts at its start, which stay frozen while it runs, and the concentrations. Travels packed;
 * each JVM unpacks it once.
 */
final class Frozen implements Serializable {
    private static final long serialVersionUID = 1;

    private final int topics;
    private final int words;
    private final byte[] packed;
    private final double[] alpha;
    private final double beta;
    private transient Tables tables;

    Frozen(Counts counts, double[] alpha, double beta) {
        this.topics = counts.topics();
        this.words = counts.words();
        this.packed = counts.packed();
        this.alpha = alpha.clone();
        this.beta = beta;
    }

    int topics() {
        return topics;
    }

    int words() {
        return words;
    }

    double[] alpha() {
        return alpha;
    }

    synchronized Tables tables() {
        if (tables == null) {
            Counts counts = new Counts(topics, words);
            counts.addPacked(packed);
            tables = new Tables(counts, alpha, beta);
        }
        return tables;
    }
}
