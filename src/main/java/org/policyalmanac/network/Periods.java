package org.policyalmanac.network;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.policyalmanac.table.UserMistake;

/** Two spans of months that are compared, first and last month included; the earlier one comes first. */
record Periods(YearMonth beforeFirst, YearMonth beforeLast, YearMonth afterFirst, YearMonth afterLast) {
    private static final int YEAR = 12;

    /**
     * The last twelve complete months and the twelve before; in a shorter archive the halves of its complete months.
     *
     * @param lastDay last day on which the archive has a document: the month it cuts through is not complete
     * @return empty for fewer than two complete months
     */
    static Optional<Periods> ofArchive(YearMonth first, YearMonth last, LocalDate lastDay) {
        YearMonth complete = last.atEndOfMonth().isAfter(lastDay) ? last.minusMonths(1) : last;
        long months = ChronoUnit.MONTHS.between(first, complete) + 1;
        long half = Math.min(YEAR, months / 2);
        if (half < 1) {
            return Optional.empty();
        }
        YearMonth afterFirst = complete.minusMonths(half - 1);
        return Optional.of(new Periods(afterFirst.minusMonths(half), afterFirst.minusMonths(1), afterFirst, complete));
    }

    /**
     * What a user has typed, such as {@code 2022-01..2022-12,2023-01..2023-12}.
     *
     * @throws UserMistake where it cannot be read, or the spans overlap
     */
    static Periods parse(String text) {
        String[] months = text.split("\\.\\.|,", -1);
        try {
            if (months.length == 4) {
                Periods periods = new Periods(
                        YearMonth.parse(months[0]),
                        YearMonth.parse(months[1]),
                        YearMonth.parse(months[2]),
                        YearMonth.parse(months[3]));
                if (!periods.beforeLast.isBefore(periods.beforeFirst)
                        && periods.afterFirst.isAfter(periods.beforeLast)
                        && !periods.afterLast.isBefore(periods.afterFirst)) {
                    return periods;
                }
            }
        } catch (DateTimeParseException e) {
            // the sentence below says it
        }
        throw new UserMistake("--compare " + text + " is no two spans of months, one after the other, such as "
                + "2022-01..2022-12,2023-01..2023-12.");
    }

    /** Whether a column of numbers of months lies in either span. */
    Column contain(String period) {
        return col(period)
                .between(number(beforeFirst), number(beforeLast))
                .or(col(period).between(number(afterFirst), number(afterLast)));
    }

    static int number(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, YEAR), Math.floorMod(number, YEAR) + 1);
    }

    @Override
    public String toString() {
        return beforeFirst + ".." + beforeLast + "," + afterFirst + ".." + afterLast;
    }
}
