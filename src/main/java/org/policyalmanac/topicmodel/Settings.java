package org.policyalmanac.topicmodel;

import java.io.Serializable;

/**
 * How a fit goes.
 *
 * @param topics how many
 * @param words size of the vocabulary
 * @param seed equal seeds give equal topics
 * @param passes at most
 * @param burnIn passes before samples are taken; fewer than {@code passes}
 * @param anchored whether to start from anchor words, else evenly
 * @param sampled whether to draw topics of tokens, else expectation maximisation in parts of tokens
 * @param alphaSum concentration of articles at the start, over all topics
 * @param beta concentration of topics at the start, for each word
 * @param learned whether the concentrations are learned
 */
record Settings(
        int topics,
        int words,
        long seed,
        int passes,
        int burnIn,
        boolean anchored,
        boolean sampled,
        double alphaSum,
        double beta,
        boolean learned)
        implements Serializable {}
