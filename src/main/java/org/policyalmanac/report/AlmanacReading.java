package org.policyalmanac.report;

import com.fasterxml.jackson.databind.JsonNode;
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
     * @param tables the rows of a table; none where no job has written it yet
     * @param provenance the manifest of the run that read the archive
     * @param top how many subjects and pairs to show
     */
    static Almanac of(Function<Table, Dataset<Row>> tables, JsonNode provenance, int top) {
        Dataset<Row> trends = tables.apply(Table.TRENDS);
        Dataset<Row> entities = tables.apply(Table.ENTITIES);
        Coverage coverage = CoverageReading.of(tables.apply(Table.COVERAGE), trends);
        Optional<Span> charted = charted(new TreeMap<>(coverage.stories()));
        SubjectReading subjects = new SubjectReading(trends, top, charted);
        List<Almanac.Subject> named = subjects.entities(entities);
        return new Almanac(
                top,
                provenance,
                charted,
                ArchiveReading.of(tables),
                coverage,
                TopicReading.of(tables, subjects),
                named,
                EntityPageReading.of(tables, named, top),
                PairReading.of(tables.apply(Table.ENTITY_PAIRS), entities, top),
                NetworkReading.of(tables, charted, top));
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
