package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.policyalmanac.table.UserMistake;

/** Lengths of bins. Bins of one length are numbered without gaps. */
enum Period {
    DAY(365.2425),
    WEEK(365.2425 / 7),
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    /** The first Monday of 1970 is the fifth day. */
    private static final int TO_MONDAY = 3;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    private final double perYear;

    Period(double perYear) {
        this.perYear = perYear;
    }

    static Period parse(String option, String name) {
        return Arrays.stream(values())
                .filter(period -> period.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistake(option + " " + name + " is none of "
                        + Arrays.stream(values()).map(Period::toString).collect(Collectors.joining(", ")) + "."));
    }

    /** How many bins a year has. */
    double perYear() {
        return perYear;
    }

    /** The number of the bin in which a day lies. */
    long number(LocalDate day) {
        long months = day.getLong(ChronoField.PROLEPTIC_MONTH);
        return switch (this) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + TO_MONDAY, DAYS_OF_WEEK);
            case MONTH -> months;
            case QUARTER -> Math.floorDiv(months, MONTHS_OF_QUARTER);
            case YEAR -> day.getYear();
        };
    }

    /** The first day of a bin. */
    LocalDate first(long number) {
        return switch (this) {
            case DAY -> LocalDate.ofEpochDay(number);
            case WEEK -> LocalDate.ofEpochDay(number * DAYS_OF_WEEK - TO_MONDAY);
            case MONTH -> firstOfMonth(number);
            case QUARTER -> firstOfMonth(number * MONTHS_OF_QUARTER);
            case YEAR -> LocalDate.of(Math.toIntExact(number), 1, 1);
        };
    }

    /** The last day of a bin. */
    LocalDate last(long number) {
        return first(number + 1).minusDays(1);
    }

    private static LocalDate firstOfMonth(long months) {
        return LocalDate.of(
                Math.toIntExact(Math.floorDiv(months, MONTHS_OF_YEAR)), Math.floorMod(months, MONTHS_OF_YEAR) + 1, 1);
    }

    /** The first day of the bin of a document; null where its date is not exact enough to say which. */
    Column bin() {
        Column day = when(col("published_precision").equalTo("day"), col("published"));
        Column year = when(col("published_precision").equalTo("year"), col("published"));
        return switch (this) {
            case DAY, WEEK -> of(day);
            case MONTH, QUARTER -> of(col("month"));
            case YEAR -> of(coalesce(col("month"), year));
        };
    }

    /** The first day of the bin in which a day lies. */
    Column of(Column day) {
        return this == DAY ? day : trunc(day, toString());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
