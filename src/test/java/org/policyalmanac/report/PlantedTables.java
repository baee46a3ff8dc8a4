package org.policyalmanac.report;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.policyalmanac.statistics.Wilson;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * Tables as an archive might leave them: forty years, most months empty, several scripts, and labels that try to break
 * out of the page. Nothing in them is real.
 */
final class PlantedTables {
    static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" \u2028 </table><img src=x onerror=alert(2)>";
    /** A title as no paper prints it, but as a broken archive may hold it. */
    static final String ENDLESS = "</script><script>alert(4)</script>" + "endless ".repeat(12_500);

    static final String ARABIC = "الهيئة الوطنية للذكاء الاصطناعي";
    static final String CHINESE = "人工智能治理委员会";

    private static final LocalDate FIRST = LocalDate.of(1986, 3, 1);
    static final LocalDate DENSE = LocalDate.of(2018, 1, 1);
    static final LocalDate LAST = LocalDate.of(2026, 11, 1);
    static final List<String> LANGUAGES = List.of("en", "ar", "zh", "fr", "de", "es", "pt", "ru", "ja", "ko", "und");

    private final Random random = new Random(7);
    private final Map<Table, List<Row>> rows = new TreeMap<>();
    private final Map<LocalDate, Map<String, Integer>> stories = new TreeMap<>();

    private PlantedTables() {
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
    }

    /** An archive with everything in it. */
    static PlantedTables full() {
        PlantedTables planted = new PlantedTables();
        planted.documents();
        planted.coverage();
        new PlantedTopics(planted).shared();
        new PlantedEntities(planted).all();
        new PlantedFindings(planted).all();
        planted.rejections();
        return planted;
    }

    /** An archive whose languages have topics of their own. */
    static PlantedTables withoutLexicon() {
        PlantedTables planted = new PlantedTables();
        planted.documents();
        planted.coverage();
        new PlantedTopics(planted).ofLanguages();
        return planted;
    }

    /** An archive of a few documents without date, topic or entity. */
    static PlantedTables dateless() {
        PlantedTables planted = new PlantedTables();
        for (int i = 0; i < 3; i++) {
            planted.document("d" + i, "en", null, i == 0);
        }
        return planted;
    }

    /** No row in any table. */
    static PlantedTables empty() {
        return new PlantedTables();
    }

    void writeTo(Run run) {
        SparkSession spark = run.spark();
        for (Table table : Table.values()) {
            run.write(table, spark.createDataFrame(rows.get(table), table.schema()));
        }
        run.note("records_in", 4242);
        run.note("inputs", List.of(Map.of("path", "wire & <b>.jsonl", "bytes", 123456, "sha256", "ab".repeat(32))));
        run.note("options", new TreeMap<>(Map.of("seed", "7", "from", HOSTILE)));
    }

    private void documents() {
        for (LocalDate month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            boolean dense = !month.isBefore(DENSE);
            if (!dense && random.nextInt(30) > 0) {
                continue;
            }
            for (int i = 0; i < LANGUAGES.size(); i++) {
                int usual = dense ? 22 / (i + 1) : 1;
                int count = month.equals(LAST) ? usual / 3 : random.nextInt(usual + 1) + usual / 2;
                for (int j = 0; j < count; j++) {
                    boolean canonical = random.nextInt(5) > 0;
                    document(month + "-" + LANGUAGES.get(i) + "-" + j, LANGUAGES.get(i), month, canonical);
                    stories.computeIfAbsent(month, none -> new TreeMap<>())
                            .merge(LANGUAGES.get(i), canonical ? 1 : 0, Integer::sum);
                }
            }
        }
        for (int i = 0; i < 60; i++) {
            document("undated-" + i, "en", null, true);
        }
    }

    private void document(String id, String language, LocalDate month, boolean canonical) {
        Date day = month == null ? null : Date.valueOf(month);
        String source = "outlet-" + Math.floorMod(id.hashCode(), 9) + ".example";
        add(Table.ARTICLES, id, "wire.jsonl", 0L, source, null, "t", "text", null, null, null, "h", "run");
        add(
                Table.DOCUMENTS,
                id,
                source,
                "t",
                "text",
                language,
                0.99,
                null,
                null,
                day,
                day == null ? null : "day",
                day == null ? null : "metadata",
                day,
                day,
                new Row[0],
                day,
                100L,
                new Row[0]);
        add(
                Table.STORIES,
                id,
                id,
                id,
                canonical ? "original" : "near",
                canonical ? 1.0 : 0.9,
                "planted",
                canonical,
                language);
    }

