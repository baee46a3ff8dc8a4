package org.policyalmanac.trends;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.statistics.Wilson;

/** The rows of {@code trends} of one subject: every month of every language it occurs in, zeros included. */
final class SubjectMonths implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    /** Under so many stories an interval is shown, and nothing claimed. */
    static final long FEWEST_STORIES = 10;

    private final Calendar calendar;
    private final Broadcast<Totals> totals;

    SubjectMonths(Calendar calendar, Broadcast<Totals> totals) {
        this.calendar = calendar;
        this.totals = totals;
    }

    @Override
    public Iterator<Row> call(String subject, Iterator<Row> counted) {
        Map<String, Map<YearMonth, Row>> byLanguage = new TreeMap<>();
        Map<String, Long> undated = new HashMap<>();
        Row any = null;
        while (counted.hasNext()) {
            any = counted.next();
            String language = any.getAs("language");
            Map<YearMonth, Row> months = byLanguage.computeIfAbsent(language, none -> new HashMap<>());
            if (any.isNullAt(any.fieldIndex("month"))) {
                undated.put(language, any.<Long>getAs("stories"));
            } else {
                months.put(Totals.month(any), any);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (String language : byLanguage.keySet()) {
            for (YearMonth month : months(language)) {
                Row counts = byLanguage.get(language).get(month);
                rows.add(row(any, language, month, counts, undated.getOrDefault(language, 0L), byLanguage));
            }
        }
        return rows.iterator();
    }

    /** From the language's first month on: before it, there was nothing to be counted out of. */
    private List<YearMonth> months(String language) {
        if (totals.value().dated(language) == 0) {
            return List.of();
        }
        YearMonth first = totals.value().firstMonth(language);
        return calendar.months().stream()
                .filter(month -> !month.isBefore(first))
                .toList();
    }

    private Row row(
            Row subject,
            String language,
            YearMonth month,
            Row counts,
            long undated,
            Map<String, Map<YearMonth, Row>> byLanguage) {
        long stories = count(counts, "stories");
        long total = totals.value().stories(language, month);
        Double share = total == 0 ? null : (double) stories / total;
        Wilson interval = total == 0 ? null : Wilson.of(share, total);
        return RowFactory.create(
                Date.valueOf(month.atDay(1)),
                subject.getAs("kind"),
                subject.getAs("subject"),
                subject.getAs("label"),
                language,
                count(counts, "documents"),
                count(counts, "texts"),
                stories,
                count(counts, "sources"),
                total,
                share,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                language.equals(Facts.ALL_LANGUAGES) ? standardised(month, byLanguage) : share,
                calendar.isComplete(month),
                total >= FEWEST_STORIES,
                totals.value().isBroken(language, month),
                undated);
    }

    /** The share with every language at its part of all dated stories; languages in the order of their codes. */
    private Double standardised(YearMonth month, Map<String, Map<YearMonth, Row>> byLanguage) {
        double sum = 0;
        long weights = 0;
        for (String language : totals.value().languages()) {
            long total = totals.value().stories(language, month);
            if (total > 0) {
                Row counts = byLanguage.getOrDefault(language, Map.of()).get(month);
                long weight = totals.value().dated(language);
                sum += weight * ((double) count(counts, "stories") / total);
                weights += weight;
            }
        }
        return weights == 0 ? null : (Double) (sum / weights);
    }

    private static long count(Row counts, String column) {
        return counts == null ? 0 : counts.<Long>getAs(column);
    }
}
