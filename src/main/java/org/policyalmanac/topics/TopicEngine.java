package org.policyalmanac.topics;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fits topics on bags of terms. */
interface TopicEngine {
    /**
     * @param bags {@code (article_id, terms: Vector of counts)}
     * @param topics how many to fit, 2 or more
     * @param seed equal seeds give equal topics
     */
    Fitted fit(Dataset<Row> bags, int topics, long seed);

    /**
     * What came out.
     *
     * @param terms for each topic the probability of every term of the vocabulary
     * @param shares {@code (article_id, shares: Vector)}, which sum to 1
     */
    record Fitted(double[][] terms, Dataset<Row> shares) {}
}
