package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;

/** A pass of {@link Sampler} over the shards of a partition. */
final class Pass implements FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, short[]> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Frozen> frozen;
    private final long seed;
    private final int pass;

    Pass(Broadcast<Frozen> frozen, long seed, int pass) {
        this.frozen = frozen;
        this.seed = seed;
        this.pass = pass;
    }

    @Override
    public Iterator<short[]> call(Iterator<Shard> shards, Iterator<short[]> topics) {
        Sampler sampler = new Sampler(frozen.value().tables(), seed, pass);
        List<short[]> sampled = new ArrayList<>();
        while (shards.hasNext()) {
            sampled.add(sampler.sampled(shards.next(), topics.next()));
        }
        return sampled.iterator();
    }
}
