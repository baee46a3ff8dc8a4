package org.policyalmanac.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.asc_nulls_last;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.desc_nulls_last;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.EntityPages.Quote;
import org.policyalmanac.report.Findings.Evidence;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Key;
import org.policyalmanac.report.Findings.Mover;
import org.policyalmanac.report.Findings.Tested;
import org.policyalmanac.table.Table;

/** Trends and bursts that were tested, those that can be claimed with the stories behind them. */
final class FindingsReading {
    private static final int CLAIMS = 4;
    private static final int STORIES = 5;

    private final Function<Table, Dataset<Row>> tables;

    private FindingsReading(Function<Table, Dataset<Row>> tables) {
        this.tables = tables;
    }

    /**
     * @param subjects where the months of a series come from
     * @param top how many trends that cannot be claimed to show; of claims four times as many
     */
    static Findings of(Function<Table, Dataset<Row>> tables, SubjectReading subjects, int top) {
        FindingsReading reading = new FindingsReading(tables);
        Dataset<Row> tests = tables.apply(Table.TREND_TESTS);
        Dataset<Row> bursts = tables.apply(Table.BURSTS);
        Column size = abs(col("share_last").minus(col("share_first")));
        Column[] bySize = {desc_nulls_last("size"), asc("kind"), asc("subject"), asc("language")};
        Column[] byChance = {asc_nulls_last("q"), desc_nulls_last("size"), asc("kind"), asc("subject"), asc("language")
        };
        Dataset<Row> sized = spelt(tests).withColumn("size", size);
        List<Row> claimed = reading.dated(sized.where("is_claim").sort(bySize).limit(CLAIMS * top), "from", "to");
        List<Row> refused =
                reading.dated(sized.where(not(col("is_claim"))).sort(byChance).limit(top), "from", "to");
        List<Flare> flares = reading
                .dated(
                        bursts.where("is_claim")
                                .sort(desc("weight"), asc("kind"), asc("subject"), asc("language"), asc("start"))
                                .limit(CLAIMS * top),
                        "start",
                        "end")
                .stream()
                .map(FindingsRows::flare)
                .toList();
        Set<Key> keys = new LinkedHashSet<>();
        claimed.forEach(row -> keys.add(FindingsRows.key(row)));
        refused.forEach(row -> keys.add(FindingsRows.key(row)));
        flares.forEach(flare -> keys.add(flare.key()));
        Map<Key, Subject> series = subjects.series(keys);
        List<Mover> movers = movers(claimed, series);
        return new Findings(
                tested(tests),
                tested(bursts),
                movers,
                movers(refused, series),
                flares,
                Claims.of(movers, flares, series, reading.evidence(movers, flares), 2 * top));
    }

    private static List<Mover> movers(List<Row> rows, Map<Key, Subject> series) {
        return rows.stream()
                .map(row -> FindingsRows.mover(row, Optional.ofNullable(series.get(FindingsRows.key(row)))))
                .toList();
    }

    private static Tested tested(Dataset<Row> rows) {
        List<Row> counts = rows.groupBy("is_claim", "reason")
                .agg(count(lit(1)).as("rows"))
                .sort(desc("rows"), asc("reason"))
                .collectAsList();
        long all = 0;
        long claims = 0;
        List<Almanac.Count> reasons = new ArrayList<>();
        for (Row row : counts) {
            long found = row.<Long>getAs("rows");
            all += found;
            String reason = row.getAs("reason");
            if (row.<Boolean>getAs("is_claim")) {
                claims += found;
            } else {
                reasons.add(new Almanac.Count(reason == null ? "" : reason, found));
            }
        }
        return new Tested(all, claims, reasons);
    }

    private List<Row> dated(Dataset<Row> rows, String... dates) {
        Dataset<Row> plain = rows;
        for (String date : dates) {
            plain = plain.withColumn(date, col(date).cast("string"));
        }
        return plain.collectAsList();
    }

    /** With the dates of change points as strings too. */
    private static Dataset<Row> spelt(Dataset<Row> tests) {
        return tests.withColumn(
                "change_points",
                expr("transform(change_points, c -> named_struct('at', cast(c.at as string),"
                        + " 'share_before', c.share_before, 'share_after', c.share_after))"));
    }

    /** The stories behind claims, those of each series in the order of claim, time and rank. */
    private Map<String, List<Evidence>> evidence(List<Mover> movers, List<Flare> flares) {
        Set<String> subjects = new LinkedHashSet<>();
        movers.forEach(mover -> subjects.add(mover.key().subject()));
        flares.forEach(flare -> subjects.add(flare.key().subject()));
        Map<String, List<Evidence>> evidence = new TreeMap<>();
        if (subjects.isEmpty()) {
            return evidence;
        }
        Dataset<Row> rows = tables.apply(Table.TREND_EVIDENCE)
                .where(col("subject").isin(subjects.toArray()))
                .where(col("rank").leq(STORIES))
                .sort(desc("claim"), asc("start"), asc("rank"));
        for (Row row : dated(rows, "start", "end", "published")) {
            evidence.computeIfAbsent(FindingsRows.key(row).toString(), none -> new ArrayList<>())
                    .add(new Evidence(
                            row.getAs("claim"),
                            FindingsRows.day(row, "start"),
                            FindingsRows.day(row, "end"),
                            quote(row)));
        }
        return evidence;
    }

    private static Quote quote(Row row) {
        return new Quote(
                row.getAs("sentence"),
                row.getAs("article_language"),
                row.getAs("source"),
                row.getAs("title"),
                row.getAs("published"),
                row.getAs("url"),
                row.getAs("archive"),
                row.<Long>getAs("position"));
    }
}
