package org.policyalmanac.topicmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** The driver's side of a fit: pass after pass over shards that stay where they are. */
final class Training {
    private static final int LEARNED_FROM = 20;
    private static final int ALPHA_EVERY = 2;
    private static final int BETA_EVERY = 10;
    private static final int SAMPLE_EVERY = 10;
    private static final int SOFT_PASSES = 5;
    private static final int SOFT_ROUNDS = 3;
    private static final int EXPECTATION_ROUNDS = 5;
    private static final int STILL_PASSES = 20;
    private static final double STILL = 1e-3;
    private static final int CANDIDATES = 2_000;
    private static final double ANCHOR_ARTICLES = 20_000;
    private static final int DIRECT_PARTITIONS = 8;

    private final JavaSparkContext context;
    private final Settings settings;
    private final Counts memory;
    private final double[] startAlpha;
    private final PassListener listener;

    private final JavaRDD<Shard> shards;
    private JavaRDD<short[]> drawn;
    private JavaRDD<short[]> before;
    private final Deque<Broadcast<?>> broadcasts = new ArrayDeque<>();
    private final List<Double> logLikelihoods = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();

    /**
     * @param shards kept in memory by the caller
     * @param memory frozen counts of earlier articles that the sampler adds to its own; null for none
     * @param alpha to start from; null for an even one
     */
    Training(JavaRDD<Shard> shards, Settings settings, Counts memory, double[] alpha, PassListener listener) {
        this.context = JavaSparkContext.fromSparkContext(shards.context());
        this.shards = shards;
        this.settings = settings;
        this.memory = memory;
        this.startAlpha = alpha == null ? even(settings.topics(), settings.alphaSum()) : alpha;
        this.listener = listener;
    }

    Fitted fitted() {
        try {
            return settings.sampled() ? sampled() : maximised();
        } finally {
            drawn.unpersist(false);
            broadcasts.forEach(Broadcast::destroy);
        }
    }

    private static double[] even(int topics, double sum) {
        double[] alpha = new double[topics];
        Arrays.fill(alpha, sum / topics);
        return alpha;
    }

    private Fitted sampled() {
        double[] alpha = startAlpha;
        double beta = settings.beta();
        replace(start());
        Tally tally = tally();
        Counts counts = withMemory(tally.counts());
        SoftCounts samples = new SoftCounts(settings.topics(), settings.words());
        int taken = 0;
        int burnIn = settings.burnIn();
        int last = settings.passes();
        for (int pass = 1; pass <= last; pass++) {
            long begin = System.nanoTime();
            Broadcast<Frozen> frozen = broadcast(new Frozen(counts, alpha, beta));
            replace(shards.zipPartitions(drawn, new Pass(frozen, settings.seed(), pass)));
            if (pass % settings.checkpointInterval() == 0) {
                checkpoint();
            }
            tally = tally();
            if (pass % settings.checkpointInterval() == 0) {
                destroyAllBut(frozen);
            }
            counts = withMemory(tally.counts());
            if (settings.learned() && pass >= LEARNED_FROM) {
                alpha = pass % ALPHA_EVERY == 0 ? Concentration.alpha(alpha, tally.byTopic(), tally.byLength()) : alpha;
                beta = pass % BETA_EVERY == 0 ? Concentration.beta(beta, counts) : beta;
            }
            passed(
                    pass,
                    last,
                    Likelihood.of(counts, alpha, beta, tally.byTopic(), tally.byLength()),
                    tally.tokens(),
                    begin);
            if (pass < burnIn && isStill()) {
                last -= burnIn - pass;
                burnIn = pass;
            }
            if (pass > burnIn && (pass - burnIn) % SAMPLE_EVERY == 0) {
                samples.add(tally.counts());
                taken++;
            }
        }
        if (taken == 0) {
            samples.add(tally.counts());
            taken = 1;
        }
        samples.divideBy(taken);
        return softened(samples, alpha, beta, SOFT_PASSES, SOFT_ROUNDS, true);
    }

    /** True where the likelihood has stopped moving; never in the first passes after concentrations begin to be learned. */
    private boolean isStill() {
        int size = logLikelihoods.size();
        return size >= LEARNED_FROM + 2 * STILL_PASSES
                && Math.abs(logLikelihoods.get(size - 1) - logLikelihoods.get(size - 1 - STILL_PASSES)) < STILL;
    }

    private Fitted maximised() {
        replace(start());
        SoftCounts first = new SoftCounts(settings.topics(), settings.words());
        first.add(tally().counts());
        return softened(first, startAlpha, settings.beta(), settings.passes(), EXPECTATION_ROUNDS, false);
    }

