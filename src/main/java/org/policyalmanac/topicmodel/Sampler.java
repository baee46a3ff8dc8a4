package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One pass of partially collapsed Gibbs sampling over articles: an article's own counts change from token to token, those
 * of the words stay as they were at the start of the pass, less the token itself (Newman, Asuncion, Smyth and Welling
 * 2009, <i>Distributed Algorithms for Topic Models</i>; Zaheer et al. 2016, <i>Exponential Stochastic Cellular Automata for
 * Massively Parallel Inference</i>). The random numbers of a token are a hash of seed, pass, article and position.
 */
final class Sampler {
    private static final int MOST_REFUSALS = 64;

    private final Tables tables;
    private final long seed;
    private final int pass;

    private final int[] counts;
    private final int[] present;
    private final int[] places;
    private final double[] sums;
    private int size;

    Sampler(Tables tables, long seed, int pass) {
        this.tables = tables;
        this.seed = seed;
        this.pass = pass;
        counts = new int[tables.topics];
        present = new int[tables.topics];
        places = new int[tables.topics];
        sums = new double[tables.topics];
    }

    /** The topics of all shards' tokens after the pass. */
    List<short[]> sampled(Iterator<Shard> shards, Iterator<short[]> before) {
        List<short[]> sampled = new ArrayList<>();
        while (shards.hasNext()) {
            sampled.add(sampled(shards.next(), before.next()));
        }
        return sampled;
    }

    private short[] sampled(Shard shard, short[] before) {
        short[] topics = before.clone();
        for (int d = 0; d < shard.size(); d++) {
            sample(shard, d, topics);
        }
        return topics;
    }

    private void sample(Shard shard, int d, short[] topics) {
        int begin = shard.begins[d];
        int end = shard.begins[d + 1];
        size = 0;
        for (int i = begin; i < end; i++) {
            add(topics[i]);
        }
        long article = Numbers.ofArticle(seed, pass, shard.articles[d]);
        for (int i = begin; i < end; i++) {
            int before = topics[i];
            remove(before);
            int drawn = drawn(shard.words[i], before, Numbers.ofPosition(article, i - begin));
            topics[i] = (short) drawn;
            add(drawn);
        }
        while (size > 0) {
            counts[present[--size]] = 0;
        }
    }

    private void add(int topic) {
        if (counts[topic]++ == 0) {
            places[topic] = size;
            present[size++] = topic;
        }
    }

    private void remove(int topic) {
        if (--counts[topic] == 0) {
            int last = present[--size];
            present[places[topic]] = last;
            places[last] = places[topic];
        }
    }

    private int drawn(int word, int before, long bits) {
        int row = word * tables.topics;
        float[] phi = tables.phi;
        // Without the token itself, its word stands once less in the topic it had.
        double denominator = tables.denominators[before];
        double others = phi[row + before] * denominator - 1;
        double smoothedOthers = Math.max(others, tables.beta);
        float withoutItself = (float) (smoothedOthers / (denominator - 1));
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int k = present[i];
            sum += counts[k] * (k == before ? withoutItself : phi[row + k]);
            sums[i] = sum;
        }
        double lost = tables.alpha[before] / denominator;
        double ofWord = Math.max(0, tables.wordMass[word] - lost);
        double target = Numbers.unit(bits) * (sum + ofWord + tables.smoothingMass);
        if (target < sum) {
            int i = 0;
            while (sums[i] <= target) {
                i++;
            }
            return present[i];
        }
        if (target < sum + ofWord) {
            return ofWord(word, before, smoothedOthers - tables.beta, bits);
        }
        return tables.ofSmoothing(Numbers.mix(bits));
    }

    /** A topic by the word's counts; that the token's own count is among them is put right by refusing its share. */
    private int ofWord(int word, int before, double others, long bits) {
        long next = bits;
        int topic = before;
        for (int i = 0; i < MOST_REFUSALS; i++) {
            next = Numbers.mix(next);
            topic = tables.ofWord(word, next);
            if (topic != before || Numbers.unit(Numbers.mix(~next)) * (others + 1) < others) {
                break;
            }
        }
        return topic;
    }
}
