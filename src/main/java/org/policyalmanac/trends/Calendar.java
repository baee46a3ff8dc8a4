package org.policyalmanac.trends;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The months that have rows.
 *
 * @param first month, included
 * @param last month, included; before {@code first} where there is none
 * @param lastDay last day on which the archive has a document: the month it cuts through is not complete
 */
record Calendar(YearMonth first, YearMonth last, LocalDate lastDay) implements Serializable {
    List<YearMonth> months() {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** First and last month as a run's manifest states them; empty where there is none. */
    List<String> span() {
        return last.isBefore(first) ? List.of() : List.of(first.toString(), last.toString());
    }

    boolean isComplete(YearMonth month) {
        return !month.atEndOfMonth().isAfter(lastDay);
    }
}
