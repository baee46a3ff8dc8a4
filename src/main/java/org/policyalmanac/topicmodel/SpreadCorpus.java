package org.policyalmanac.topicmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** A corpus spread over executors: one job a pass, over shards that stay where they are. */
final class SpreadCorpus implements Corpus {
    private static final int DIRECT_PARTITIONS = 8;

    private final JavaSparkContext context;
    private final JavaRDD<Shard> shards;
    private final int checkpointInterval;
    private JavaRDD<short[]> drawn;
    private JavaRDD<short[]> before;
    private final Deque<Broadcast<?>> broadcasts = new ArrayDeque<>();
    private int passes;

    /**
     * @param shards kept in memory by the caller
     * @param checkpointInterval passes between cuts of the lineage
     */
    SpreadCorpus(JavaRDD<Shard> shards, int checkpointInterval) {
        this.context = JavaSparkContext.fromSparkContext(shards.context());
        this.shards = shards;
        this.checkpointInterval = checkpointInterval;
    }

    @Override
    public long size() {
        return shards.map(Shard::size).reduce(Integer::sum);
    }

    @Override
    public int[] articles(int words) {
        return shards.mapPartitions(
                        own -> List.of(Cooccurrence.articles(own, words)).iterator())
                .treeReduce(Cooccurrence::sum);
    }

    @Override
    public long[] together(int[] candidates, double sample) {
        return shards.mapPartitions(own ->
                        List.of(Cooccurrence.together(own, candidates, sample)).iterator())
                .treeReduce(Cooccurrence::sum);
    }

    @Override
    public void start(float[] phi, double[] prior, long seed) {
        Broadcast<float[]> sent = phi == null ? null : broadcast(phi);
        replace(shards.mapPartitions(own -> {
            Start start = new Start(sent == null ? null : sent.value(), prior, seed);
            List<short[]> all = new java.util.ArrayList<>();
            own.forEachRemaining(shard -> all.add(start.drawn(shard)));
            return all.iterator();
        }));
    }

    @Override
    public void sample(Frozen frozen, long seed, int pass) {
        Broadcast<Frozen> sent = broadcast(frozen);
        replace(shards.zipPartitions(drawn, (FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, short[]>)
                (own, topics) -> new Sampler(sent.value().tables(), seed, pass)
                        .sampled(own, topics)
                        .iterator()));
        if (++passes % checkpointInterval == 0) {
            checkpoint();
        }
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
    @Override
    public Tally tally(int topics, int words) {
        JavaRDD<Tally> parts = shards.zipPartitions(
                drawn, (FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, Tally>) (own, ownTopics) ->
                        List.of(Tally.of(own, ownTopics, topics, words)).iterator());
        Tally tally = parts.getNumPartitions() > DIRECT_PARTITIONS
                ? parts.treeReduce((a, b) -> Tally.sum(List.of(a, b)))
                : Tally.sum(parts.collect());
        if (before != null) {
            before.unpersist(false);
            before = null;
        }
        if (passes > 0 && passes % checkpointInterval == 0) {
            destroyAllButLast();
        }
        return tally;
    }

    @Override
    public SoftCounts soft(float[] phi, double[] alpha, int rounds, boolean fromDrawn) {
        Broadcast<float[]> sent = context.broadcast(phi);
        JavaRDD<SoftCounts> parts = shards.zipPartitions(
                drawn, (FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, SoftCounts>) (own, topics) -> List.of(
                                new SoftPass(sent.value(), alpha, rounds, fromDrawn).counts(own, topics))
                        .iterator());
        SoftCounts all = parts.getNumPartitions() > DIRECT_PARTITIONS
                ? parts.treeReduce(SoftCounts::plus)
                : parts.collect().stream().reduce(SoftCounts::plus).orElseThrow();
        sent.destroy();
        return all;
    }

    @Override
    public void close() {
        if (drawn != null) {
            drawn.unpersist(false);
        }
        broadcasts.forEach(Broadcast::destroy);
        broadcasts.clear();
    }

    private <T> Broadcast<T> broadcast(T value) {
        Broadcast<T> sent = context.broadcast(value);
        broadcasts.add(sent);
        return sent;
    }

    /** The lineage has been cut: nothing can ask for what earlier passes went by. */
    private void destroyAllButLast() {
        while (broadcasts.size() > 1) {
            broadcasts.removeFirst().destroy();
        }
    }
}