    private void coverage() {
        stories.forEach((month, byLanguage) -> byLanguage.forEach((language, count) -> {
            boolean broken = language.equals("en") && random.nextInt(12) == 0;
            Map<String, Object> row = new TreeMap<>();
            row.put("month", Date.valueOf(month));
            row.put("source", "outlet-" + language.length() + language.hashCode() % 3 + ".example");
            row.put("language", language);
            row.put("documents", Math.max(1L, count * 5L / 4));
            row.put("stories", (long) count);
            row.put("expected", 6.0);
            row.put("ratio", count / 6.0);
            row.put("break", broken);
            row.put("event", broken ? "more" : null);
            row.put("is_panel", true);
            put(Table.COVERAGE, row);
        }));
    }

    void trend(String kind, String id, String label, String language, double level, double slope) {
        for (LocalDate month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            Map<String, Integer> counts = stories.getOrDefault(month, Map.of());
            long total = language.equals("*")
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(language, 0);
            double at = level * (1 + slope * (month.getYear() - 2022) / 4.0);
            long with = 0;
            for (long i = 0; i < total; i++) {
                with += random.nextDouble() < at ? 1 : 0;
            }
            Wilson interval = total == 0 ? null : Wilson.of((double) with / total, total);
            Double share = total == 0 ? null : (double) with / total;
            Map<String, Object> row = new TreeMap<>();
            row.put("month", Date.valueOf(month));
            row.put("period", "month");
            row.put("kind", kind);
            row.put("subject", id);
            row.put("label", label);
            row.put("language", language);
            row.put("documents", with + with / 4);
            row.put("texts", with + with / 9);
            row.put("stories", with);
            row.put("sources", Math.min(with, 9L));
            row.put("stories_total", total);
            row.put("share", share);
            row.put("share_low", interval == null ? null : interval.low());
            row.put("share_high", interval == null ? null : interval.high());
            row.put("share_standardised", share);
            row.put("effective_stories", total == 0 ? null : (Double) (double) total);
            row.put("share_panel", share);
            row.put("stories_panel", with);
            row.put("stories_total_panel", total);
            row.put("undated_here", 4L);
            row.put("share_undated_low", share);
            row.put("share_undated_high", share);
            row.put("is_complete", !month.equals(LAST));
            row.put("is_supported", total >= 10);
            row.put("coverage_break", total > 0 && month.getMonthValue() == 5);
            row.put("undated", 4L);
            put(Table.TRENDS, row);
        }
    }

    private void rejections() {
        BiConsumer<Integer, String> refuse = (i, reason) -> add(
                Table.REJECTIONS,
                "notes/<i>" + i + "</i>.txt",
                i % 4 == 0 ? -1L : i * 100L,
                "ingest",
                reason,
                HOSTILE,
                null);
        for (int i = 0; i < 23; i++) {
            refuse.accept(i, i % 3 == 0 ? "bad_encoding" : "no_text");
        }
    }

    /** A row by the names of its columns; what is not named is null where it may be, else nothing of its type. */
    void put(Table table, Map<String, Object> values) {
        rows.get(table)
                .add(RowFactory.create(Arrays.stream(table.schema().fields())
                        .map(field -> values.containsKey(field.name()) ? values.get(field.name()) : blank(field))
                        .toArray()));
    }

    private static Object blank(StructField field) {
        if (field.nullable()) {
            return null;
        }
        return switch (field.dataType().typeName()) {
            case "long" -> 0L;
            case "integer" -> 0;
            case "double" -> 0.0;
            case "boolean" -> false;
            case "array" -> new Object[0];
            case "date" -> Date.valueOf(FIRST);
            default -> "";
        };
    }

    void add(Table table, Object... values) {
        rows.get(table).add(RowFactory.create(values));
    }
}
