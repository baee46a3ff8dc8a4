package org.policyalmanac.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.asc_nulls_last;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.desc_nulls_last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.policyalmanac.table.Table;

/** The almanac as a workbook: the summary, and a sheet for each table that a desk works with. */
final class Book {
    /** Far under the 1,048,576 rows that a sheet may have: more of them open slowly, and the CSV files have all. */
    static final int MOST_ROWS = 50_000;

    private final Almanac almanac;
    private final Function<Table, Dataset<Row>> tables;
    private final Workbook book;
    private final List<BookGuide.Page> pages = new ArrayList<>();

    private Book(Almanac almanac, Function<Table, Dataset<Row>> tables, Workbook book) {
        this.almanac = almanac;
        this.tables = tables;
        this.book = book;
    }

    static void write(String title, Almanac almanac, Function<Table, Dataset<Row>> tables, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Policy Almanac", null)) {
            Book book = new Book(almanac, tables, workbook);
            BookGuide guide = new BookGuide(workbook, title, almanac);
            guide.summary();
            book.tested();
            book.counted();
            book.compared();
            guide.readMe(book.pages);
        }
    }

    private void tested() throws IOException {
        Column size = abs(col("share_last").minus(col("share_first")));
        Dataset<Row> trends = tables.apply(Table.TREND_TESTS)
                .withColumn("size", size)
                .sort(
                        desc("is_claim"),
                        asc_nulls_last("q"),
                        desc_nulls_last("size"),
                        asc("kind"),
                        asc("subject"),
                        asc("language"))
                .drop("size");
        sheet("Movers", Table.TREND_TESTS, trends, "Every series that was tested, those that can be claimed first.");
        Dataset<Row> bursts = tables.apply(Table.BURSTS)
                .sort(desc("is_claim"), desc("weight"), asc("kind"), asc("subject"), asc("language"), asc("start"));
        sheet("Bursts", Table.BURSTS, bursts, "Every burst that was found, those that can be claimed first.");
    }

    /** Subjects with most stories come first, so that what does not fit is what matters least. */
    private void counted() throws IOException {
        Dataset<Row> trends = shown(tables.apply(Table.TRENDS))
                .where(col("language")
                        .equalTo("*")
                        .or(col("kind").equalTo("topic").and(lit(!hasSharedTopics()))))
                .where("stories_total > 0");
        Dataset<Row> sizes =
                trends.groupBy("kind", "subject", "language").agg(sum("stories").as("size"));
        List<String> by = List.of("kind", "subject", "language");
        Dataset<Row> ordered = trends.join(
                        sizes.where("size > 0"),
                        scala.jdk.javaapi.CollectionConverters.asScala(by).toSeq(),
                        "inner")
                .sort(desc("size"), asc("kind"), asc("subject"), asc("language"), asc("month"))
                .select(columns(Table.TRENDS, trends));
        sheet(
                "Trends by month",
                Table.TRENDS,
                ordered,
                "All languages together, subjects with most stories first, the months that the page shows.");
        Dataset<Row> labels = tables.apply(Table.ENTITIES).select("entity_id", "label");
        Dataset<Row> ties = TieColumns.labelled(
                        tables.apply(Table.ENTITY_TIES)
                                .where("is_claim")
                                .withColumn("millionths", TieColumns.millionths(col("expected"))),
                        labels)
                .sort(TieColumns.above(col("millionths")).desc(), asc("entity_a"), asc("entity_b"))
                .drop("millionths");
        Column[] named = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(col("label_a"), col("label_b")),
                        Arrays.stream(columns(Table.ENTITY_TIES, ties)))
                .toArray(Column[]::new);
        sheet(
                "Ties",
                Table.ENTITY_TIES,
                ties.select(named),
                "Pairs of which it can be said that they are named together more than by chance, furthest above first.");
        sheet(
                "Coverage",
                Table.COVERAGE,
                shown(tables.apply(Table.COVERAGE))
                        .sort(desc("month"), desc("documents"), asc("source"), asc("language")),
                "What each outlet brought in each month that the page shows, the latest first.");
    }

    private void compared() throws IOException {
        Column moved = RunChangesReading.PARTS.stream()
                .map(part -> abs(col(part)))
                .reduce(Column::plus)
                .orElse(lit(0L));
        Dataset<Row> changes = tables.apply(Table.RUN_CHANGES)
                .withColumn("moved", moved)
                .where("moved > 0")
                .sort(
                        col("kind").equalTo("*").desc(),
                        desc("moved"),
                        asc("number"),
                        asc("kind"),
                        asc("subject"),
                        asc("language"))
                .drop("moved");
        sheet("Changes", Table.RUN_CHANGES, changes, "Numbers that changed since the run compared with.");
    }

    private boolean hasSharedTopics() {
        return almanac.topics().all().stream()
                .anyMatch(topic -> topic.counts().language().equals("*"));
    }

    private Dataset<Row> shown(Dataset<Row> months) {
        return almanac.charted()
                .map(span -> months.where(col("month")
                        .between(
                                lit(Date.valueOf(span.first().atDay(1))),
                                lit(Date.valueOf(span.last().atEndOfMonth())))))
                .orElse(months);
    }

    private static Column[] columns(Table table, Dataset<Row> rows) {
        List<String> own = List.of(rows.columns());
        return Arrays.stream(table.schema().fieldNames())
                .filter(own::contains)
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    private void sheet(String name, Table table, Dataset<Row> rows, String about) throws IOException {
        long written = new BookSheet(book.newWorksheet(name)).fill(rows.limit(MOST_ROWS));
        long all = written < MOST_ROWS ? written : rows.count();
        Map<String, String> meanings = new TreeMap<>();
        Arrays.stream(table.schema().fields())
                .forEach(field -> meanings.put(field.name(), field.getComment().getOrElse(() -> "")));
        meanings.put("label_a", "Name of the first.");
        meanings.put("label_b", "Name of the second.");
        pages.add(new BookGuide.Page(name, about, written, all, List.of(rows.columns()), meanings));
    }
}
