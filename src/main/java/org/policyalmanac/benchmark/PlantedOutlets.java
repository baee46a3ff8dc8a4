package org.policyalmanac.benchmark;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * Three years of five outlets in each of many languages, of which the first dies or doubles for good. It names a law in three of
 * five stories, the others in about one of four. The last month is half there.
 */
final class PlantedOutlets {
    static final String LAW = "law:planted";
    static final int MONTHS = 36;
    static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);

    /** What the others' stories name the law in, on average. */
    static final double PANEL_SHARE = .25;

    private static final double BROKEN_SHARE = .6;
    private static final double[] SHARES = {BROKEN_SHARE, .2, .25, .3, .25};
    private static final int FEWEST = 20;
    private static final int MORE = 5;
    private static final int HALF_A_MONTH = 14;

    private final Map<Table, List<Row>> rows = new TreeMap<>();

    /** What happens to the first outlet of a language. */
    record Case(String language, int number) {
        /** Place of the first month in which it is broken: from half a year on to half a year before the end. */
        int onset() {
            return 8 + number * 5 % 22;
        }

        private double factor() {
            return number % 2 == 0 ? 0 : 2;
        }
    }

    PlantedOutlets(List<Case> cases) {
        for (Table table : Table.values()) {
            rows.put(table, new ArrayList<>());
        }
        add(Table.ENTITIES, "entity_id", LAW, "label", "Planted Act", "kind", "law", "mentions", 0L, "documents", 0L);
        cases.forEach(this::add);
    }

    private void add(Case planted) {
        Random random = new Random(planted.number());
        double level = FEWEST + MORE * (planted.number() % MORE);
        for (int month = 0; month < MONTHS; month++) {
            for (int outlet = 0; outlet < SHARES.length; outlet++) {
                double factor = outlet == 0 && month >= planted.onset() ? planted.factor() : 1;
                int number = poisson(random, level * factor * (month == MONTHS - 1 ? .5 : 1));
                double named = random.nextDouble(); // so that parts of stories add up over months
                for (int i = 0; i < number; i++) {
                    boolean isNamed = Math.floor(named + SHARES[outlet]) > Math.floor(named);
                    named += SHARES[outlet];
                    LocalDate first = BEGIN.plusMonths(month);
                    int days = month == MONTHS - 1 ? HALF_A_MONTH : first.lengthOfMonth();
                    story(planted.language(), "outlet-" + outlet, first.plusDays((long) i * days / number), isNamed);
                }
            }
        }
        // There is always something on the last day, or else where the archive ends is not known.
        story(planted.language(), "outlet-1", BEGIN.plusMonths(MONTHS - 1L).plusDays(HALF_A_MONTH), false);
    }

    private static int poisson(Random random, double mean) {
        double left = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > left; count++) {
            product *= random.nextDouble();
        }
        return count;
    }

    private void story(String language, String source, LocalDate day, boolean isNamed) {
        String id = "a" + rows.get(Table.DOCUMENTS).size();
        Date date = Date.valueOf(day);
        add(
                Table.DOCUMENTS,
                "article_id",
                id,
                "source",
                source,
                "language",
                language,
                "text",
                "Planted Act.",
                "published",
                date,
                "published_precision",
                "day",
                "published_low",
                date,
                "published_high",
                date,
                "month",
                Date.valueOf(day.withDayOfMonth(1)),
                "words",
                2L,
                "language_confidence",
                1.0,
                "removed",
                new Row[0],
                "published_conflicts",
                new Row[0]);
        add(
                Table.STORIES,
                "article_id",
                id,
                "text_id",
                id,
                "story_id",
                id,
                "relation",
                "original",
                "similarity",
                1.0,
                "evidence",
                "",
                "is_canonical",
                true,
                "original_language",
                language);
        add(
                Table.ARTICLES,
                "article_id",
                id,
                "archive",
                "planted",
                "position",
                0L,
                "source",
                source,
                "text",
                "Planted Act.",
                "content_hash",
                id,
                "ingested_run",
                "");
        if (isNamed) {
            add(
                    Table.MENTIONS,
                    "article_id",
                    id,
                    "begin",
                    0,
                    "end",
                    11,
                    "entity_id",
                    LAW,
                    "surface",
                    "Planted Act",
                    "language",
                    language,
                    "sentence",
                    0,
                    "rule",
                    "alias");
        }
    }

    /** A row of a table: names of columns, each before its value. */
    private void add(Table table, Object... pairs) {
        Map<Object, Object> values = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        rows.get(table)
                .add(RowFactory.create(Stream.of(table.schema().fields())
                        .map(StructField::name)
                        .map(values::get)
                        .toArray()));
    }

    /** Writes the tables that the job {@code trends} reads. */
    void write(Run run) {
        for (Table table : List.of(
                Table.ARTICLES,
                Table.DOCUMENTS,
                Table.STORIES,
                Table.ENTITIES,
                Table.MENTIONS,
                Table.TOPICS,
                Table.ARTICLE_TOPICS,
                Table.TOPIC_REGISTRY)) {
            run.write(
                    table,
                    run.spark().createDataFrame(rows.get(table), table.schema().asNullable()));
        }
    }
}
