package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The words a topic is read by, chosen alike for every engine. */
final class Relevance {
    private static final double LAMBDA = 0.55;

    /** A word's probability is at least this part of the commonest one's: rare words of one text would else lead every list. */
    private static final double FLOOR = 1 / 50.0;

    private Relevance() {}

    /**
     * The most relevant words of each topic: {@code λ ln φ + (1-λ) ln(φ/p)}, λ = 0.6 (Sievert and Shirley 2014, <i>LDAvis</i>);
     * of equal ones the lower number.
     *
     * @param phi the share of each of V words in each of K topics
     * @param totals how often each word stands in the texts the model was fitted on
     */
    static int[][] top(double[][] phi, long[] totals, int count) {
        double all = Arrays.stream(totals).sum();
        return Arrays.stream(phi)
                .map(topic -> {
                    double floor = Arrays.stream(topic).max().orElse(0) * FLOOR;
                    return first(
                            count, topic, floor, w -> Math.log(topic[w]) - (1 - LAMBDA) * Math.log(totals[w] / all));
                })
                .toArray(int[][]::new);
    }

    /** The most probable words of each topic, which published figures are about; of equal ones the lower number. */
    static int[][] mostProbable(double[][] phi, int count) {
        return Arrays.stream(phi)
                .map(topic -> first(count, topic, 0, w -> topic[w]))
                .toArray(int[][]::new);
    }

    /** How often each word stands in texts; numbers below 0 are words outside the vocabulary. */
    static long[] totals(List<int[]> texts, int vocabulary) {
        long[] totals = new long[vocabulary];
        for (int[] text : texts) {
            for (int word : text) {
                if (word >= 0) {
                    totals[word]++;
                }
            }
        }
        return totals;
    }

    private static int[] first(int count, double[] topic, double floor, IntToDoubleFunction score) {
        double[] scores = new double[topic.length];
        Arrays.setAll(scores, score);
        return IntStream.range(0, topic.length)
                .filter(w -> topic[w] > 0 && topic[w] >= floor)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -scores[w]).thenComparing(w -> w))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
