package org.policyalmanac.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trunc;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Coverage;
import org.policyalmanac.table.Table;

/** Takes from the tables of a run what the page shows; Spark adds up and picks, and only what is shown is collected. */
final class AlmanacReading {
    private static final int CHARTED_PERCENT = 98;

    private AlmanacReading() {}

    /**
     * @param all the rows of a table; none where no job has written it yet
     * @param provenance the manifest of the run that read the archive
     * @param since the first month to show, if not all
     * @param top how many subjects and pairs to show
     */
    static Almanac of(Function<Table, Dataset<Row>> all, JsonNode provenance, Optional<YearMonth> since, int top) {
        Function<Table, Dataset<Row>> tables = table -> shown(table, all.apply(table), since);
        Dataset<Row> trends = tables.apply(Table.TRENDS);
        Dataset<Row> entities = tables.apply(Table.ENTITIES);
        Coverage coverage = CoverageReading.of(tables.apply(Table.COVERAGE), trends);
        Bins bins = bins(trends);
        Optional<Span> charted = charted(new TreeMap<>(coverage.stories()))
                .map(span -> new Span(bins.drawn().begin(span.first()), span.last()));
        SubjectReading subjects = new SubjectReading(trends, top, charted);
        List<Almanac.Subject> named = subjects.entities(entities);
        return new Almanac(
                top,
                provenance,
                since,
                bins,
                charted,
                FindingsReading.of(tables, subjects, top),
                RunChangesReading.of(tables.apply(Table.RUN_CHANGES), 2 * top),
                ArchiveReading.of(tables),
                coverage,
                TopicReading.of(tables, subjects),
                named,
                EntityPageReading.of(tables, named, top),
                PairReading.of(tables.apply(Table.ENTITY_TIES), entities, top),
                NetworkReading.of(tables, charted, top));
    }

    /** Rows by month from the month on that the reader asked for; other tables whole. */
    private static Dataset<Row> shown(Table table, Dataset<Row> rows, Optional<YearMonth> since) {
        Optional<Date> first = since.map(month -> Date.valueOf(month.atDay(1)));
        return first.map(day -> switch (table) {
                    case TRENDS, COVERAGE, ENTITY_PAIRS, ENTITY_NEIGHBOURS, LEXICON_COVERAGE ->
                        rows.where(col("month").geq(lit(day)));
                    case TOPIC_PERIODS -> rows.where(col("period").geq(trunc(lit(day), "year")));
                    case BURSTS -> rows.where(col("end").geq(lit(day)));
                    default -> rows;
                })
                .orElse(rows);
    }

    private static Bins bins(Dataset<Row> trends) {
        if (!List.of(trends.columns()).contains("period")) {
            return Bins.MONTH;
        }
        return trends.select("period").limit(1).collectAsList().stream()
                .map(row -> Bins.named(row.getString(0)))
                .findFirst()
                .orElse(Bins.MONTH);
    }

    /** What charts show: nearly all stories, and the months that follow without a gap, so that the latest are there. */
    private static Optional<Span> charted(TreeMap<YearMonth, Long> stories) {
        return Span.holding(stories, CHARTED_PERCENT).map(span -> span.grownThrough(stories.keySet()));
    }

    /** The month of a column cast to a string, {@code 2024-03-01}; null where it is null. */
    static YearMonth month(Row row, String column) {
        String day = row.getAs(column);
        return day == null ? null : YearMonth.parse(day.substring(0, 7));
    }
}
