package org.policyalmanac.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** The logits of a series of shares, each against what the usual share gives a bin of so many stories. */
final class LogitSeries {
    private final int[] times;
    private final double[] sizes;
    private final double[] hits;
    private final double[] expected;
    private final double[] variances;
    private final double usual;

    private LogitSeries(int[] times, double[] sizes, double[] hits, double usual) {
        this.times = times;
        this.sizes = sizes;
        this.hits = hits;
        this.usual = usual;
        this.expected = new double[times.length];
        this.variances = new double[times.length];
        for (int i = 0; i < expected.length; i++) {
            Logits.Moments moments = Logits.Moments.of(usual, sizes[i]);
            expected[i] = moments.mean();
            variances[i] = moments.variance();
        }
    }

    /** Empty where no bin has stories, and where the share is 0 or 1 in all. */
    static Optional<LogitSeries> of(double[] shares, double[] stories) {
        int[] times =
                IntStream.range(0, stories.length).filter(t -> stories[t] > 0).toArray();
        double[] sizes = new double[times.length];
        double[] hits = new double[times.length];
        double all = 0;
        double counted = 0;
        for (int i = 0; i < times.length; i++) {
            sizes[i] = stories[times[i]];
            hits[i] = sizes[i] * shares[times[i]];
            all += sizes[i];
            counted += hits[i];
        }
        return counted <= 0 || counted >= all
                ? Optional.empty()
                : Optional.of(new LogitSeries(times, sizes, hits, counted / all));
    }

    int bins() {
        return times.length;
    }

    /** Indices of the bins that have stories. */
    int[] times() {
        return times;
    }

    double[] centred() {
        double[] centred = new double[hits.length];
        centre(hits, centred);
        return centred;
    }

    void centre(double[] counts, double[] centred) {
        for (int i = 0; i < counts.length; i++) {
            centred[i] = Logits.of(counts[i], sizes[i]) - expected[i];
        }
    }

    FlatSeries flat(Noise noise, Keyed keyed) {
        double counting = Arrays.stream(variances).sum() / variances.length;
        return new FlatSeries(sizes, usual, noise, counting, keyed);
    }

    /** Where the level changes; the means are logits. */
    ChangePoints changes(int minimum) {
        double[] values = centred();
        double[] weights = Arrays.stream(variances).map(v -> 1 / v).toArray();
        ChangePoints changes = ChangePoints.of(values, weights, ChangePoints.penalty(values, weights), minimum);
        double logit = StrictMath.log(usual / (1 - usual));
        return new ChangePoints(
                Arrays.stream(changes.starts()).map(start -> times[start]).toArray(),
                Arrays.stream(changes.means()).map(mean -> mean + logit).toArray(),
                changes.cost());
    }

    TheilSen theilSen() {
        return TheilSen.of(times, centred());
    }
}
