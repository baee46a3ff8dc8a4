package org.policyalmanac.topicmodel;

import java.util.List;

/** A corpus small enough for one task: a pass costs what its tokens cost and nothing more. */
final class ShardCorpus implements Corpus {
    private final List<Shard> shards;
    private List<short[]> drawn;

    ShardCorpus(List<Shard> shards) {
        this.shards = shards;
    }

    @Override
    public long size() {
        return shards.stream().mapToLong(Shard::size).sum();
    }

    @Override
    public int[] articles(int words) {
        return Cooccurrence.articles(shards.iterator(), words);
    }

    @Override
    public long[] together(int[] candidates, double sample) {
        return Cooccurrence.together(shards.iterator(), candidates, sample);
    }

    @Override
    public void start(float[] phi, double[] prior, long seed) {
        drawn = shards.stream().map(new Start(phi, prior, seed)::drawn).toList();
    }

    @Override
    public void sample(Frozen frozen, long seed, int pass) {
        drawn = new Sampler(frozen.tables(), seed, pass).sampled(shards.iterator(), drawn.iterator());
    }

    @Override
    public Tally tally(int topics, int words) {
        return Tally.of(shards.iterator(), drawn.iterator(), topics, words);
    }

    @Override
    public SoftCounts soft(float[] phi, double[] alpha, int rounds, boolean fromDrawn) {
        return new SoftPass(phi, alpha, rounds, fromDrawn).counts(shards.iterator(), drawn.iterator());
    }

    @Override
    public void close() {
        drawn = null;
    }
}
