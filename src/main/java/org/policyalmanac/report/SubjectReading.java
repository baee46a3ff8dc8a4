package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.report.Almanac.Month;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Findings.Key;

/** Topics, and the entities of each kind with most dated stories, with their months. */
final class SubjectReading {
    private static final String ALL_LANGUAGES = "*";
    private static final String UNASSIGNED = "unassigned";

    private final Dataset<Row> trends;
    private final int top;
    private final Optional<Span> charted;

    SubjectReading(Dataset<Row> trends, int top, Optional<Span> charted) {
        this.trends = trends;
        this.top = top;
        this.charted = charted;
    }

    /**
     * All topics by language, then by stories; those that no article is mainly about are left out. A topic of several
     * languages is counted over all.
     *
     * @param topics {@code (topic_id, label, language)} of those that hold
     */
    List<Subject> topics(Dataset<Row> topics, Dataset<Row> articleTopics) {
        Dataset<Row> documents = articleTopics
                .filter(col("is_main"))
                .groupBy(col("topic_id").as("subject"))
                .agg(count(lit(1)).as("documents"));
        Dataset<Row> subjects = topics.select(
                        col("topic_id").as("subject"),
                        col("label"),
                        col("language"),
                        col("language").as("grouping"))
                .join(documents, "subject");
        List<String> kinds = List.of("topic");
        return withMonths(picked(subjects, kinds, Integer.MAX_VALUE), kinds);
    }

    /** Stories without a topic, of all languages together where topics are, else of each language with topics. */
    List<Subject> unassigned() {
        Dataset<Row> rows = trends.filter(col("kind").equalTo("topic"))
                .filter(col("subject").equalTo(UNASSIGNED));
        Dataset<Row> subjects = rows.groupBy("subject", "language")
                .agg(max("label").as("label"), sum("documents").as("documents"))
                .withColumn("grouping", col("language"));
        List<String> kinds = List.of("topic");
        List<Subject> unassigned = withMonths(picked(subjects, kinds, 1), kinds);
        List<Subject> shared = unassigned.stream()
                .filter(subject -> subject.language().equals(ALL_LANGUAGES))
                .toList();
        return shared.isEmpty() ? unassigned : shared;
    }

    /** Entities by kind, then by stories; those never named are left out. */
    List<Subject> entities(Dataset<Row> entities) {
        Dataset<Row> subjects = entities.filter(col("documents").gt(0))
                .select(
                        col("entity_id").as("subject"),
                        col("label"),
                        lit(ALL_LANGUAGES).as("language"),
                        col("kind").as("grouping"),
                        col("documents"));
        List<String> kinds = List.of("entity", "concept");
        return withMonths(picked(subjects, kinds, top), kinds);
    }

    /** Series with their months, as far as {@code trends} has them. */
    Map<Key, Subject> series(Set<Key> keys) {
        Map<Key, Subject> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        Object[] ids = keys.stream().map(Key::subject).distinct().toArray();
        SubjectReading own = new SubjectReading(trends.filter(col("subject").isin(ids)), top, charted);
        for (String kind : keys.stream().map(Key::kind).distinct().sorted().toList()) {
            Dataset<Row> subjects = own.trends
                    .filter(col("kind").equalTo(kind))
                    .groupBy("subject", "language")
                    .agg(max("label").as("label"), sum("documents").as("documents"))
                    .withColumn("grouping", lit(kind));
            for (Subject one : own.withMonths(own.picked(subjects, List.of(kind), Integer.MAX_VALUE), List.of(kind))) {
                Key key = new Key(kind, one.id(), one.language());
                if (keys.contains(key)) {
                    found.put(key, one);
                }
            }
        }
        return found;
    }

    private List<Row> picked(Dataset<Row> subjects, List<String> kinds, int most) {
        Dataset<Row> sums = trends.filter(col("kind").isin(kinds.toArray()))
                .groupBy("subject", "language")
                .agg(
                        sum("stories").as("stories"),
                        sum("stories_total").as("total"),
                        max("undated").as("undated"),
                        min(when(col("stories").gt(0), col("month")))
                                .cast("string")
                                .as("first"),
                        max(when(col("stories").gt(0), col("month")))
                                .cast("string")
                                .as("last"));
        Dataset<Row> counted = subjects.join(
                        sums,
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of("subject", "language"))
                                .toSeq(),
                        "left")
                .na()
                .fill(0L, new String[] {"stories", "total", "undated", "documents"});
        var order = Window.partitionBy("grouping").orderBy(desc("stories"), desc("documents"), asc("subject"));
        return counted.withColumn("place", row_number().over(order))
                .filter(col("place").leq(most))
                .sort("grouping", "place")
                .collectAsList();
    }

    private List<Subject> withMonths(List<Row> picked, List<String> kinds) {
        Map<String, List<Month>> months = months(ids(picked), kinds);
        List<Subject> subjects = new ArrayList<>();
        for (Row row : picked) {
            String id = row.getAs("subject");
            String language = row.getAs("language");
            YearMonth first = AlmanacReading.month(row, "first");
            subjects.add(new Subject(
                    id,
                    row.getAs("label"),
                    row.getAs("grouping"),
                    language,
                    row.<Long>getAs("documents"),
                    row.<Long>getAs("stories"),
                    row.<Long>getAs("total"),
                    row.<Long>getAs("undated"),
                    Optional.ofNullable(first).map(f -> new Span(f, AlmanacReading.month(row, "last"))),
                    months.getOrDefault(id + "\n" + language, List.of())));
        }
        return subjects;
    }

    private static Object[] ids(List<Row> picked) {
        return picked.stream().map(row -> row.getAs("subject")).toArray();
    }

    private Map<String, List<Month>> months(Object[] ids, List<String> kinds) {
        Map<String, List<Month>> months = new TreeMap<>();
        if (charted.isEmpty() || ids.length == 0) {
            return months;
        }
        Dataset<Row> rows = trends.filter(col("kind").isin(kinds.toArray()))
                .filter(col("subject").isin(ids))
                .filter(col("stories_total").gt(0))
                .filter(col("month")
                        .between(
                                lit(charted.get().first().atDay(1)),
                                lit(charted.get().last().atDay(1))))
                .sort("subject", "language", "kind", "month")
                .withColumn("month", col("month").cast("string"));
        for (Row row : rows.collectAsList()) {
            String key = row.getAs("subject") + "\n" + row.getAs("language");
            add(months.computeIfAbsent(key, none -> new ArrayList<>()), month(row));
        }
        return months;
    }

    /** Days and weeks are added up to the month they begin in. */
    private static void add(List<Month> months, Month next) {
        int last = months.size() - 1;
        if (last >= 0 && months.get(last).month().equals(next.month())) {
            months.set(last, months.get(last).plus(next));
        } else {
            months.add(next);
        }
    }

    private static Month month(Row row) {
        return new Month(
                AlmanacReading.month(row, "month"),
                row.<Long>getAs("documents"),
                row.<Long>getAs("texts"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("sources"),
                row.<Long>getAs("stories_total"),
                row.getAs("share"),
                row.getAs("share_low"),
                row.getAs("share_high"),
                row.getAs("share_standardised"),
                known(row, "effective_stories"),
                known(row, "share_panel"),
                known(row, "share_undated_low"),
                known(row, "share_undated_high"),
                row.<Boolean>getAs("is_complete"),
                row.<Boolean>getAs("is_supported"),
                row.<Boolean>getAs("coverage_break"));
    }

    /** A number that tables of earlier runs lack. */
    private static Double known(Row row, String column) {
        return List.of(row.schema().fieldNames()).contains(column) ? row.getAs(column) : null;
    }
}
