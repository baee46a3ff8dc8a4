package org.policyalmanac.trends;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The breaks of {@code coverage}, as runs of months with the same event. */
final class Breaks {
    /** A run that long may have ended because it was usual by then, and not because it was over. */
    private static final int LONGEST = 60;

    private final Map<Outlet, List<Spell>> byOutlet;

    private Breaks(Map<Outlet, List<Spell>> byOutlet) {
        this.byOutlet = byOutlet;
    }

    /** An outlet in one language. */
    record Outlet(String language, String source) {}

    /**
     * A break.
     *
     * @param first number of its first month
     * @param last number of its last month
     */
    record Spell(String event, long first, long last) {
        boolean isStart() {
            return event.equals("start");
        }

        boolean isLasting() {
            return last > first;
        }

        /** Whether the outlet is as usual again afterwards. */
        boolean isOver() {
            return !isStart() && last - first + 1 < LONGEST;
        }

        LocalDate firstDay() {
            return Period.MONTH.first(first);
        }

        LocalDate lastDay() {
            return Period.MONTH.last(last);
        }
    }

    /** @param broken {@code (month, source, language, event)} of the rows that have a break */
    static Breaks of(List<Row> broken) {
        Map<Outlet, TreeMap<Long, String>> months = new HashMap<>();
        for (Row row : broken) {
            Outlet outlet = new Outlet(row.getAs("language"), row.getAs("source"));
            long month = Period.MONTH.number(row.<Date>getAs("month").toLocalDate());
            months.computeIfAbsent(outlet, none -> new TreeMap<>()).put(month, row.getAs("event"));
        }
        Map<Outlet, List<Spell>> byOutlet = new HashMap<>();
        months.forEach((outlet, events) -> byOutlet.put(outlet, spells(events)));
        return new Breaks(byOutlet);
    }

    private static List<Spell> spells(TreeMap<Long, String> events) {
        List<Spell> spells = new ArrayList<>();
        events.forEach((month, event) -> {
            Spell before = spells.isEmpty() ? null : spells.get(spells.size() - 1);
            if (before != null && before.last == month - 1 && before.event.equals(event)) {
                spells.set(spells.size() - 1, new Spell(event, before.first, month));
            } else {
                spells.add(new Spell(event, month, month));
            }
        });
        return spells;
    }

    List<Spell> of(Outlet outlet) {
        return byOutlet.getOrDefault(outlet, List.of());
    }
}
