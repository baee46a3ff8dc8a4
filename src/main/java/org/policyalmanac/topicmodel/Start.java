package org.policyalmanac.topicmodel;

import java.util.Arrays;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** The first topics of all tokens: drawn evenly, or by given topics. */
final class Start implements Function<Shard, short[]> {
    private static final long serialVersionUID = 1;

    private static final int ROUNDS = 20;

    private final int topics;
    private final long seed;
    private final Broadcast<float[]> phi;
    private final double[] prior;

    private Start(int topics, long seed, Broadcast<float[]> phi, double[] prior) {
        this.topics = topics;
        this.seed = seed;
        this.phi = phi;
        this.prior = prior;
    }

    /** Every topic is as likely as any other. */
    static Start even(int topics, long seed) {
        return new Start(topics, seed, null, null);
    }

    /** By the shares of an article that given topics lead to. */
    static Start by(Broadcast<float[]> phi, double[] prior, long seed) {
        return new Start(prior.length, seed, phi, prior);
    }

    @Override
    public short[] call(Shard shard) {
        short[] drawn = new short[shard.tokens()];
        Inference inference = phi == null ? null : new Inference(topics, phi.value());
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
