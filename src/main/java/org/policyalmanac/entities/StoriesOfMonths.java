package org.policyalmanac.entities;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * How many stories of a language each month has, and which months are the last window: twelve where the archive spans
 * four years or more, three where it spans one, else one.
 */
final class StoriesOfMonths implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MONTHS = 12;

    private final TreeMap<Integer, Long> stories = new TreeMap<>();
    private int sources;

    void add(Date month, long count) {
        stories.merge(index(month), count, Long::sum);
    }

    void sources(int count) {
        sources = count;
    }

    int sources() {
        return sources;
    }

    static int index(Date month) {
        LocalDate date = month.toLocalDate();
        return MONTHS * date.getYear() + date.getMonthValue() - 1;
    }

    /** Months from the first with a story to the last; 0 where no story has a month. */
    int months() {
        return stories.isEmpty() ? 0 : stories.lastKey() - stories.firstKey() + 1;
    }

    int first() {
        return stories.firstKey();
    }

    /** Months of the last window; 0 where there is no month before it. */
    int window() {
        int months = months();
        if (months < 2) {
            return 0;
        }
        return months >= 4 * MONTHS ? MONTHS : months >= MONTHS ? 3 : 1;
    }

    /** Stories of each month from the first to the last. */
    long[] perMonth() {
        long[] all = new long[months()];
        stories.forEach((month, count) -> all[month - stories.firstKey()] = count);
        return all;
    }
}
