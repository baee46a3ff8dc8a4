package org.policyalmanac.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where the level of a series changes: the cut into segments with the least weighted squares around their means and a penalty
 * for each cut, exactly, by optimal partitioning (Jackson et al. 2005; the cost that PELT prunes, Killick, Fearnhead and Eckley
 * 2012). It takes n² steps.
 *
 * @param starts first index of each segment but the first, rising
 * @param means weighted mean of each segment, one more than starts
 * @param cost weighted squares of all segments and the penalties
 */
public record ChangePoints(int[] starts, double[] means, double cost) {
    private static final int MINIMUM = 3;
    private static final double MOST = .8;

    /**
     * @param weights of the values, over 0: one over the variance of each
     * @param penalty of each change, in the unit of the weighted squares
     * @param minimum values in a segment
     */
    public static ChangePoints of(double[] values, double[] weights, double penalty, int minimum) {
        int n = values.length;
        Sums sums = new Sums(values, weights);
        double[] least = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(least, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int end = minimum; end <= n; end++) {
            for (int start = 0; start <= end - minimum; start++) {
                double cost = least[start] + sums.squares(start, end) + (start == 0 ? 0 : penalty);
                if (cost < least[end]) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
        if (least[n] == Double.POSITIVE_INFINITY) { // fewer values than a segment needs
            return new ChangePoints(new int[0], new double[] {sums.mean(0, n)}, sums.squares(0, n));
        }
        Deque<Integer> starts = new ArrayDeque<>();
        for (int end = n; from[end] > 0; end = from[end]) {
            starts.addFirst(from[end]);
        }
        return sums.changes(starts.stream().mapToInt(Integer::intValue).toArray(), least[n]);
    }

    /**
     * Changes of the level of a share: of its logits, with weights by the number of stories, the {@link #penalty} and at least
     * three bins to a level. None where the share is 0 or 1 in all bins.
     *
     * @param shares of each bin, from 0 to 1; not read where the bin has no stories
     * @param sizes (effective) number of stories of each bin; 0 where there are none
     * @return starts as indices of {@code shares}, means as logits
     */
    public static ChangePoints ofShares(double[] shares, double[] sizes) {
        return LogitSeries.of(shares, sizes)
                .map(logits -> logits.changes(MINIMUM))
                .orElse(new ChangePoints(new int[0], new double[0], 0));
    }

    /**
     * The penalty {@code 3 ln(n) σ² (1+r)/(1-r)}, where r is the correlation of neighbours around the level and σ their deviation,
     * both from the steps between neighbours alone, which a few changes of level hardly move: steps of an AR(1) are correlated
     * by {@code -(1-r)/2}, and their variance is {@code 2 (1-r) σ²}.
     *
     * @param weights of the values, over 0
     */
    public static double penalty(double[] values, double[] weights) {
        int n = values.length;
        if (n < 3) {
            return 0;
        }
        double[] steps = new double[n - 1];
        for (int i = 1; i < n; i++) {
            steps[i - 1] = (values[i] - values[i - 1]) / Math.sqrt(1 / weights[i] + 1 / weights[i - 1]);
        }
        double deviation = Robust.deviation(steps);
        double[] usual = Robust.winsorised(steps);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < usual.length; i++) {
            squares += usual[i] * usual[i];
            products += i == 0 ? 0 : usual[i] * usual[i - 1];
        }
        double correlation = squares == 0 ? 0 : Math.max(0, Math.min(MOST, 1 + 2 * products / squares));
        double variance = deviation * deviation / (1 - correlation);
        return 3 * StrictMath.log(n) * variance * (1 + correlation) / (1 - correlation);
    }

    private static final class Sums {
        private final double[] weights;
        private final double[] values;
        private final double[] squares;
        private final double shift;

        Sums(double[] y, double[] w) {
            int n = y.length;
            weights = new double[n + 1];
            values = new double[n + 1];
            squares = new double[n + 1];
            shift = n == 0 ? 0 : y[0]; // the differences of large sums would lose digits
            for (int i = 0; i < n; i++) {
                double value = y[i] - shift;
                weights[i + 1] = weights[i] + w[i];
                values[i + 1] = values[i] + w[i] * value;
                squares[i + 1] = squares[i] + w[i] * value * value;
            }
        }

        double squares(int from, int to) {
            double sum = values[to] - values[from];
            double weight = weights[to] - weights[from];
            return weight <= 0 ? 0 : Math.max(0, squares[to] - squares[from] - sum * sum / weight);
        }

        double mean(int from, int to) {
            double weight = weights[to] - weights[from];
            return weight <= 0 ? 0 : shift + (values[to] - values[from]) / weight;
        }

        ChangePoints changes(int[] starts, double cost) {
            int n = weights.length - 1;
            double[] means = new double[starts.length + 1];
            for (int i = 0; i < means.length; i++) {
                means[i] = mean(i == 0 ? 0 : starts[i - 1], i == starts.length ? n : starts[i]);
            }
            return new ChangePoints(starts, means, cost);
        }
    }
}
