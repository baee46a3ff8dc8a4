package org.policyalmanac.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The date a text was published, as exactly as it was written.
 *
 * @param low the first day the date can mean
 * @param high the last day the date can mean; equal to {@code low} for a day
 * @param precision what was written: a day, a month or a year
 */
public record PublicationDate(LocalDate low, LocalDate high, Precision precision) {

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2100;

    /** How much of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR;

        /** The lower-case name written to tables: {@code day}, {@code month} or {@code year}. */
        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @throws IllegalArgumentException if the two ends do not span exactly one day, one month or one year, whichever
     *     the precision says
     */
    public PublicationDate {
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(high, "high");
        var last =
                switch (Objects.requireNonNull(precision, "precision")) {
                    case DAY -> low;
                    case MONTH -> YearMonth.from(low).atEndOfMonth();
                    case YEAR -> LocalDate.of(low.getYear(), 12, 31);
                };
        var first =
                switch (precision) {
                    case DAY -> low;
                    case MONTH -> low.withDayOfMonth(1);
                    case YEAR -> low.withDayOfYear(1);
                };
        if (!low.equals(first) || !high.equals(last)) {
            throw new IllegalArgumentException("not one " + precision.token() + ": " + low + " to " + high);
        }
    }

    /** A day of the Gregorian calendar; empty for a day that never was, and for years outside 1900 to 2100. */
    static Optional<PublicationDate> ofDay(int year, int month, int day) {
        if (!isMonth(year, month) || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        var date = LocalDate.of(year, month, day);
        return Optional.of(new PublicationDate(date, date, Precision.DAY));
    }

    /** A month of the Gregorian calendar; empty for a month that never was, and for years outside 1900 to 2100. */
    static Optional<PublicationDate> ofMonth(int year, int month) {
        if (!isMonth(year, month)) {
            return Optional.empty();
        }
        var written = YearMonth.of(year, month);
        return Optional.of(new PublicationDate(written.atDay(1), written.atEndOfMonth(), Precision.MONTH));
    }

    /** A year of the Gregorian calendar; empty outside 1900 to 2100. */
    static Optional<PublicationDate> ofYear(int year) {
        if (!isYear(year)) {
            return Optional.empty();
        }
        return Optional.of(new PublicationDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR));
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static boolean isMonth(int year, int month) {
        return isYear(year) && month >= 1 && month <= 12;
    }

    /** As much of the ISO 8601 date as is known: {@code 2023-06-11}, {@code 2023-06} or {@code 2023}. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> low.toString();
            case MONTH -> YearMonth.from(low).toString();
            case YEAR -> Integer.toString(low.getYear());
        };
    }
}
