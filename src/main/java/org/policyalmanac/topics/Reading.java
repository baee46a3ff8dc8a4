package org.policyalmanac.topics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a topic is read: its most relevant terms, and a label made of them. */
final class Reading {
    private static final double LAMBDA = 0.55;
    private static final double RAREST = 50;

    private Reading() {}

    /**
     * A term of a topic.
     *
     * @param number in the vocabulary
     * @param probability in the topic
     * @param relevance {@code λ ln φ + (1-λ) ln(φ/p)}, λ = 0.55 (Sievert and Shirley 2014, <i>LDAvis</i>, who found 0.6; here 0.55 makes topics more different at the same coherence)
     */
    record Term(int number, double probability, double relevance) {}

    /**
     * The {@code count} most relevant terms of a topic, of those that stand in it often enough (probability at least a
     * fiftieth of the topic's commonest): rare words of one article would else lead every list.
     *
     * @param topic probability of each term
     * @param tokens of each term in all articles
     */
    static List<Term> top(double[] topic, double[] tokens, int count) {
        double all = Arrays.stream(tokens).sum();
        double floor = Arrays.stream(topic).max().orElse(0) / RAREST;
        return IntStream.range(0, topic.length)
                .filter(w -> topic[w] >= floor && tokens[w] > 0)
                .mapToObj(w -> {
                    double phi = StrictMath.log(topic[w]);
                    double lift = phi - StrictMath.log(tokens[w] / all);
                    return new Term(w, rounded(topic[w]), rounded(LAMBDA * phi + (1 - LAMBDA) * lift));
                })
                .sorted(Comparator.comparingDouble((Term term) -> -term.relevance())
                        .thenComparing(Term::number))
                .limit(count)
                .toList();
    }

    static String label(List<Term> top, Vocabulary vocabulary) {
        return top.stream()
                .limit(3)
                .map(term -> vocabulary.entry(term.number()).written())
                .collect(Collectors.joining(" · "));
    }

    static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
