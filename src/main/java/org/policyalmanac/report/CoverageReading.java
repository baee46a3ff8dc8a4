package org.policyalmanac.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Break;
import org.policyalmanac.report.Almanac.Coverage;

/** How much was published when, and where outlets fell out of their usual measure. */
final class CoverageReading {
    private static final int LARGEST = 15;

    private CoverageReading() {}

    static Coverage of(Dataset<Row> coverage, Dataset<Row> trends) {
        SortedMap<YearMonth, SortedMap<String, Long>> months = new TreeMap<>();
        SortedMap<YearMonth, Long> stories = new TreeMap<>();
        SortedMap<YearMonth, Long> breaks = new TreeMap<>();
        for (Row row : byMonth(coverage)) {
            YearMonth month = AlmanacReading.month(row, "month");
            long documents = row.<Long>getAs("documents");
            if (documents > 0) {
                months.computeIfAbsent(month, key -> new TreeMap<>()).put(row.getAs("language"), documents);
                stories.merge(month, row.<Long>getAs("stories"), Long::sum);
            }
            long broken = row.<Long>getAs("breaks");
            if (broken > 0) {
                breaks.merge(month, broken, Long::sum);
            }
        }
        Dataset<Row> events = withEvents(coverage);
        return new Coverage(
                months, stories, breaks, incomplete(trends), largest(events), OutletReading.of(events, coverage));
    }

    /** With the column {@code event}, which tables of earlier runs lack: what they call a break is more or less. */
    private static Dataset<Row> withEvents(Dataset<Row> coverage) {
        return List.of(coverage.columns()).contains("event")
                ? coverage
                : coverage.withColumn(
                        "event",
                        when(
                                col("break"),
                                when(col("documents").gt(col("expected")), lit("more"))
                                        .otherwise(lit("less"))));
    }

    private static List<Row> byMonth(Dataset<Row> coverage) {
        return coverage.groupBy(col("month").cast("string").as("month"), col("language"))
                .agg(
                        sum("documents").as("documents"),
                        sum("stories").as("stories"),
                        sum(col("break").cast("bigint")).as("breaks"))
                .collectAsList();
    }

    private static List<YearMonth> incomplete(Dataset<Row> trends) {
        return trends
                .filter(not(col("is_complete")))
                .select(col("month").cast("string").as("month"))
                .distinct()
                .sort("month")
                .collectAsList()
                .stream()
                .map(row -> AlmanacReading.month(row, "month"))
                .toList();
    }

    private static List<Break> largest(Dataset<Row> coverage) {
        return coverage
                .filter(col("break"))
                .sort(abs(col("documents").minus(col("expected"))).desc(), asc("month"), asc("source"), asc("language"))
                .select(
                        col("month").cast("string").as("month"),
                        col("source"),
                        col("language"),
                        col("documents"),
                        col("expected"),
                        col("ratio"),
                        col("event"))
                .limit(LARGEST)
                .collectAsList()
                .stream()
                .map(row -> new Break(
                        AlmanacReading.month(row, "month"),
                        row.getAs("source"),
                        row.getAs("language"),
                        row.<Long>getAs("documents"),
                        row.<Double>getAs("expected"),
                        row.getAs("ratio"),
                        row.getAs("event")))
                .toList();
    }
}
