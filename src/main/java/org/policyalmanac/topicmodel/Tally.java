package org.policyalmanac.topicmodel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What a pass leaves to count: words by topics, how many articles have {@code n} tokens of a topic, and how many have
 * {@code n} tokens at all. All integers.
 */
final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    private final Counts counts;
    private final int[][] byTopic;
    private int[] byLength = new int[64];

    private Tally(int topics, int words) {
        counts = new Counts(topics, words);
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

    /** Words by topics; not to be changed. */
    Counts counts() {
        return counts;
    }

    /** The sum of several. */
    static Tally sum(List<Tally> tallies) {
        Tally first = tallies.get(0);
        if (tallies.size() == 1) {
            return first;
        }
        Tally sum = new Tally(first.counts.topics(), first.counts.words());
        for (Tally tally : tallies) {
            sum.counts.add(tally.counts);
            for (int k = 0; k < first.byTopic.length; k++) {
                sum.byTopic[k] = added(sum.byTopic[k], tally.byTopic[k]);
            }
            sum.byLength = added(sum.byLength, tally.byLength);
        }
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

    private void add(Shard shard, short[] drawn, int[] own) {
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

    /** The tally of some shards and the topics of their tokens. */
    static Tally of(Iterator<Shard> shards, Iterator<short[]> drawn, int topics, int words) {
        Tally tally = new Tally(topics, words);
        int[] own = new int[topics];
        while (shards.hasNext()) {
            tally.add(shards.next(), drawn.next(), own);
        }
        return tally;
    }
}
