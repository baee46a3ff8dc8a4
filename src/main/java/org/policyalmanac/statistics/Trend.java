package org.policyalmanac.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether a share rises or falls, and how fast: Theil and Sen's slope of its logit and the test of Mann and Kendall, whose p
 * comes from simulated series without a trend that have the series' own noise and volume (after Noguchi, Gel and Duguay 2011,
 * <i>Bootstrap-based Tests for Trends in Hydrological Time Series</i>, a sieve of order 1).
 *
 * <p>It differs from the plain sieve in three ways. Counting is simulated as counting: bins of few stories are noisier, and
 * their logits are centred at what a flat share gives them, or growing volume would look like a trend. Noise that lasts is kept
 * apart from counting, which hides it from the correlation of neighbours. And S is divided by the deviation that the series' own
 * correlation gives it, in every replicate anew, so that a correlation that was estimated too low counts on both sides.
 *
 * @param bins that have stories
 * @param slope of the logit per bin: 0.0289 is odds doubled in 24 bins
 * @param low lower end of its 95 % interval, the slopes that the test would not refuse
 * @param high upper end of its 95 % interval
 * @param tau Kendall's tau of share and time, from -1 to 1
 * @param p two-sided, over 0
 */
public record Trend(int bins, double slope, double low, double high, double tau, double p) {
    /** With fewer bins nothing is tested. */
    public static final int LEAST_BINS = 24;

    /**
     * The test of one series; empty where fewer than {@link #LEAST_BINS} bins have stories, and where the share is 0 or 1 in all.
     *
     * @param shares of each bin, from 0 to 1; not read where the bin has no stories
     * @param sizes (effective) number of stories of each bin; 0 where there are none
     * @param series name of the series, from which its random numbers are made: the same for the same name and seed
     */
    public static Optional<Trend> of(double[] shares, double[] sizes, long seed, String series) {
        return LogitSeries.of(shares, sizes)
                .filter(logits -> logits.bins() >= LEAST_BINS)
                .map(logits -> of(logits, Keyed.of(seed, series)));
    }

    /** The slope alone. */
    public static OptionalDouble slope(double[] shares, double[] sizes) {
        Optional<LogitSeries> logits = LogitSeries.of(shares, sizes).filter(series -> series.bins() >= LEAST_BINS);
        return logits.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(logits.get().theilSen().slope());
    }

    private static Trend of(LogitSeries logits, Keyed keyed) {
        double[] y = logits.centred();
        Noise noise = Noise.of(y);
        FlatSeries flat = logits.flat(noise.wider(y.length), keyed);
        MannKendall observed = MannKendall.of(y);
        double deviation = Math.sqrt(noise.inflation());
        double statistic = Math.abs(observed.s()) / deviation;
        Replicates replicates = new Replicates(logits, flat);
        Tail tail = new Tail(statistic, replicates::statistic);
        double critical = tail.critical() * deviation;
        TheilSen slopes = logits.theilSen();
        return new Trend(
                y.length,
                slopes.slope(),
                slopes.low(critical),
                slopes.high(critical),
                observed.tau(),
                tail.p(statistic));
    }

    private static final class Replicates {
        private final LogitSeries logits;
        private final FlatSeries flat;
        private final double[] hits;
        private final double[] sorted;
        private final double[] spare;

        Replicates(LogitSeries logits, FlatSeries flat) {
            this.logits = logits;
            this.flat = flat;
            hits = new double[logits.bins()];
            sorted = new double[hits.length];
            spare = new double[hits.length];
        }

        double statistic(int replicate) {
            flat.draw(replicate, hits);
            logits.centre(hits, hits);
            long s = MannKendall.score(hits, sorted, spare);
            return Math.abs(s) / Math.sqrt(Noise.of(hits).inflation());
        }
    }
}
