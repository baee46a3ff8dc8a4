package org.policyalmanac.report;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Months, quarters or years, as far as a small chart can show them. */
enum Period {
    MONTH("month", 1),
    QUARTER("quarter", 3),
    YEAR("year", 12);

    private static final int MOST_MONTHS = 30;

    private final String spoken;
    private final int months;

    Period(String spoken, int months) {
        this.spoken = spoken;
        this.months = months;
    }

    /** @param counted what the tables count by: nothing finer can be shown */
    static Period fitting(Span span, Period counted) {
        Period fitting = span.months() <= MOST_MONTHS ? MONTH : QUARTER;
        return fitting.months > counted.months ? fitting : counted;
    }

    /** Its length in months. */
    int months() {
        return months;
    }

    /** The first month of the period that {@code month} lies in. */
    YearMonth begin(YearMonth month) {
        return month.withMonth((month.getMonthValue() - 1) / months * months + 1);
    }

    /** The first months of all periods that begin or end in {@code span}. */
    List<YearMonth> within(Span span) {
        return Stream.iterate(
                        begin(span.first()), begin -> !begin.isAfter(span.last()), begin -> begin.plusMonths(months))
                .toList();
    }

    /** Such as {@code quarter}. */
    String spoken() {
        return spoken;
    }

    /** What stands over the column of first months. */
    String head() {
        return switch (this) {
            case MONTH -> "Month";
            case QUARTER -> "Quarter from";
            case YEAR -> "Year from";
        };
    }
}
