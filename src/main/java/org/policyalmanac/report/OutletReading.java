package org.policyalmanac.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Brought;
import org.policyalmanac.report.Almanac.Outlet;

/** The outlets with most documents, month by month. */
final class OutletReading {
    private static final int OUTLETS = 24;

    private OutletReading() {}

    /**
     * @param events {@code coverage} with what each break is
     * @param coverage the table as it is
     */
    static List<Outlet> of(Dataset<Row> events, Dataset<Row> coverage) {
        Map<String, List<Brought>> outlets = new LinkedHashMap<>();
        events.groupBy("source")
                .agg(sum("documents").as("documents"))
                .sort(desc("documents"), asc("source"))
                .limit(OUTLETS)
                .collectAsList()
                .forEach(row -> outlets.put(row.getAs("source"), new ArrayList<>()));
        Object[] names = outlets.keySet().toArray();
        events.where(col("source").isin(names))
                .groupBy(col("source"), col("month").cast("string").as("month"))
                .agg(
                        sum("documents").as("documents"),
                        array_sort(collect_set(col("event"))).as("events"))
                .sort("source", "month")
                .collectAsList()
                .forEach(row -> outlets.get(row.<String>getAs("source"))
                        .add(new Brought(
                                AlmanacReading.month(row, "month"),
                                row.<Long>getAs("documents"),
                                row.getList(row.fieldIndex("events")))));
        Map<String, Boolean> panel = panel(coverage, names);
        return outlets.entrySet().stream()
                .map(outlet -> new Outlet(outlet.getKey(), panel.get(outlet.getKey()), outlet.getValue()))
                .toList();
    }

    private static Map<String, Boolean> panel(Dataset<Row> coverage, Object[] names) {
        Map<String, Boolean> panel = new TreeMap<>();
        if (List.of(coverage.columns()).contains("is_panel")) {
            coverage.where(col("source").isin(names))
                    .groupBy("source")
                    .agg(max("is_panel").as("is_panel"))
                    .collectAsList()
                    .forEach(row -> panel.put(row.getAs("source"), row.getAs("is_panel")));
        }
        return panel;
    }
}
