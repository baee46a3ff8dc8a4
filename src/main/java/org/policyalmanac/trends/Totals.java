package org.policyalmanac.trends;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** All stories by bin, language and outlet, small enough to travel to every task, and the breaks in them. */
final class Totals implements Serializable {
    private static final long serialVersionUID = 1;

    private final Calendar calendar;
    private final Map<String, LanguageTotals> byLanguage = new TreeMap<>();
    private final Map<String, Map<String, Integer>> strata = new HashMap<>();
    private final List<String> languages;
    private final List<Row> panel = new ArrayList<>();
    private final String[] sources;

    /**
     * @param totals {@code (language, source, bin, low, high, stories)}, see {@link Facts#totals}
     * @param broken {@code (month, source, language, event)} of the outlets' breaks
     */
    Totals(List<Row> totals, List<Row> broken, Calendar calendar) {
        this.calendar = calendar;
        Map<String, TreeSet<String>> names = new TreeMap<>();
        for (Row row : totals) {
            names.computeIfAbsent(row.getAs("language"), none -> new TreeSet<>())
                    .add(row.getAs("source"));
        }
        languages = List.copyOf(names.keySet());
        List<Breaks.Outlet> outlets = new ArrayList<>();
        names.forEach((language, own) -> {
            int from = outlets.size();
            for (String source : own) {
                strata.computeIfAbsent(language, none -> new HashMap<>()).put(source, outlets.size());
                outlets.add(new Breaks.Outlet(language, source));
            }
            int[] numbers = IntStream.range(from, outlets.size()).toArray();
            byLanguage.put(language, new LanguageTotals(calendar.size(), numbers));
        });
        sources = outlets.stream().map(Breaks.Outlet::source).toArray(String[]::new);
        int[] all = IntStream.range(0, outlets.size()).toArray();
        byLanguage.put(Facts.ALL_LANGUAGES, new LanguageTotals(calendar.size(), all));
        totals.forEach(this::add);
        Breaks breaks = Breaks.of(broken);
        byLanguage.values().forEach(language -> language.judge(outlets, breaks, calendar));
        languages.forEach(language -> panel(byLanguage.get(language), outlets));
    }

    private void add(Row row) {
        String language = row.getAs("language");
        int stratum = stratum(language, row.getAs("source"));
        long count = row.<Long>getAs("stories");
        Date bin = row.getAs("bin");
        LanguageTotals own = byLanguage.get(language);
        LanguageTotals all = byLanguage.get(Facts.ALL_LANGUAGES);
        if (bin == null) {
            Bounds bounds = Bounds.of(row, calendar);
            own.addUndated(bounds.from(), bounds.until(), count);
            all.addUndated(bounds.from(), bounds.until(), count);
        } else {
            int index = calendar.index(bin.toLocalDate());
            own.add(stratum - own.strata()[0], index, count);
            all.add(stratum, index, count);
        }
    }

    private void panel(LanguageTotals language, List<Breaks.Outlet> outlets) {
        int[] own = language.strata();
        for (int s = 0; s < own.length; s++) {
            if (language.isPanel(s)) {
                Breaks.Outlet outlet = outlets.get(own[s]);
                panel.add(RowFactory.create(outlet.source(), outlet.language(), true));
            }
        }
    }

    /**
     * The bins of the calendar in which an undated story may lie.
     *
     * @param until excluded
     */
    record Bounds(int from, int until) {
        static Bounds of(Row row, Calendar calendar) {
            Date low = row.getAs("low");
            Date high = row.getAs("high");
            int from = low == null ? 0 : Math.max(0, calendar.index(low.toLocalDate()));
            int until =
                    high == null ? calendar.size() : Math.min(calendar.size(), calendar.index(high.toLocalDate()) + 1);
            return new Bounds(from, until);
        }
    }

    Calendar calendar() {
        return calendar;
    }

    /** Those of one language, or of {@code *}; null where no story is in it. */
    LanguageTotals of(String language) {
        return byLanguage.get(language);
    }

    /** Number of an outlet in a language among all strata. */
    int stratum(String language, String source) {
        return strata.get(language).get(source);
    }

    /** The outlet of a stratum. */
    String source(int stratum) {
        return sources[stratum];
    }

    /** Languages in the order of their codes, without {@code *}. */
    List<String> languages() {
        return languages;
    }

    /** {@code (source, language, is_panel)} of the outlets that are in the panel of their language. */
    List<Row> panel() {
        return List.copyOf(panel);
    }
}
