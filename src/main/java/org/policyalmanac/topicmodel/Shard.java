package org.policyalmanac.topicmodel;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Articles as compact arrays: four bytes a token, and two more for its topic, which lie beside the shard and are made anew
 * by every pass. The words of an article lie in ascending order, its tokens from {@code begins[d]} to before
 * {@code begins[d + 1]}. Never changed.
 */
final class Shard implements Serializable {
    private static final long serialVersionUID = 1;

    final long[] articles;
    final int[] begins;
    final int[] words;

    private Shard(long[] articles, int[] begins, int[] words) {
        this.articles = articles;
        this.begins = begins;
        this.words = words;
    }

    int size() {
        return articles.length;
    }

    int tokens() {
        return words.length;
    }

    /** Collects articles until a shard is full. */
    static final class Builder {
        private long[] articles = new long[64];
        private int[] begins = new int[65];
        private int[] words = new int[1 << 12];
        private int size;

        int tokens() {
            return begins[size];
        }

        /** Adds an article: for each word its number, ascending, and how often it occurs. */
        void add(long article, int[] indices, int[] counts) {
            if (size == articles.length) {
                articles = Arrays.copyOf(articles, 2 * size);
                begins = Arrays.copyOf(begins, 2 * size + 1);
            }
            int at = begins[size];
            for (int i = 0; i < indices.length; i++) {
                int end = at + counts[i];
                if (end > words.length) {
                    words = Arrays.copyOf(words, Math.max(end, 2 * words.length));
                }
                Arrays.fill(words, at, end, indices[i]);
                at = end;
            }
            articles[size++] = article;
            begins[size] = at;
        }

        Shard build() {
            return new Shard(
                    Arrays.copyOf(articles, size), Arrays.copyOf(begins, size + 1), Arrays.copyOf(words, begins[size]));
        }
    }
}
