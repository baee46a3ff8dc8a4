package org.policyalmanac.trends;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the level of monthly counts jumps: the cut into straight lines that explains their roots best, with a penalty for each
 * cut (optimal partitioning, Jackson et al. 2005), of which those are kept where the lines do not meet. Slow growth is one
 * line, and no jump. The roots of counts scatter alike
 * whatever their level (Anscombe 1948, <i>The Transformation of Poisson, Binomial and Negative-Binomial Data</i>).
 */
final class Levels {
    /** Counts half more or a third less are another level. */
    static final double FACTOR = 1.5;

    /** A cut is worth three numbers, its place among them, and a slope two: more than Schwarz's criterion asks. */
    private static final double PENALTY = 3;

    private static final double OF_SLOPE = 2;

    /** Shorter stretches are single months that stand out, or have no line of their own. */
    private static final int SHORTEST = 3;

    private static final int SHORT = 6;
    private static final double ANSCOMBE = .375;
    private static final double TO_DEVIATION = 1.4826;

    private final double[] roots;
    private final double[] sums;
    private final double[] products;
    private final double[] squares;
    private final double scatter;
    private final double number;

    private Levels(long[] counts, double scatter) {
        int n = counts.length;
        this.scatter = scatter;
        this.number = StrictMath.log(Math.max(2, n));
        this.roots = Arrays.stream(counts)
                .mapToDouble(count -> 2 * Math.sqrt(count + ANSCOMBE))
                .toArray();
        this.sums = new double[n + 1];
        this.products = new double[n + 1];
        this.squares = new double[n + 1];
        for (int t = 0; t < n; t++) {
            sums[t + 1] = sums[t] + roots[t];
            products[t + 1] = products[t] + t * roots[t];
            squares[t + 1] = squares[t] + roots[t] * roots[t];
        }
    }

    /**
     * First months of the stretches, the first of all included.
     *
     * @param scatter how many times the variance of the counts is their mean
     */
    static List<Integer> stretches(long[] counts, double scatter) {
        Levels levels = new Levels(counts, scatter);
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> cuts = levels.cuts();
        for (int i = 0; i < cuts.size(); i++) {
            int cut = cuts.get(i);
            int from = i == 0 ? 0 : cuts.get(i - 1);
            int until = i + 1 == cuts.size() ? counts.length : cuts.get(i + 1);
            if (differ(levels.at(cut - 1, from, cut), levels.at(cut, cut, until))) {
                starts.add(cut);
            }
        }
        return starts;
    }

    static boolean differ(double one, double other) {
        return Math.max(one, other) > FACTOR * Math.min(one, other);
    }

    /**
     * How many times the variance of monthly counts is their mean, at least 1: from the median step between neighbours' roots,
     * which a few jumps do not move.
     */
    static double scatter(long[] counts) {
        if (counts.length < 2) {
            return 1;
        }
        double[] steps = new double[counts.length - 1];
        for (int t = 1; t < counts.length; t++) {
            steps[t - 1] = Math.abs(2 * (Math.sqrt(counts[t]) - Math.sqrt(counts[t - 1])));
        }
        double deviation = TO_DEVIATION * median(steps);
        return Math.max(1, deviation * deviation / 2);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private List<Integer> cuts() {
        int n = roots.length;
        double penalty = PENALTY * number * scatter;
        double[] least = new double[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(least, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int end = SHORTEST; end <= n; end++) {
            for (int start = 0; start <= end - SHORTEST; start++) {
                double cost = least[start] + residuals(start, end) + (start == 0 ? 0 : penalty);
                if (cost < least[end]) {
                    least[end] = cost;
                    from[end] = start;
                }
            }
        }
        List<Integer> cuts = new ArrayList<>();
        for (int end = n; end > 0 && from[end] > 0; end = from[end]) {
            cuts.add(0, from[end]);
        }
        return cuts;
    }

    /** Squares around the mean of a stretch, or around its line with the price of a slope, whichever is less. */
    private double residuals(int from, int until) {
        double slope = slope(from, until);
        double gain = slope * slope * spread(until - from) - (slope == 0 ? 0 : OF_SLOPE * number * scatter);
        double sum = sums[until] - sums[from];
        return Math.max(0, squares[until] - squares[from] - sum * sum / (until - from) - gain);
    }

    /** The slope of a stretch where it explains enough to be one, else 0. */
    private double slope(int from, int until) {
        int n = until - from;
        if (n <= SHORT) {
            return 0;
        }
        double middle = from + (n - 1) / 2.0;
        double slope = (products[until] - products[from] - middle * (sums[until] - sums[from])) / spread(n);
        return slope * slope * spread(n) > OF_SLOPE * number * scatter ? slope : 0;
    }

    private static double spread(double n) {
        return n * (n * n - 1) / 12;
    }

    /** What the line of a stretch says of a month, in documents. */
    private double at(int month, int from, int until) {
        int n = until - from;
        double mean = (sums[until] - sums[from]) / n;
        double root = Math.max(0, mean + slope(from, until) * (month - from - (n - 1) / 2.0));
        return Math.max(0, root * root / 4 - ANSCOMBE);
    }
}