    /** Passes of expectation maximisation with fixed concentrations. */
    private Fitted softened(SoftCounts from, double[] alpha, double beta, int passes, int rounds, boolean fromDrawn) {
        SoftCounts counts = from;
        for (int pass = 1; pass <= passes; pass++) {
            long begin = System.nanoTime();
            Broadcast<float[]> phi = broadcast(withMemory(counts).probabilities(beta));
            counts = soft(shards.zipPartitions(drawn, new SoftPass(phi, alpha, rounds, fromDrawn)));
            destroyAllBut(null);
            if (!fromDrawn) {
                seconds.add((System.nanoTime() - begin) / 1e9);
                listener.passed(pass, passes, Double.NaN);
            }
        }
        return new Fitted(
                counts,
                withMemory(counts).probabilities(beta),
                alpha,
                beta,
                logLikelihoods.stream().mapToDouble(Double::doubleValue).toArray(),
                seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private SoftCounts withMemory(SoftCounts counts) {
        if (memory == null) {
            return counts;
        }
        SoftCounts all = new SoftCounts(settings.topics(), settings.words());
        all.add(counts);
        all.add(memory);
        return all;
    }

    private Counts withMemory(Counts counts) {
        if (memory != null) {
            counts.add(memory);
        }
        return counts;
    }

    private void passed(int pass, int last, double likelihood, long tokens, long begin) {
        double each = likelihood / Math.max(1, tokens);
        logLikelihoods.add(each);
        seconds.add((System.nanoTime() - begin) / 1e9);
        listener.passed(pass, last, each);
    }

    private JavaRDD<short[]> start() {
        if (memory != null) {
            SoftCounts known = new SoftCounts(settings.topics(), settings.words());
            known.add(memory);
            return shards.map(Start.by(broadcast(known.probabilities(settings.beta())), startAlpha, settings.seed()));
        }
        if (settings.anchored()) {
            float[] phi = anchored();
            if (phi.length > 0) {
                return shards.map(Start.by(broadcast(phi), startAlpha, settings.seed()));
            }
        }
        return shards.map(Start.even(settings.topics(), settings.seed()));
    }

    /** Topics by anchor words; empty where too few words stand in enough articles. */
    private float[] anchored() {
        int[] articles = shards.mapPartitions(new Cooccurrence.Articles(settings.words()))
                .treeReduce(new Cooccurrence.Ints());
        long size = shards.map(Shard::size).reduce(Integer::sum);
        int fewest = (int) Math.max(3, Math.min(100, size / 100));
        int[] candidates = Anchors.candidates(articles, CANDIDATES);
        if (Arrays.stream(candidates).filter(w -> articles[w] >= fewest).count() <= settings.topics()) {
            return new float[0];
        }
        long[] together = shards.mapPartitions(
                        new Cooccurrence.Together(candidates, Math.min(1, ANCHOR_ARTICLES / size)))
                .treeReduce(new Cooccurrence.Longs());
        return Anchors.topics(together, candidates, articles, settings.topics(), fewest);
    }

    /** Takes the place of what was drawn, which stays until the next action has used it. */
    private void replace(JavaRDD<short[]> next) {
        before = drawn;
        drawn = next.persist(StorageLevel.MEMORY_AND_DISK());
    }

    private void checkpoint() {
        if (context.getCheckpointDir().isPresent()) {
            drawn.checkpoint();
        } else {
            drawn.rdd().localCheckpoint();
        }
    }

    /** Runs the pass that is due, and counts. */
    private Tally tally() {
        JavaRDD<Tally> parts = shards.zipPartitions(drawn, new Tally.OfShards(settings.topics(), settings.words()));
        Tally tally = parts.getNumPartitions() > DIRECT_PARTITIONS
                ? parts.treeReduce((a, b) -> Tally.sum(List.of(a, b)))
                : Tally.sum(parts.collect());
        if (before != null) {
            before.unpersist(false);
            before = null;
        }
        return tally;
    }

    private SoftCounts soft(JavaRDD<SoftCounts> parts) {
        if (parts.getNumPartitions() > DIRECT_PARTITIONS) {
            return parts.treeReduce(SoftCounts::plus);
        }
        SoftCounts all = new SoftCounts(settings.topics(), settings.words());
        parts.collect().forEach(all::add);
        return all;
    }

    private <T> Broadcast<T> broadcast(T value) {
        Broadcast<T> sent = context.broadcast(value);
        broadcasts.add(sent);
        return sent;
    }

    private void destroyAllBut(Broadcast<?> kept) {
        broadcasts.removeIf(sent -> {
            if (sent != kept) {
                sent.destroy();
            }
            return sent != kept;
        });
    }
}
