package org.policyalmanac.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * How alike two models' topics are, by their ranked lists of terms (Greene, O'Callaghan and Cunningham 2014, <i>How Many
 * Topics? Stability Analysis for Topic Models</i>).
 *
 * @param partners for each topic of the first model its partner in the second, {@link Assignment#NONE} where there is none
 * @param scores for each topic of the first model how alike the two are, from 0 to 1; 0 without a partner
 * @param mean of the scores over the topics of the larger model, from 0 to 1: a topic too many counts as one that was lost
 */
public record TopicStability(int[] partners, double[] scores, double mean) {
    /**
     * Topics matched so that the sum of the Jaccard similarities of their first {@code depth} terms is the largest.
     *
     * @param first ranked terms of each topic, the most relevant first
     */
    public static <T> TopicStability jaccard(List<List<T>> first, List<List<T>> second, int depth) {
        return matched(first, second, (a, b) -> jaccardOf(a, b, depth));
    }

    /** The same by the average Jaccard similarity: Greene's agreement of two models. */
    public static <T> TopicStability averageJaccard(List<List<T>> first, List<List<T>> second, int depth) {
        return matched(first, second, (a, b) -> averageJaccardOf(a, b, depth));
    }

    /** Shared terms out of all terms of two lists' first {@code depth}, from 0 to 1; 0 for two empty lists. */
    public static <T> double jaccardOf(List<T> first, List<T> second, int depth) {
        Set<T> ofFirst = new HashSet<>(first.subList(0, Math.min(depth, first.size())));
        Set<T> ofSecond = new HashSet<>(second.subList(0, Math.min(depth, second.size())));
        int sizes = ofFirst.size() + ofSecond.size();
        ofFirst.retainAll(ofSecond);
        return sizes == 0 ? 0 : (double) ofFirst.size() / (sizes - ofFirst.size());
    }

    /**
     * {@code AJ = 1/t · Σ Jaccard of the first d}, d from 1 to t = {@code depth}, from 0 to 1: agreement at the top of the
     * lists counts more.
     */
    public static <T> double averageJaccardOf(List<T> first, List<T> second, int depth) {
        double sum = 0;
        for (int d = 1; d <= depth; d++) {
            sum += jaccardOf(first, second, d);
        }
        return sum / depth;
    }

    private static <T> TopicStability matched(
            List<List<T>> first, List<List<T>> second, ToDoubleBiFunction<List<T>, List<T>> likeness) {
        double[][] cost = new double[first.size()][second.size()];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < second.size(); j++) {
                cost[i][j] = -likeness.applyAsDouble(first.get(i), second.get(j));
            }
        }
        int[] partners = Assignment.of(cost);
        double[] scores = new double[partners.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = partners[i] == Assignment.NONE ? 0 : 0 - cost[i][partners[i]];
            sum += scores[i];
        }
        int topics = Math.max(first.size(), second.size());
        return new TopicStability(partners, scores, topics == 0 ? 0 : sum / topics);
    }
}
