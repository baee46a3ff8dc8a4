package org.policyalmanac.benchmark;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;

/**
 * MALLET's {@code ParallelTopicModel} (McCallum 2002; SparseLDA of Yao, Mimno and McCallum 2009) with its command line's
 * defaults, Σα = 5 and β = .01, asymmetric α and β learned every tenth iteration after 200, on one thread. It lies beside
 * Spark's jars in the project's own runtime only; on a cluster it may be missing, which {@link #isThere} tells.
 */
final class MalletPeer {
    static final int ITERATIONS = 500;

    private static final String MODEL = "cc.mallet.topics.ParallelTopicModel";
    private static final double ALPHA_SUM = 5;
    private static final double BETA = 0.01;
    private static final int OPTIMIZE_INTERVAL = 10;
    private static final int BURN_IN = 200;

    private MalletPeer() {}

    static boolean isThere() {
        try {
            Class.forName(MODEL, false, MalletPeer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * @param texts numbers of words; those below 0 are left out
     * @param vocabulary how many words there are
     * @param seed 0 or more
     */
    static FittedPeer fit(List<int[]> texts, int vocabulary, int topics, int iterations, int seed) {
        return Mallet.fit(texts, vocabulary, topics, iterations, seed);
    }

    /** All that needs MALLET's classes: loaded where they are there. */
    private static final class Mallet {
        static FittedPeer fit(List<int[]> texts, int vocabulary, int topics, int iterations, int seed) {
            silence();
            InstanceList instances = instances(texts, vocabulary);
            ParallelTopicModel model = new ParallelTopicModel(topics, ALPHA_SUM, BETA);
            model.setRandomSeed(seed);
            model.setNumThreads(1);
            model.setNumIterations(iterations);
            model.setOptimizeInterval(OPTIMIZE_INTERVAL);
            model.setBurninPeriod(BURN_IN);
            model.setSymmetricAlpha(false);
            model.setTopicDisplay(0, 0);
            model.printLogLikelihood = false;
            model.addInstances(instances);
            double seconds = CpuClock.seconds(() -> estimate(model));
            long tokens = Arrays.stream(model.tokensPerTopic).asLongStream().sum();
            return new FittedPeer(phi(model, vocabulary), model.alpha.clone(), seconds, tokens * iterations);
        }

        /** MALLET reads a configuration of its own into the whole JVM's logging, unless it thinks that there is one. */
        private static void silence() {
            String property = "java.util.logging.config.class";
            String before = System.getProperty(property);
            LogManager.getLogManager().getLogger("");
            System.setProperty(property, before == null ? "none" : before);
            try {
                ParallelTopicModel.logger.setLevel(Level.OFF);
            } finally {
                if (before == null) {
                    System.clearProperty(property);
                }
            }
        }

        private static InstanceList instances(List<int[]> texts, int vocabulary) {
            Alphabet alphabet = new Alphabet();
            for (int word = 0; word < vocabulary; word++) {
                alphabet.lookupIndex(word);
            }
            InstanceList instances = new InstanceList(alphabet, null);
            for (int[] text : texts) {
                int[] known = Arrays.stream(text).filter(word -> word >= 0).toArray();
                instances.add(new Instance(new FeatureSequence(alphabet, known), null, instances.size(), null));
            }
            return instances;
        }

        private static void estimate(ParallelTopicModel model) {
            try {
                model.estimate();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** {@code (n_kw + β) / (n_k + Vβ)}; a count stands above the bits that hold its topic. */
        private static double[][] phi(ParallelTopicModel model, int vocabulary) {
            double[][] phi = new double[model.numTopics][vocabulary];
            for (int k = 0; k < phi.length; k++) {
                Arrays.fill(phi[k], model.beta / (model.tokensPerTopic[k] + vocabulary * model.beta));
            }
            for (int word = 0; word < vocabulary; word++) {
                for (int packed : model.typeTopicCounts[word]) {
                    if (packed == 0) {
                        break;
                    }
                    int k = packed & model.topicMask;
                    int count = packed >> model.topicBits;
                    phi[k][word] = (count + model.beta) / (model.tokensPerTopic[k] + vocabulary * model.beta);
                }
            }
            return phi;
        }
    }
}
