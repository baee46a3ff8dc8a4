package org.policyalmanac.topicmodel;

import java.io.Serializable;

/**
 * What a fit leads to.
 *
 * @param counts words by topics over the articles of the fit, in parts of a token; without the memory it went by
 * @param phi probabilities of words in topics, a word's topics side by side
 * @param alpha concentration of each topic in articles
 * @param beta concentration of words in topics
 * @param logLikelihoods in nats a token, of each pass
 * @param passSeconds seconds of each pass by the clock on the wall
 */
record Fitted(
        SoftCounts counts, float[] phi, double[] alpha, double beta, double[] logLikelihoods, double[] passSeconds)
        implements Serializable {}
