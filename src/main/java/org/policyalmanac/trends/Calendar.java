package org.policyalmanac.trends;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The bins that have rows.
 *
 * @param first number of the first bin, included
 * @param last number of the last bin, included; before {@code first} where there is none
 * @param firstDay first day on which the archive has a document, where that lies in its first bin; else null
 * @param lastDay last day on which the archive has a document: the bin it cuts through is not complete
 */
record Calendar(Period period, long first, long last, LocalDate firstDay, LocalDate lastDay) implements Serializable {
    /** So much of the first bin may lie before the first document: no outlet publishes every day. */
    private static final int PART_WITHOUT = 10;

    static Calendar of(Period period, LocalDate first, LocalDate last, LocalDate lastDay) {
        return new Calendar(period, period.number(first), period.number(last), null, lastDay);
    }

    static Calendar empty(Period period) {
        return new Calendar(period, 0, -1, null, LocalDate.EPOCH);
    }

    int size() {
        return Math.toIntExact(last - first + 1);
    }

    /** Place of the bin in which a day lies: under 0 or past the end where that bin has no rows. */
    int index(LocalDate day) {
        return Math.toIntExact(period.number(day) - first);
    }

    /** First day of the bin at a place. */
    LocalDate date(int index) {
        return period.first(first + index);
    }

    boolean isComplete(int index) {
        LocalDate begin = date(index);
        LocalDate end = period.last(first + index);
        boolean endsInside = end.isAfter(lastDay);
        boolean beginsInside = firstDay != null
                && !firstDay.isBefore(begin)
                && !firstDay.isAfter(end)
                && firstDay.toEpochDay() - begin.toEpochDay()
                        > (end.toEpochDay() - begin.toEpochDay() + 1) / PART_WITHOUT;
        return !endsInside && !beginsInside;
    }

    /** First and last bin as a run's manifest states them; empty where there is none. */
    List<String> span() {
        return last < first ? List.of() : List.of(name(0), name(size() - 1));
    }

    private String name(int index) {
        String day = date(index).toString();
        return period == Period.MONTH ? day.substring(0, "2024-01".length()) : day;
    }
}
