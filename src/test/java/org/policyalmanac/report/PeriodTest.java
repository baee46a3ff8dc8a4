package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2023, 11);

    @Test
    void long_spans_are_shown_by_quarter() {
        assertThat(Period.fitting(new Span(NOVEMBER, NOVEMBER.plusMonths(29)), Period.MONTH))
                .isEqualTo(Period.MONTH);
        assertThat(Period.fitting(new Span(NOVEMBER, NOVEMBER.plusMonths(30)), Period.MONTH))
                .isEqualTo(Period.QUARTER);
    }

    @Test
    void nothing_is_shown_finer_than_it_was_counted() {
        assertThat(Period.fitting(new Span(NOVEMBER, NOVEMBER), Bins.YEAR.drawn()))
                .isEqualTo(Period.YEAR);
        assertThat(Period.fitting(new Span(NOVEMBER, NOVEMBER), Bins.DAY.drawn()))
                .isEqualTo(Period.MONTH);
        assertThat(Period.YEAR.begin(NOVEMBER)).isEqualTo(YearMonth.of(2023, 1));
    }

    @Test
    void quarters_cover_the_whole_span() {
        assertThat(Period.QUARTER.begin(NOVEMBER)).isEqualTo(YearMonth.of(2023, 10));
        assertThat(Period.QUARTER.within(new Span(NOVEMBER, YearMonth.of(2024, 4))))
                .containsExactly(YearMonth.of(2023, 10), YearMonth.of(2024, 1), YearMonth.of(2024, 4));
        assertThat(Period.MONTH.within(new Span(NOVEMBER, YearMonth.of(2023, 12))))
                .containsExactly(NOVEMBER, YearMonth.of(2023, 12));
    }
}
