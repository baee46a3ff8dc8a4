package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * The words of one language attached to topics that are known by language-free concepts: a polylingual topic model (Mimno,
 * Wallach, Naradowsky, Smith and McCallum 2009, <i>Polylingual Topic Models</i>) in which the concepts' view of an article is a
 * fixed pivot, worth {@code priorTokens} tokens, and the words move its shares from there.
 */
public final class WordExtension {
    private static final int PASSES = 10;
    private static final int ROUNDS = 3;
    private static final double SMOOTHING = 0.01;
    private static final int DIRECT_PARTITIONS = 8;

    private WordExtension() {}

    /**
     * Learns how probable each word is in each topic.
     *
     * @param rows {@code (id, features: Vector of counts, shares: Vector of the topics' shares by concepts)} of one language
     * @param memory counts of earlier articles, which stay as they are; null for none
     * @param priorTokens how many words of an article the concepts' shares are worth
     */
    public static WordTopics fit(Dataset<Row> rows, int topics, int words, WordTopics memory, double priorTokens) {
        // A pass is a job: more partitions than cores only cost.
        int most = Math.max(1, rows.sparkSession().sparkContext().defaultParallelism());
        JavaRDD<Row> all = rows.toJavaRDD();
        JavaRDD<Row> given =
                (all.getNumPartitions() > most ? all.coalesce(most) : all).persist(StorageLevel.DISK_ONLY());
        JavaRDD<Shard> shards = given.mapPartitions(new ShardsOf.Single()).persist(StorageLevel.MEMORY_AND_DISK());
        JavaRDD<float[]> priors = given.mapPartitions(new Priors(topics)).persist(StorageLevel.MEMORY_AND_DISK());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(given.context());
        try {
            SoftCounts counts = null;
            for (int pass = 0; pass <= PASSES; pass++) {
                Broadcast<float[]> phi = counts == null ? null : context.broadcast(phi(counts, memory));
                counts = sum(
                        shards.zipPartitions(priors, new ExtensionPass(topics, words, phi, priorTokens)),
                        topics,
                        words);
                if (phi != null) {
                    phi.destroy();
                }
            }
            return new WordTopics(counts, phi(counts, memory), priorTokens);
        } finally {
            shards.unpersist(false);
            priors.unpersist(false);
            given.unpersist(false);
        }
    }

    private static float[] phi(SoftCounts counts, WordTopics memory) {
        return WordTopics.probabilities(counts, memory, SMOOTHING);
    }

    private static SoftCounts sum(JavaRDD<SoftCounts> parts, int topics, int words) {
        if (parts.getNumPartitions() > DIRECT_PARTITIONS) {
            return parts.treeReduce(SoftCounts::plus);
        }
        SoftCounts all = new SoftCounts(topics, words);
        parts.collect().forEach(all::add);
        return all;
    }

    /** The shares by concepts of a partition's articles, side by side. */
    private static final class Priors implements FlatMapFunction<Iterator<Row>, float[]> {
        private static final long serialVersionUID = 1;

        private final int topics;

        Priors(int topics) {
            this.topics = topics;
        }

        @Override
        public Iterator<float[]> call(Iterator<Row> rows) {
            float[] priors = new float[64 * topics];
            int size = 0;
            while (rows.hasNext()) {
                Vector shares = rows.next().getAs(2);
                if (size + topics > priors.length) {
                    priors = java.util.Arrays.copyOf(priors, 2 * priors.length);
                }
                for (int k = 0; k < topics; k++) {
                    priors[size++] = (float) shares.apply(k);
                }
            }
            return List.of(java.util.Arrays.copyOf(priors, size)).iterator();
        }
    }

    /** A pass over a partition: words shared out over topics; in the first pass by the concepts' shares alone. */
    private static final class ExtensionPass
            implements FlatMapFunction2<Iterator<Shard>, Iterator<float[]>, SoftCounts> {
        private static final long serialVersionUID = 1;

        private final int topics;
        private final int words;
        private final Broadcast<float[]> phi;
        private final double priorTokens;

        ExtensionPass(int topics, int words, Broadcast<float[]> phi, double priorTokens) {
            this.topics = topics;
            this.words = words;
            this.phi = phi;
            this.priorTokens = priorTokens;
        }

        @Override
        public Iterator<SoftCounts> call(Iterator<Shard> shards, Iterator<float[]> priors) {
            SoftCounts counts = new SoftCounts(topics, words);
            Inference inference = phi == null ? null : new Inference(topics, phi.value());
            double[] prior = new double[topics];
            while (shards.hasNext()) {
                Shard shard = shards.next();
                float[] shares = priors.next();
                for (int d = 0; d < shard.size(); d++) {
                    for (int k = 0; k < topics; k++) {
                        prior[k] = shares[d * topics + k];
                    }
                    add(Start.Bag.of(shard, d), prior, inference, counts);
                }
            }
            return new ArrayList<>(List.of(counts)).iterator();
        }

        private void add(Start.Bag bag, double[] shares, Inference inference, SoftCounts counts) {
            if (inference != null) {
                for (int k = 0; k < topics; k++) {
                    shares[k] *= priorTokens;
                }
                inference.infer(bag.words(), bag.counts(), shares, ROUNDS);
            }
            for (int i = 0; i < bag.words().length; i++) {
                if (inference == null) {
                    counts.add(bag.words()[i], bag.counts()[i], shares);
                } else if (inference.share(bag.words()[i])) {
                    counts.add(bag.words()[i], bag.counts()[i], inference.shares());
                }
            }
        }
    }
}
