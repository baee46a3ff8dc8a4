package org.policyalmanac.topicmodel;

import java.util.Arrays;

/** The first topics of all tokens: drawn evenly, or by given topics. */
final class Start {
    private static final int ROUNDS = 20;

    private final int topics;
    private final long seed;
    private final double[] prior;
    private final Inference inference;

    /**
     * @param phi topics to go by, a word's topics side by side; null where every topic is as likely as any other
     * @param prior tokens that each topic has in an article before any word is read
     */
    Start(float[] phi, double[] prior, long seed) {
        this.topics = prior.length;
        this.seed = seed;
        this.prior = prior;
        this.inference = phi == null ? null : new Inference(topics, phi);
    }

    /** The first topics of a shard's tokens. */
    short[] drawn(Shard shard) {
        short[] drawn = new short[shard.tokens()];
        for (int d = 0; d < shard.size(); d++) {
            long article = Numbers.ofArticle(seed, 0, shard.articles[d]);
            if (inference != null) {
                Bag bag = Bag.of(shard, d);
                inference.infer(bag.words(), bag.counts(), prior, ROUNDS);
            }
            int begin = shard.begins[d];
            for (int i = begin; i < shard.begins[d + 1]; i++) {
                long bits = Numbers.ofPosition(article, i - begin);
                drawn[i] = (short)
                        (inference != null && inference.share(shard.words[i])
                                ? drawn(inference.shares(), Numbers.unit(bits))
                                : Numbers.below(bits, topics));
            }
        }
        return drawn;
    }

    private static int drawn(double[] shares, double target) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k];
            if (target < sum) {
                return k;
            }
        }
        return shares.length - 1;
    }

    /** The words of an article and how often each occurs. */
    record Bag(int[] words, int[] counts) {
        static Bag of(Shard shard, int article) {
            int begin = shard.begins[article];
            int end = shard.begins[article + 1];
            int[] words = new int[end - begin];
            int[] counts = new int[end - begin];
            int size = 0;
            for (int i = begin; i < end; i++) {
                if (i == begin || shard.words[i] != shard.words[i - 1]) {
                    words[size++] = shard.words[i];
                }
                counts[size - 1]++;
            }
            return new Bag(Arrays.copyOf(words, size), Arrays.copyOf(counts, size));
        }
    }
}
