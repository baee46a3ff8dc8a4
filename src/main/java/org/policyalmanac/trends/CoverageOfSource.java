package org.policyalmanac.trends;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@code coverage} of one outlet and language: every month from its first to its last. */
final class CoverageOfSource implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    /** An outlet that usually brings fewer documents than this in a month cannot be said to have broken off. */
    private static final double FEWEST_DOCUMENTS = 4;

    @Override
    public Iterator<Row> call(String group, Iterator<Row> counted) {
        TreeMap<YearMonth, Row> months = new TreeMap<>();
        counted.forEachRemaining(row -> months.put(Totals.month(row), row));
        Row any = months.firstEntry().getValue();
        Calendar span = new Calendar(
                months.firstKey(), months.lastKey(), months.lastKey().atEndOfMonth());
        long[] documents = span.months().stream()
                .mapToLong(month -> count(months, month, "documents"))
                .toArray();
        double expected = median(documents);
        List<Row> rows = new ArrayList<>();
        for (YearMonth month : span.months()) {
            long found = count(months, month, "documents");
            Double ratio = expected == 0 ? null : (Double) (found / expected);
            rows.add(RowFactory.create(
                    Date.valueOf(month.atDay(1)),
                    any.getAs("source"),
                    any.getAs("language"),
                    found,
                    count(months, month, "stories"),
                    expected,
                    ratio,
                    expected >= FEWEST_DOCUMENTS && (ratio < 0.5 || ratio > 2)));
        }
        return rows.iterator();
    }

    static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private static long count(Map<YearMonth, Row> months, YearMonth month, String column) {
        Row row = months.get(month);
        return row == null ? 0 : row.<Long>getAs(column);
    }
}
