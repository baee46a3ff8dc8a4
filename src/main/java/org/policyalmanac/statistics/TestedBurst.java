package org.policyalmanac.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * A burst and how often a series without one has one as heavy.
 *
 * @param burst of the observed counts
 * @param p share of simulated series of the same volume, usual rate, dispersion and noise whose heaviest burst has its weight or
 *     more, over 0
 */
public record TestedBurst(Burst burst, double p) {
    /** Bins from which noise beyond counting can be told. */
    private static final int FOR_NOISE = 12;

    /**
     * All bursts of a series, in time.
     *
     * @param hits how many of each bin's stories count
     * @param all how many stories each bin has
     * @param effective effective number of stories of each bin, see {@link Dispersion#effective}; at most {@code all}
     * @param series name of the series, from which its random numbers are made: the same for the same name and seed
     */
    public static List<TestedBurst> of(long[] hits, long[] all, double[] effective, long seed, String series) {
        List<Burst> bursts = Burst.all(hits, all);
        if (bursts.isEmpty()) {
            return List.of();
        }
        Replicates replicates = new Replicates(hits, all, effective, Keyed.of(seed, series));
        double heaviest = bursts.stream().mapToDouble(Burst::weight).max().orElseThrow();
        Tail tail = new Tail(heaviest, replicates::heaviest);
        return bursts.stream()
                .map(burst -> new TestedBurst(burst, tail.p(burst.weight())))
                .toList();
    }

    private static final class Replicates {
        private final FlatSeries flat;
        private final int[] times;
        private final double[] scales;
        private final double[] drawn;
        private final double[] hits;
        private final double[] all;
        private final Automaton automaton;

        Replicates(long[] seen, long[] stories, double[] effective, Keyed keyed) {
            double[] shares = new double[seen.length];
            Arrays.setAll(shares, t -> stories[t] == 0 ? 0 : (double) seen[t] / stories[t]);
            LogitSeries logits = LogitSeries.of(shares, effective).orElseThrow();
            double[] y = logits.centred();
            Noise noise = y.length < FOR_NOISE ? Noise.NONE : Noise.alone(Robust.winsorised(y));
            flat = logits.flat(noise, keyed);
            times = logits.times();
            scales = new double[times.length];
            Arrays.setAll(scales, i -> stories[times[i]] / effective[times[i]]);
            drawn = new double[times.length];
            hits = new double[seen.length];
            all = Arrays.stream(stories).asDoubleStream().toArray();
            automaton = new Automaton(seen.length);
        }

        double heaviest(int replicate) {
            flat.draw(replicate, drawn);
            for (int i = 0; i < drawn.length; i++) {
                hits[times[i]] = drawn[i] * scales[i];
            }
            return automaton.read(hits, all) ? automaton.heaviest() : 0;
        }
    }
}
