package org.policyalmanac.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;

/** The lengths of time that the tables may count by. */
enum Bins {
    DAY("days", Period.MONTH),
    WEEK("weeks", Period.MONTH),
    MONTH("months", Period.MONTH),
    QUARTER("quarters", Period.QUARTER),
    YEAR("years", Period.YEAR);

    private final String several;
    private final Period drawn;

    Bins(String several, Period drawn) {
        this.several = several;
        this.drawn = drawn;
    }

    /** The one called {@code name}; months for a name that is not known. */
    static Bins named(String name) {
        return Arrays.stream(values())
                .filter(bins -> bins.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(MONTH);
    }

    /** Such as {@code months}. */
    String several() {
        return several;
    }

    /** What charts draw: days and weeks are added up to months. */
    Period drawn() {
        return drawn;
    }

    /** Such as {@code 2024-03}, {@code 2024 Q1} or {@code the week of 2024-03-04}. */
    String name(LocalDate first) {
        return switch (this) {
            case DAY -> first.toString();
            case WEEK -> "the week of " + first;
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + " Q" + ((first.getMonthValue() + 2) / 3);
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    /** One bin, or the first and the last. */
    String span(LocalDate first, LocalDate last) {
        return first.equals(last) ? name(first) : name(first) + " to " + name(last);
    }
}
