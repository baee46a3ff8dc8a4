package org.policyalmanac.report;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.table.Table;

/** Trends and bursts that were tested, and an earlier run. Nothing in them is real. */
final class PlantedFindings {
    private static final Date FROM = Date.valueOf(PlantedTables.DENSE);
    private static final Date TO = Date.valueOf(PlantedTables.LAST.minusMonths(1));
    private static final List<String> REASONS = List.of(
            "too_few_periods",
            "too_few_stories",
            "unstable_topic",
            "not_significant",
            "panel_disagrees",
            "standardised_disagrees",
            "coverage_break");

    private final PlantedTables tables;

    PlantedFindings(PlantedTables tables) {
        this.tables = tables;
    }

    void all() {
        claimed();
        refused();
        bursts();
        changes();
    }

    private void claimed() {
        test("topic", "t001", "export controls", "*", 0.021, 0.04, 0.3, Map.of("change_points", levels()));
        test("topic", "t001", "export controls", "en", 0.02, 0.05, 0.4, Map.of());
        test(
                "topic",
                "t002",
                "semiconductors",
                "*",
                0.06,
                0.01,
                -0.2,
                Map.of("change_rate", -0.001, "change_composition", -0.049));
        test("entity", "organisation:0", PlantedTables.ARABIC, "*", 0.1, 0.11, 0.1, Map.of());
        test("entity", "organisation:2", PlantedTables.HOSTILE, "*", 0.1, 0.105, 0.1, Map.of());
        evidence("topic", "t001", "trend", LocalDate.of(2024, 1, 1));
        evidence("topic", "t001", "change_point", LocalDate.of(2023, 5, 1));
        evidence("entity", "organisation:0", "trend", LocalDate.of(2024, 1, 1));
    }

    private static Object levels() {
        return new Object[] {RowFactory.create(Date.valueOf("2023-05-01"), 0.022, 0.039)};
    }

    private void refused() {
        for (int i = 0; i < 30; i++) {
            Map<String, Object> other = new HashMap<>();
            other.put("is_claim", false);
            other.put("reason", REASONS.get(i % REASONS.size()));
            other.put("q", i % REASONS.size() == 0 ? null : 0.04 + 0.03 * i);
            other.put("slope_panel", i % 3 == 0 ? null : -0.1);
            test("concept", "concept:" + i % 15, "concept " + i, i < 15 ? "*" : "en", 0.05, 0.051, 0.01, other);
        }
    }

    private void test(
            String kind,
            String subject,
            String label,
            String language,
            double first,
            double last,
            double slope,
            Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("subject", subject);
        row.put("label", label);
        row.put("language", language);
        row.put("period", "month");
        row.put("from", FROM);
        row.put("to", TO);
        row.put("months", 106);
        row.put("stories", 412L);
        row.put("stories_total", 18_022L);
        row.put("share_first", first);
        row.put("share_last", last);
        row.put("change_rate", last - first);
        row.put("change_composition", 0.0);
        row.put("slope_per_year", slope);
        row.put("slope_low", slope - 0.05);
        row.put("slope_high", slope + 0.05);
        row.put("slope_standardised", slope);
        row.put("slope_panel", slope);
        row.put("p", 0.0005);
        row.put("q", 0.003);
        row.put("family", "all topics and entities in all languages");
        row.put("family_size", 35L);
        row.put("dispersion", 1.4);
        row.put("is_claim", true);
        row.putAll(other);
        tables.put(Table.TREND_TESTS, row);
    }

    private void bursts() {
        burst("topic", "t001", "export controls", "2023-05-01", "2023-06-01", Map.of("weight", 19.5));
        burst("concept", "concept:1", PlantedTables.CHINESE, "2026-09-01", "2026-10-01", Map.of("is_open", true));
        burst(
                "topic",
                "t003",
                "copyright",
                "2021-02-01",
                "2021-02-01",
                Map.of("is_claim", false, "reason", "not_significant"));
        evidence("topic", "t001", "burst", LocalDate.of(2023, 5, 1));
        evidence("concept", "concept:1", "burst", LocalDate.of(2026, 9, 1));
    }

    private void burst(String kind, String subject, String label, String start, String end, Map<String, Object> other) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        row.put("subject", subject);
        row.put("label", label);
        row.put("language", "*");
        row.put("period", "month");
        row.put("start", Date.valueOf(start));
        row.put("end", Date.valueOf(end));
        row.put("level", 1);
        row.put("weight", 7.5);
        row.put("stories", 34L);
        row.put("stories_total", 812L);
        row.put("expected", 11.2);
        row.put("p", 0.001);
        row.put("q", 0.01);
        row.put("is_claim", true);
        row.putAll(other);
        tables.put(Table.BURSTS, row);
    }

    private void evidence(String kind, String subject, String claim, LocalDate start) {
        List<String> titles = List.of(PlantedTables.HOSTILE, PlantedTables.ENDLESS, PlantedTables.ARABIC);
        for (int rank = 1; rank <= titles.size(); rank++) {
            tables.put(
                    Table.TREND_EVIDENCE,
                    Map.ofEntries(
                            Map.entry("kind", kind),
                            Map.entry("subject", subject),
                            Map.entry("language", "*"),
                            Map.entry("claim", claim),
                            Map.entry("start", Date.valueOf(start)),
                            Map.entry("end", Date.valueOf(start.plusMonths(1))),
                            Map.entry("rank", rank),
                            Map.entry("article_id", "a" + rank),
                            Map.entry("sentence", "A sentence of " + claim + " </script> & " + rank),
                            Map.entry("article_language", rank == 3 ? "ar" : "en"),
                            Map.entry("published", Date.valueOf(start)),
                            Map.entry("source", "outlet-" + rank + ".example"),
                            Map.entry("title", titles.get(rank - 1)),
                            Map.entry("url", rank == 1 ? "https://example.org/story" : "javascript:alert(5)"),
                            Map.entry("archive", "wire.jsonl"),
                            Map.entry("position", 1000L * rank)));
        }
    }

    private void changes() {
        change("documents", "*", "*", 9_000, 9_120, Map.of("new_articles", 150L, "removed_articles", -30L));
        change("stories", "*", "*", 7_000, 7_090, Map.of("new_articles", 100L, "story_changes", -10L));
        change("subject_stories", "topic", "t001", 400, 412, Map.of("late_articles", 7L, "topic_changes", 5L));
        change("subject_stories", "topic", "t002", 300, 300, Map.of());
    }

    private void change(String number, String kind, String subject, long old, long now, Map<String, Object> parts) {
        Map<String, Object> row = new HashMap<>();
        row.put("compared_run", "20261001T000000Z-0001");
        row.put("number", number);
        row.put("kind", kind);
        row.put("subject", subject);
        row.put("label", subject.equals("*") ? "all" : PlantedTables.HOSTILE);
        row.put("language", "*");
        row.put("old", old);
        row.put("new", now);
        row.putAll(parts);
        tables.put(Table.RUN_CHANGES, row);
    }
}
