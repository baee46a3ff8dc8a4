package org.policyalmanac.topicmodel;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int ABSENT = -1;
    private static final int BLOCK = 4;

    private final Tables tables;
    private final long seed;
    private final int pass;

    /** The topics of the article at hand, and beside each its tokens: the inner loop walks both and looks up nothing. */
    private final int[] present;

    private final float[] counts;
    private final int[] places;
    private final float[] weights;
    private final double[] sums;
    private int size;

    Sampler(Tables tables, long seed, int pass) {
        this.tables = tables;
        this.seed = seed;
        this.pass = pass;
        present = new int[tables.topics];
        counts = new float[tables.topics];
        places = new int[tables.topics];
        Arrays.fill(places, ABSENT);
        weights = new float[tables.topics + BLOCK - 1];
        sums = new double[(tables.topics + BLOCK - 1) / BLOCK];
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
        sort();
        long article = Numbers.ofArticle(seed, pass, shard.articles[d]);
        for (int i = begin; i < end; i++) {
            int before = topics[i];
            remove(before);
            int drawn = drawn(shard.words[i], before, Numbers.ofPosition(article, i - begin));
            topics[i] = (short) drawn;
            add(drawn);
        }
        while (size > 0) {
            places[present[--size]] = ABSENT;
        }
    }

    /** The topics with the most tokens first, so that the search for the one that is drawn is short. */
    private void sort() {
        for (int i = 1; i < size; i++) {
            int topic = present[i];
            float count = counts[i];
            int at = i;
            while (at > 0 && counts[at - 1] < count) {
                present[at] = present[at - 1];
                counts[at] = counts[at - 1];
                at--;
            }
            present[at] = topic;
            counts[at] = count;
        }
        for (int i = 0; i < size; i++) {
            places[present[i]] = i;
        }
    }

    private void add(int topic) {
        int place = places[topic];
        if (place == ABSENT) {
            places[topic] = size;
            present[size] = topic;
            counts[size++] = 1;
        } else {
            counts[place]++;
        }
    }

    private void remove(int topic) {
        int place = places[topic];
        if (--counts[place] == 0) {
            int last = present[--size];
            present[place] = last;
            counts[place] = counts[size];
            places[last] = place;
            places[topic] = ABSENT;
        }
    }

    /**
     * Weighs the article's topics for a word and adds them up, {@value #BLOCK} at a time: the sums of blocks do not wait
     * for each other, as those of single topics would.
     */
    private double weighed(int row, int before, float withoutItself) {
        float[] phi = tables.phi;
        for (int i = 0; i < size; i++) {
            weights[i] = counts[i] * phi[row + present[i]];
        }
        int place = places[before];
        if (place != ABSENT) {
            weights[place] = counts[place] * withoutItself;
        }
        Arrays.fill(weights, size, size + BLOCK - 1, 0);
        double sum = 0;
        for (int i = 0, block = 0; i < size; i += BLOCK) {
            sum += ((double) weights[i] + weights[i + 1]) + ((double) weights[i + 2] + weights[i + 3]);
            sums[block++] = sum;
        }
        return sum;
    }

    /** The topic at which the sum of the weights passes a target that is below their sum. */
    private int present(double target) {
        int block = 0;
        while (sums[block] <= target) {
            block++;
        }
        int i = block * BLOCK;
        int last = Math.min(i + BLOCK, size) - 1;
        double sum = (block == 0 ? 0 : sums[block - 1]) + weights[i];
        while (sum <= target && i < last) {
            sum += weights[++i];
        }
        return present[i];
    }

    private int drawn(int word, int before, long bits) {
        int row = word * tables.topics;
        // Without the token itself, its word stands once less in the topic it had.
        double denominator = tables.denominators[before];
        double others = tables.phi[row + before] * denominator - 1;
        double smoothedOthers = Math.max(others, tables.beta);
        float withoutItself = (float) (smoothedOthers / (denominator - 1));
        double sum = weighed(row, before, withoutItself);
        double lost = tables.alpha[before] / denominator;
        double ofWord = Math.max(0, tables.wordMass[word] - lost);
        double target = Numbers.unit(bits) * (sum + ofWord + tables.smoothingMass);
        if (target < sum) {
            return present(target);
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
