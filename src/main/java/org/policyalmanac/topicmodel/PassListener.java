package org.policyalmanac.topicmodel;

/** Hears of every pass of a fit. */
@FunctionalInterface
public interface PassListener {
    /**
     * A pass is over.
     *
     * @param pass number of the pass, from 1
     * @param most passes there will be at most
     * @param logLikelihood of words and topics, in nats a token
     */
    void passed(int pass, int most, double logLikelihood);
}
