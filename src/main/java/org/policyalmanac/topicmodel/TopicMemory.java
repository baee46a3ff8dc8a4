package org.policyalmanac.topicmodel;

/** What a fit remembers of articles it does not see: words by topics in whole tokens, and the concentrations. */
public final class TopicMemory {
    private final Counts counts;
    private final double[] alpha;
    private final double beta;

    /**
     * @param words size of the vocabulary
     * @param alpha concentration of each topic in articles: its length is the number of topics
     * @param beta concentration of words in topics
     */
    public TopicMemory(int words, double[] alpha, double beta) {
        this.counts = new Counts(alpha.length, words);
        this.alpha = alpha.clone();
        this.beta = beta;
    }

    /** What a model leaves to those that come after it. */
    public static TopicMemory of(TopicModel model) {
        TopicMemory memory = new TopicMemory(model.words(), model.alpha(), model.beta());
        for (int w = 0; w < model.words(); w++) {
            for (int k = 0; k < model.topics(); k++) {
                memory.add(w, k, (int) Math.round(model.tokens(k, w)));
            }
        }
        return memory;
    }

    /** Adds tokens of a word to a topic. */
    public TopicMemory add(int word, int topic, int tokens) {
        counts.set(word, topic, counts.at(word, topic) + tokens);
        return this;
    }

    int topics() {
        return alpha.length;
    }

    int words() {
        return counts.words();
    }

    double[] alpha() {
        return alpha;
    }

    double beta() {
        return beta;
    }

    /** The counts, with words that have come since at 0. */
    Counts counts(int words) {
        Counts wide = new Counts(counts.topics(), words);
        System.arraycopy(counts.cells(), 0, wide.cells(), 0, counts.cells().length);
        return wide;
    }
}
