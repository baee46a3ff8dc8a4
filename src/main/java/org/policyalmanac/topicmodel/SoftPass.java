package org.policyalmanac.topicmodel;

import java.util.Iterator;

/** A pass of expectation maximisation: the words of a partition shared out over topics, in parts of a token. */
final class SoftPass {
    private final float[] phi;
    private final double[] alpha;
    private final int rounds;
    private final boolean fromDrawn;

    /**
     * @param rounds of an article's shares in each pass
     * @param fromDrawn whether an article's shares start from the topics drawn for its tokens, or from α
     */
    SoftPass(float[] phi, double[] alpha, int rounds, boolean fromDrawn) {
        this.phi = phi;
        this.alpha = alpha;
        this.rounds = rounds;
        this.fromDrawn = fromDrawn;
    }

    SoftCounts counts(Iterator<Shard> shards, Iterator<short[]> topics) {
        SoftCounts counts = new SoftCounts(alpha.length, phi.length / alpha.length);
        Inference inference = new Inference(alpha.length, phi);
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
        return counts;
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
