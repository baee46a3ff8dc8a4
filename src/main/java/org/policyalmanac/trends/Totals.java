package org.policyalmanac.trends;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Stories of each month and language, small enough to travel to every task, and the breaks in them. */
final class Totals implements Serializable {
    private static final long serialVersionUID = 1;

    private final Map<String, Map<YearMonth, Long>> byLanguage = new TreeMap<>();
    private final Map<String, Long> dated = new TreeMap<>();
    private final Map<String, Set<YearMonth>> breaks = new TreeMap<>();

    private final List<String> languages;

    /**
     * @param totals {@code (month, language, stories)}, all languages together as {@code *}
     * @param breaks {@code (month, language)} in which an outlet broke off or doubled
     */
    Totals(List<Row> totals, List<Row> breaks) {
        for (Row row : totals) {
            String language = row.getAs("language");
            if (!row.isNullAt(row.fieldIndex("month"))) {
                long stories = row.<Long>getAs("stories");
                byLanguage.computeIfAbsent(language, none -> new HashMap<>()).put(month(row), stories);
                dated.merge(language, stories, Long::sum);
            }
        }
        languages = byLanguage.keySet().stream()
                .filter(language -> !language.equals(Facts.ALL_LANGUAGES))
                .toList();
        for (Row row : breaks) {
            for (String language : List.of(row.<String>getAs("language"), Facts.ALL_LANGUAGES)) {
                this.breaks.computeIfAbsent(language, none -> new HashSet<>()).add(month(row));
            }
        }
    }

    /** Stories of a month, 0 where it has none. */
    long stories(String language, YearMonth month) {
        return byLanguage.getOrDefault(language, Map.of()).getOrDefault(month, 0L);
    }

    /** The first month with a story of the language. */
    YearMonth firstMonth(String language) {
        return Collections.min(byLanguage.get(language).keySet());
    }

    /** All stories of a language with a month. */
    long dated(String language) {
        return dated.getOrDefault(language, 0L);
    }

    /** Languages in the order of their codes, without {@code *}. */
    List<String> languages() {
        return languages;
    }

    boolean isBroken(String language, YearMonth month) {
        return breaks.getOrDefault(language, Set.of()).contains(month);
    }

    static YearMonth month(Row row) {
        return YearMonth.from(row.<java.sql.Date>getAs("month").toLocalDate());
    }
}
