package org.policyalmanac.topicmodel;

import java.io.Serializable;
import org.apache.spark.ml.linalg.Vector;

/** The words of one language in topics, as {@link WordExtension} has learned them. */
public final class WordTopics implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int ROUNDS = 30;

    private final SoftCounts counts;
    private final float[] phi;
    private final double priorTokens;

    WordTopics(SoftCounts counts, float[] phi, double priorTokens) {
        this.counts = counts;
        this.phi = phi;
        this.priorTokens = priorTokens;
    }

    /** An empty memory, to be filled with {@link #addUnits}. */
    public static WordTopics memory(int topics, int words) {
        return new WordTopics(new SoftCounts(topics, words), new float[0], 0);
    }

    /** Adds to a word's count in a topic, in units of {@link #units}. */
    public WordTopics addUnits(int word, int topic, long units) {
        counts.addUnits(word, topic, units);
        return this;
    }

    /** How much of a word's tokens belongs to a topic, in units of 2^-20 tokens, over the articles of the fit. */
    public long units(int word, int topic) {
        return counts.units(word, topic);
    }

    /** How many words of an article the concepts' shares are worth. */
    public double priorTokens() {
        return priorTokens;
    }

    /** Tokens that the words' counts stand for. */
    public double tokens() {
        return counts.total();
    }

    public int topics() {
        return counts.topics();
    }

    public int words() {
        return counts.words();
    }

    /** Probability of a word in a topic. */
    public double probability(int topic, int word) {
        return phi[word * counts.topics() + topic];
    }

    /** Probabilities of all words in a topic. */
    public double[] probabilities(int topic) {
        double[] probabilities = new double[words()];
        for (int w = 0; w < probabilities.length; w++) {
            probabilities[w] = probability(topic, w);
        }
        return probabilities;
    }

    /**
     * The topics' shares of an article by its concepts and its words; they sum to 1. Without a word they are those of the
     * concepts.
     *
     * @param words counts of its words
     * @param shares by its concepts
     */
    public double[] shares(Vector words, double[] shares) {
        double[] prior = shares.clone();
        for (int k = 0; k < prior.length; k++) {
            prior[k] *= priorTokens;
        }
        ShardsOf.Words bag = ShardsOf.Words.of(words);
        return new Inference(prior.length, phi).infer(bag.indices(), bag.counts(), prior, ROUNDS);
    }

    static float[] probabilities(SoftCounts counts, WordTopics memory, double smoothing) {
        if (memory == null) {
            return counts.probabilities(smoothing);
        }
        SoftCounts all = new SoftCounts(counts.topics(), counts.words());
        all.add(counts);
        for (int w = 0; w < memory.words(); w++) {
            for (int k = 0; k < memory.topics(); k++) {
                all.addUnits(w, k, memory.units(w, k));
            }
        }
        return all.probabilities(smoothing);
    }
}
