package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.statistics.Assignment;
import org.policyalmanac.statistics.TopicStability;
import org.policyalmanac.topicmodel.TopicModel;

/** How much of a topic is there again in other fits. */
final class Stability {
    static final int TERMS = 10;

    private Stability() {}

    /** Of each topic of a model the mean likeness of its first ten terms with those of its partner in each other model. */
    static double[] of(TopicModel model, List<TopicModel> others, double[] tokens) {
        List<List<Integer>> own = tops(model, tokens);
        double[] mean = new double[own.size()];
        for (TopicModel other : others) {
            TopicStability pairs = TopicStability.jaccard(own, tops(other, tokens), TERMS);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += pairs.partners()[k] == Assignment.NONE ? 0 : pairs.scores()[k] / others.size();
            }
        }
        return others.isEmpty() ? new double[0] : mean;
    }

    /** The first terms of each topic by relevance. */
    static List<List<Integer>> tops(TopicModel model, double[] tokens) {
        List<List<Integer>> tops = new ArrayList<>();
        for (int k = 0; k < model.topics(); k++) {
            tops.add(Reading.top(model.probabilities(k), tokens, TERMS).stream()
                    .map(Reading.Term::number)
                    .toList());
        }
        return tops;
    }
}
