package org.policyalmanac.topicmodel;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction2;
import org.apache.spark.broadcast.Broadcast;

/** A pass of expectation maximisation: the words of a partition shared out over topics, in parts of a token. */
final class SoftPass implements FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, SoftCounts> {
    private static final long serialVersionUID = 1;

    private final Broadcast<float[]> phi;
    private final double[] alpha;
    private final int rounds;
    private final boolean fromDrawn;

    /**
     * @param rounds of an article's shares in each pass
     * @param fromDrawn whether an article's shares start from the topics drawn for its tokens, or from α
     */
    SoftPass(Broadcast<float[]> phi, double[] alpha, int rounds, boolean fromDrawn) {
        this.phi = phi;
        this.alpha = alpha;
        this.rounds = rounds;
        this.fromDrawn = fromDrawn;
    }

    @Override
    public Iterator<SoftCounts> call(Iterator<Shard> shards, Iterator<short[]> topics) {
        float[] probabilities = phi.value();
        SoftCounts counts = new SoftCounts(alpha.length, probabilities.length / alpha.length);
        Inference inference = new Inference(alpha.length, probabilities);
        double[] start = new double[alpha.length];
        while (shards.hasNext()) {
            Shard shard = shards.next();
            short[] drawn = topics.next();
            for (int d = 0; d < shard.size(); d++) {
                Start.Bag bag = Start.Bag.of(shard, d);
                inference.start(start(shard, d, drawn, start));
                for (int round = 0; round < rounds; round++) {
                    inference.step(bag.words(), bag.counts(), alpha);
                }
                for (int i = 0; i < bag.words().length; i++) {
                    if (inference.share(bag.words()[i])) {
                        counts.add(bag.words()[i], bag.counts()[i], inference.shares());
                    }
                }
            }
        }
        return List.of(counts).iterator();
    }

    private double[] start(Shard shard, int article, short[] drawn, double[] start) {
        System.arraycopy(alpha, 0, start, 0, start.length);
        if (fromDrawn) {
            for (int i = shard.begins[article]; i < shard.begins[article + 1]; i++) {
                start[drawn[i]]++;
            }
        }
        double all = Concentration.sum(start);
        for (int k = 0; k < start.length; k++) {
            start[k] /= all;
        }
        return start;
    }
}
