package org.policyalmanac.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Coverage;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Takes from the tables of a run what the page shows; Spark adds up and picks, and only what is shown is collected. */
final class AlmanacReading {
    private static final int CHARTED_PERCENT = 98;

    private AlmanacReading() {}

    static Almanac of(Run run, int top) {
        Dataset<Row> trends = rows(run, Table.TRENDS);
        Dataset<Row> entities = rows(run, Table.ENTITIES);
        Coverage coverage = CoverageReading.of(rows(run, Table.COVERAGE), trends);
        Optional<Span> charted = charted(new TreeMap<>(coverage.stories()));
        SubjectReading subjects = new SubjectReading(trends, top, charted);
        return new Almanac(
                top,
                run.provenance(),
                charted,
                ArchiveReading.of(run),
                coverage,
                subjects.topics(rows(run, Table.TOPICS), rows(run, Table.ARTICLE_TOPICS)),
                subjects.entities(entities),
                PairReading.of(rows(run, Table.ENTITY_PAIRS), entities, top));
    }

    /** What charts show: nearly all stories, and the months that follow without a gap, so that the latest are there. */
    private static Optional<Span> charted(TreeMap<YearMonth, Long> stories) {
        return Span.holding(stories, CHARTED_PERCENT).map(span -> span.grownThrough(stories.keySet()));
    }

    /** The rows of a table; none where no job has written it yet. */
    static Dataset<Row> rows(Run run, Table table) {
        return run.has(table) ? run.read(table) : run.spark().createDataFrame(List.of(), table.schema());
    }

    /** The month of a column cast to a string, {@code 2024-03-01}; null where it is null. */
    static YearMonth month(Row row, String column) {
        String day = row.getAs(column);
        return day == null ? null : YearMonth.parse(day.substring(0, 7));
    }
}
