package org.policyalmanac.topicmodel;

import java.io.Serializable;

/**
 * What a pass goes by: the counts at its start, which stay frozen while it runs, and the concentrations. Each JVM makes the
 * tables for drawing once.
 */
final class Frozen implements Serializable {
    private static final long serialVersionUID = 1;

    private final Counts counts;
    private final double[] alpha;
    private final double beta;
    private transient Tables tables;

    /** @param counts not to be changed any more */
    Frozen(Counts counts, double[] alpha, double beta) {
        this.counts = counts;
        this.alpha = alpha.clone();
        this.beta = beta;
    }

    synchronized Tables tables() {
        if (tables == null) {
            tables = new Tables(counts, alpha, beta);
        }
        return tables;
    }
}
