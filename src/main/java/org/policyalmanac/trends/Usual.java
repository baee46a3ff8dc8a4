package org.policyalmanac.trends;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an outlet usually brings in each month, and where it does not: from its first month to the last that it has a row for.
 *
 * @param expected documents a month
 * @param events {@code start}, {@code stop}, {@code more}, {@code less}, or null
 */
record Usual(double[] expected, String[] events) {
    /** An outlet that usually brings fewer documents than this in a month cannot be said to have broken off. */
    static final double FEWEST_DOCUMENTS = 4;

    private static final String START = "start";
    private static final String STOP = "stop";
    private static final String MORE = "more";
    private static final String LESS = "less";

    private static final int AROUND = 6;
    private static final int LASTING = 60;
    private static final int STARTING = 12;
    private static final double DEVIATIONS = 3;

    /** A silence that chance brings about once in a thousand times: e^-7. */
    private static final double SILENCE = 7;

    private static final int SHORTEST_SILENCE = 2;

    /**
     * @param counts documents of each complete month, from the outlet's first to the archive's last complete one
     * @param startsInside whether the archive reaches back further than the outlet
     */
    static Usual of(long[] counts, boolean startsInside) {
        int span = counts.length;
        while (span > 0 && counts[span - 1] == 0) {
            span--;
        }
        Reading reading = new Reading(Arrays.copyOf(counts, span), counts.length);
        if (span > 0) {
            reading.stretches();
            reading.silence();
            if (startsInside) {
                reading.start();
            }
        }
        return new Usual(Arrays.copyOf(reading.expected, reading.rows), Arrays.copyOf(reading.events, reading.rows));
    }

    /**
     * @param expected documents
     * @param event as in {@link Usual}, or null
     */
    record Month(double expected, String event) {}

    /**
     * A month; past the last there are those that are not complete, of which a break can be told only where it goes on.
     *
     * @param count its documents
     */
    Month at(int month, long count) {
        if (month < events.length) {
            return new Month(expected[month], events[month]);
        }
        if (events.length == 0) {
            return new Month(0, null);
        }
        boolean goesOn = isLasting() && (count == 0 || !STOP.equals(events[events.length - 1]));
        return new Month(expected[events.length - 1], goesOn ? events[events.length - 1] : null);
    }

    /** Whether a break goes on past the last complete month. */
    boolean isLasting() {
        int last = events.length - 1;
        return last > 0 && events[last] != null && !START.equals(events[last]) && events[last].equals(events[last - 1]);
    }

    private static final class Reading {
        private final long[] counts;
        private final double scatter;
        private final double[] expected;
        private final String[] events;
        private double usual;
        private int rows;

        Reading(long[] counts, int months) {
            this.counts = counts;
            this.scatter = Levels.scatter(counts);
            this.expected = new double[months];
            this.events = new String[months];
            this.rows = counts.length;
        }

        void stretches() {
            List<Integer> starts = Levels.stretches(counts, scatter);
            int first = firstUsual(starts);
            usual = level(starts.get(first), Math.min(end(starts, first), starts.get(first) + STARTING));
            int since = 0;
            for (int i = 0; i < starts.size(); i++) {
                int from = starts.get(i);
                int until = end(starts, i);
                double level = level(from, Math.min(until, from + STARTING));
                boolean isBroken =
                        i != first && Math.max(level, usual) >= FEWEST_DOCUMENTS && Levels.differ(level, usual);
                int lasting = isBroken ? Math.min(until, Math.max(from, since + LASTING)) : from;
                for (int t = from; t < lasting; t++) {
                    expected[t] = usual;
                    events[t] = broken(counts[t], level);
                }
                if (isBroken && from > 0 && events[from - 1] == null) {
                    // Which month is the first cannot be told apart by its count alone: one that leans over is taken
                    // in.
                    events[from - 1] = broken(counts[from - 1], level);
                }
                if (lasting < until) {
                    asUsual(lasting, until);
                    usual = level(Math.max(lasting, until - AROUND), until);
                    since = until;
                }
            }
        }

        /** A month of a stretch on another level; one that is back to what is usual is none of it. */
        private String broken(long count, double level) {
            if (level > usual) {
                return count > usual ? MORE : null;
            }
            return count < usual ? LESS : null;
        }

        /** The first stretch of half a year, else the longest: what comes before it is a beginning. */
        private int firstUsual(List<Integer> starts) {
            int longest = 0;
            for (int i = 0; i < starts.size(); i++) {
                int length = end(starts, i) - starts.get(i);
                if (length >= AROUND) {
                    return i;
                }
                longest = length > end(starts, longest) - starts.get(longest) ? i : longest;
            }
            return longest;
        }

        private int end(List<Integer> starts, int i) {
            return i + 1 == starts.size() ? counts.length : starts.get(i + 1);
        }

        private double level(int from, int until) {
            return Levels.median(
                    IntStream.range(from, until).mapToDouble(t -> counts[t]).toArray());
        }

        private void asUsual(int from, int until) {
            for (int t = from; t < until; t++) {
                expected[t] = level(Math.max(from, t - AROUND), Math.min(until, t + AROUND + 1));
                events[t] = event(counts[t], expected[t]);
            }
        }

        private String event(long count, double level) {
            double deviations = 2 * Math.abs(Math.sqrt(count) - Math.sqrt(level)) / Math.sqrt(scatter);
            boolean isUsual = level < FEWEST_DOCUMENTS || !Levels.differ(count, level) || deviations <= DEVIATIONS;
            return isUsual ? null : count > level ? MORE : LESS;
        }

        /** Months after the outlet's last document. */
        void silence() {
            int silent = expected.length - counts.length;
            boolean hasStopped = silent >= SHORTEST_SILENCE && usual * silent / scatter >= SILENCE;
            String event = hasStopped ? STOP : silent == 1 ? event(0, usual) : null;
            if (usual < FEWEST_DOCUMENTS || event == null) {
                return;
            }
            rows = Math.min(expected.length, counts.length + LASTING);
            Arrays.fill(expected, counts.length, rows, usual);
            Arrays.fill(events, counts.length, rows, event);
        }

        /** The first year, where the outlet did not begin with a trickle. */
        void start() {
            int year = Math.min(STARTING, counts.length);
            if (level(0, Math.min(AROUND, counts.length)) < FEWEST_DOCUMENTS) {
                return;
            }
            for (int t = 0; t < year; t++) {
                events[t] = events[t] == null ? START : events[t];
            }
        }
    }
}
