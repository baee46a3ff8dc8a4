package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SpanTest {
    private final TreeMap<YearMonth, Long> counts = new TreeMap<>();

    @Test
    void leaves_out_far_months_that_hold_next_to_nothing() {
        count("1996-01", 1);
        count("2020-01", 60);
        count("2020-03", 40);
        count("2026-11", 1);
        assertThat(Span.holding(counts, 98)).contains(span("2020-01", "2020-03"));
    }

    @Test
    void keeps_all_where_every_story_is_needed() {
        count("1996-01", 1);
        count("2020-01", 1);
        assertThat(Span.holding(counts, 98)).contains(span("1996-01", "2020-01"));
    }

    @Test
    void takes_the_latest_of_equally_short_spans() {
        count("2020-01", 1);
        count("2020-02", 1);
        count("2020-03", 1);
        assertThat(Span.holding(counts, 60)).contains(span("2020-02", "2020-03"));
    }

    @Test
    void is_empty_where_nothing_is_dated() {
        count("2020-01", 0);
        assertThat(Span.holding(counts, 98)).isEmpty();
    }

    @Test
    void grows_to_the_months_that_follow_without_a_gap() {
        Set<YearMonth> others =
                Set.of(YearMonth.parse("2020-04"), YearMonth.parse("2020-05"), YearMonth.parse("2020-07"));
        assertThat(span("2020-01", "2020-03").grownThrough(others)).isEqualTo(span("2020-01", "2020-05"));
    }

    private void count(String month, long stories) {
        counts.put(YearMonth.parse(month), stories);
    }

    private static Span span(String first, String last) {
        return new Span(YearMonth.parse(first), YearMonth.parse(last));
    }
}
