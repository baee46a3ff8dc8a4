package org.policyalmanac.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time in which more was written than usual: Kleinberg's automaton of two states on counts in batches (2003, <i>Bursty and
 * Hierarchical Structure in Streams</i>), the usual rate and twice that, with a cost of {@code ln n} to enter the second and the
 * optimal path over all bins.
 *
 * @param first index of its first bin
 * @param last index of its last bin
 * @param weight in nats: how much better the higher rate explains its bins
 */
public record Burst(int first, int last, double weight) {
    /** The heaviest burst; none where the usual rate explains every bin best. */
    public static Optional<Burst> heaviest(long[] hits, long[] all) {
        // Of two alike the earlier one.
        return all(hits, all).stream()
                .max(Comparator.comparingDouble(Burst::weight).thenComparing(b -> -b.first));
    }

    /**
     * All bursts, in time.
     *
     * @param hits how many of each bin's stories count
     * @param all how many stories each bin has
     */
    public static List<Burst> all(long[] hits, long[] all) {
        Automaton automaton = new Automaton(hits.length);
        if (!automaton.read(doubles(hits), doubles(all))) {
            return List.of();
        }
        boolean[] states = automaton.states();
        List<Burst> bursts = new ArrayList<>();
        for (int t = 0; t < states.length; t++) {
            int first = t;
            double weight = 0;
            while (t < states.length && states[t]) {
                weight += automaton.gain(t++);
            }
            if (t > first) {
                bursts.add(new Burst(first, t - 1, weight));
            }
        }
        return bursts;
    }

    /**
     * What a path costs in nats: Kleinberg's σ of every bin's state, binomial coefficients included, and {@code ln n} for
     * every time the higher state is entered.
     *
     * @param states of every bin, true for the higher rate
     */
    public static double cost(boolean[] states, long[] hits, long[] all) {
        Automaton automaton = new Automaton(hits.length);
        if (!automaton.read(doubles(hits), doubles(all))) {
            return 0;
        }
        double cost = 0;
        for (int t = 0; t < states.length; t++) {
            cost += automaton.cost(t, states[t]) - logChoose(all[t], hits[t]);
            cost += states[t] && (t == 0 || !states[t - 1]) ? automaton.enter() : 0;
        }
        return cost;
    }

    private static double[] doubles(long[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    private static double logChoose(long all, long hits) {
        double sum = 0;
        for (long k = 1; k <= hits; k++) {
            sum += StrictMath.log((double) (all - hits + k) / k);
        }
        return sum;
    }
}
