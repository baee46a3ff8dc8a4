package org.policyalmanac.report;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** Months from {@code first} to {@code last}, both included. */
record Span(YearMonth first, YearMonth last) {
    /** Of a chart without an axis of time. */
    static final Span ANY = new Span(YearMonth.of(2000, 1), YearMonth.of(2000, 1));

    boolean holds(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }

    long months() {
        return first.until(last, ChronoUnit.MONTHS) + 1;
    }

    /** This span, longer by the months of {@code others} that follow it without a gap. */
    Span grownThrough(Set<YearMonth> others) {
        YearMonth end = last;
        while (others.contains(end.plusMonths(1))) {
            end = end.plusMonths(1);
        }
        return new Span(first, end);
    }

    /**
     * The shortest run of months that holds at least {@code percent} of what was counted; of equally short ones the
     * latest.
     *
     * @param counts what was counted in each month; months may be missing
     * @param percent from 1 to 100
     */
    static Optional<Span> holding(NavigableMap<YearMonth, Long> counts, int percent) {
        List<YearMonth> months = new ArrayList<>(counts.keySet());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return Optional.empty();
        }
        Span best = null;
        long inside = 0;
        int begin = 0;
        for (YearMonth month : months) {
            inside += counts.get(month);
            while (100 * (inside - counts.get(months.get(begin))) >= percent * total) {
                inside -= counts.get(months.get(begin));
                begin++;
            }
            Span span = new Span(months.get(begin), month);
            if (100 * inside >= percent * total && (best == null || span.months() <= best.months())) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }
}
