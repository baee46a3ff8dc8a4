package org.policyalmanac.topicmodel;

import java.util.Arrays;
import java.util.Iterator;

/** What anchor words are found from, counted over shards in whole numbers. */
final class Cooccurrence {
    private static final double UNITS = 1 << 24;

    private Cooccurrence() {}

    /** In how many articles each word stands. */
    static int[] articles(Iterator<Shard> shards, int words) {
        int[] articles = new int[words];
        while (shards.hasNext()) {
            Shard shard = shards.next();
            for (int d = 0; d < shard.size(); d++) {
                for (int i = shard.begins[d]; i < shard.begins[d + 1]; i++) {
                    if (i == shard.begins[d] || shard.words[i] != shard.words[i - 1]) {
                        articles[shard.words[i]]++;
                    }
                }
            }
        }
        return articles;
    }

    /**
     * How often two of the candidates stand together: {@code n_a n_b / N (N - 1)} of each article, in fixed point.
     *
     * @param sample share of the articles that is looked at, chosen by their keys
     */
    static long[] together(Iterator<Shard> shards, int[] candidates, double sample) {
        long[] together = new long[candidates.length * candidates.length];
        while (shards.hasNext()) {
            Shard shard = shards.next();
            for (int d = 0; d < shard.size(); d++) {
                if (Numbers.unit(Numbers.mix(~shard.articles[d])) < sample) {
                    add(Start.Bag.of(shard, d), candidates, together);
                }
            }
        }
        return together;
    }

    private static void add(Start.Bag bag, int[] candidates, long[] together) {
        int[] rows = new int[bag.words().length];
        int[] counts = new int[rows.length];
        int size = 0;
        long tokens = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = Arrays.binarySearch(candidates, bag.words()[i]);
            if (row >= 0) {
                rows[size] = row;
                counts[size++] = bag.counts()[i];
                tokens += bag.counts()[i];
            }
        }
        double scale = tokens < 2 ? 0 : UNITS / ((double) tokens * (tokens - 1));
        for (int i = 0; i < size; i++) {
            int base = rows[i] * candidates.length;
            for (int j = 0; j < size; j++) {
                long pairs = (long) counts[i] * (i == j ? counts[i] - 1 : counts[j]);
                together[base + rows[j]] += Math.round(pairs * scale);
            }
        }
    }

    static long[] sum(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        return a;
    }

    static int[] sum(int[] a, int[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i];
        }
        return a;
    }
}
