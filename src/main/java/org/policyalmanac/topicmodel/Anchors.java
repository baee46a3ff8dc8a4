package org.policyalmanac.topicmodel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Anchor words (Arora et al. 2013, <i>A Practical Algorithm for Topic Modeling with Provable Guarantees</i>): words that
 * stand for one topic each, found as the corners of the words' co-occurrence, and the first topics that follow from them.
 */
final class Anchors {
    private static final int ROUNDS = 100;
    private static final double LEAST = 1e-12;

    private Anchors() {}

    /**
     * The candidates: words of most articles.
     *
     * @param articles in how many articles each word stands
     * @return their numbers, ascending
     */
    static int[] candidates(int[] articles, int most) {
        return IntStream.range(0, articles.length)
                .filter(w -> articles[w] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer w) -> -articles[w]).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /**
     * First probabilities of words in topics, a word's topics side by side.
     *
     * @param together how often two candidates stand in one article, in any unit: a symmetric table
     * @param candidates the words of the table's rows
     * @param articles in how many articles each word of the vocabulary stands
     * @param fewest articles that a word must stand in to be an anchor
     */
    static float[] topics(long[] together, int[] candidates, int[] articles, int topics, int fewest) {
        int size = candidates.length;
        double[][] rows = rows(together, size);
        int[] anchors = corners(rows, candidates, articles, topics, fewest);
        double[][] gram = new double[topics][topics];
        for (int a = 0; a < topics; a++) {
            for (int b = 0; b < topics; b++) {
                gram[a][b] = dot(rows[anchors[a]], rows[anchors[b]]);
            }
        }
        float[] phi = new float[Counts.cells(topics, articles.length)];
        double[] totals = new double[topics];
        for (int w = 0; w < articles.length; w++) {
            int row = Arrays.binarySearch(candidates, w);
            double[] shares = row < 0 ? null : shares(rows[row], rows, anchors, gram);
            for (int k = 0; k < topics; k++) {
                double share =
                        (shares == null ? 1.0 / topics : 0.99 * shares[k] + 0.01 / topics) * (articles[w] + 0.01);
                phi[w * topics + k] = (float) share;
                totals[k] += share;
            }
        }
        for (int i = 0; i < phi.length; i++) {
            phi[i] /= (float) totals[i % topics];
        }
        return phi;
    }

    private static double[][] rows(long[] together, int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += together[i * size + j];
            }
            for (int j = 0; j < size && sum > 0; j++) {
                rows[i][j] = together[i * size + j] / sum;
            }
        }
        return rows;
    }

    /** One row after the other that lies farthest from the span of those before it (Gram and Schmidt). */
    private static int[] corners(double[][] rows, int[] candidates, int[] articles, int topics, int fewest) {
        double[][] left = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            left[i] = rows[i].clone();
        }
        int[] anchors = new int[topics];
        boolean[] taken = new boolean[rows.length];
        double[] origin = null;
        for (int k = -1; k < topics; k++) {
            int farthest = -1;
            double distance = -1;
            for (int i = 0; i < left.length; i++) {
                double own = dot(left[i], left[i]);
                if (articles[candidates[i]] >= fewest && !taken[i] && own > distance) {
                    farthest = i;
                    distance = own;
                }
            }
            if (k < 0) {
                // The corner farthest from the origin is the origin of the span.
                origin = left[farthest].clone();
                for (double[] row : left) {
                    subtract(row, origin, 1);
                }
                continue;
            }
            anchors[k] = farthest;
            taken[farthest] = true;
            double length = dot(left[farthest], left[farthest]);
            if (length > LEAST * LEAST) {
                double[] direction = left[farthest].clone();
                for (double[] row : left) {
                    subtract(row, direction, dot(row, direction) / length);
                }
            }
        }
        return anchors;
    }

    /** How a row is made of the anchors' rows: non-negative least squares by multiplicative updates (Lee and Seung 2001). */
    private static double[] shares(double[] row, double[][] rows, int[] anchors, double[][] gram) {
        int topics = anchors.length;
        double[] target = new double[topics];
        double[] shares = new double[topics];
        for (int k = 0; k < topics; k++) {
            target[k] = dot(rows[anchors[k]], row);
            shares[k] = 1.0 / topics;
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < topics; k++) {
                shares[k] *= target[k] / Math.max(LEAST, dot(gram[k], shares));
            }
        }
        double sum = Concentration.sum(shares);
        for (int k = 0; k < topics; k++) {
            shares[k] = sum > 0 ? shares[k] / sum : 1.0 / topics;
        }
        return shares;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * what[j];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
