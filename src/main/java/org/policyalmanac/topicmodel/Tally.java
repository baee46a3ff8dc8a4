package org.policyalmanac.topicmodel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction2;

/**
 * What a pass leaves to count: words by topics, how many articles have {@code n} tokens of a topic, and how many have
 * {@code n} tokens at all. All integers; travels packed.
 */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private final int topics;
    private final int words;
    private byte[] packed;
    private final int[][] byTopic;
    private int[] byLength = new int[64];

    private Tally(int topics, int words) {
        this.topics = topics;
        this.words = words;
        byTopic = new int[topics][8];
    }

    /** Articles with {@code n} tokens of topic {@code k} at {@code [k][n]}, for {@code n} from 1. */
    int[][] byTopic() {
        return byTopic;
    }

    /** Articles with {@code n} tokens at {@code [n]}. */
    int[] byLength() {
        return byLength;
    }

    /** Tokens of all articles. */
    long tokens() {
        long tokens = 0;
        for (int n = 0; n < byLength.length; n++) {
            tokens += (long) n * byLength[n];
        }
        return tokens;
    }

    /** Words by topics. */
    Counts counts() {
        Counts counts = new Counts(topics, words);
        counts.addPacked(packed);
        return counts;
    }

    /** The sum of several. */
    static Tally sum(List<Tally> tallies) {
        Tally first = tallies.get(0);
        if (tallies.size() == 1) {
            return first;
        }
        Tally sum = new Tally(first.topics, first.words);
        Counts counts = new Counts(first.topics, first.words);
        for (Tally tally : tallies) {
            counts.addPacked(tally.packed);
            for (int k = 0; k < first.topics; k++) {
                sum.byTopic[k] = added(sum.byTopic[k], tally.byTopic[k]);
            }
            sum.byLength = added(sum.byLength, tally.byLength);
        }
        sum.packed = counts.packed();
        return sum;
    }

    private static int[] added(int[] to, int[] more) {
        int[] sum = to.length >= more.length ? to : Arrays.copyOf(to, more.length);
        for (int n = 0; n < more.length; n++) {
            sum[n] += more[n];
        }
        return sum;
    }

    private static int[] counted(int[] histogram, int n) {
        int[] wide = n < histogram.length ? histogram : Arrays.copyOf(histogram, Math.max(n + 1, 2 * histogram.length));
        wide[n]++;
        return wide;
    }

    private void add(Shard shard, short[] drawn, Counts counts, int[] own) {
        for (int d = 0; d < shard.size(); d++) {
            int begin = shard.begins[d];
            int end = shard.begins[d + 1];
            for (int i = begin; i < end; i++) {
                counts.increment(shard.words[i], drawn[i]);
                own[drawn[i]]++;
            }
            for (int i = begin; i < end; i++) {
                int k = drawn[i];
                if (own[k] > 0) {
                    byTopic[k] = counted(byTopic[k], own[k]);
                    own[k] = 0;
                }
            }
            byLength = counted(byLength, end - begin);
        }
    }

    /** The tally of a partition's shards. */
    static final class OfShards implements FlatMapFunction2<Iterator<Shard>, Iterator<short[]>, Tally> {
        private static final long serialVersionUID = 1;

        private final int topics;
        private final int words;

        OfShards(int topics, int words) {
            this.topics = topics;
            this.words = words;
        }

        @Override
        public Iterator<Tally> call(Iterator<Shard> shards, Iterator<short[]> drawn) {
            Tally tally = new Tally(topics, words);
            Counts counts = new Counts(topics, words);
            int[] own = new int[topics];
            while (shards.hasNext()) {
                tally.add(shards.next(), drawn.next(), counts, own);
            }
            tally.packed = counts.packed();
            return List.of(tally).iterator();
        }
    }
}
