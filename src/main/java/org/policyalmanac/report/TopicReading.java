package org.policyalmanac.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Topics.Life;
import org.policyalmanac.report.Topics.Terms;
import org.policyalmanac.report.Topics.Told;
import org.policyalmanac.report.Topics.Topic;
import org.policyalmanac.report.Topics.Usage;
import org.policyalmanac.report.Topics.Year;
import org.policyalmanac.table.Table;

/** The topics that hold, with their words, lives and stories. */
final class TopicReading {
    private static final int TERMS = 10;
    private static final int TERMS_OF_A_YEAR = 5;
    private static final int STORIES = 8;
    private static final int TITLE_CHARACTERS = 200;

    private final Function<Table, Dataset<Row>> tables;
    private final List<Row> registry;

    private TopicReading(Function<Table, Dataset<Row>> tables) {
        this.tables = tables;
        this.registry = latest(tables.apply(Table.TOPIC_REGISTRY))
                .sort("topic_id")
                .select(
                        "topic_id",
                        "run_id",
                        "event",
                        "parents",
                        "match_score",
                        "label",
                        "label_author",
                        "language",
                        "stability",
                        "is_stable")
                .collectAsList();
    }

    /** @param counting how the stories of a subject are counted */
    static Topics of(Function<Table, Dataset<Row>> tables, SubjectReading counting) {
        TopicReading reading = new TopicReading(tables);
        Dataset<Row> held = held(tables.apply(Table.TOPIC_REGISTRY));
        List<Subject> subjects = counting.topics(held, tables.apply(Table.ARTICLE_TOPICS));
        return new Topics(
                reading.described(subjects),
                counting.unassigned(),
                ModelReading.lexicon(tables.apply(Table.LEXICON_COVERAGE)),
                ModelReading.choices(tables.apply(Table.TOPIC_CHOICE)),
                ModelReading.audit(tables.apply(Table.TOPIC_DRIFT)));
    }

    /** The row of the latest run of each topic. */
    private static Dataset<Row> latest(Dataset<Row> registry) {
        return registry.withColumn(
                        "place",
                        row_number()
                                .over(Window.partitionBy("topic_id")
                                        .orderBy(col("run_id").desc())))
                .filter(col("place").equalTo(1))
                .drop("place");
    }

    /** The same of topics that still have stories. */
    private static Dataset<Row> held(Dataset<Row> registry) {
        return latest(registry).filter(col("event").notEqual("dormant")).select("topic_id", "label", "language");
    }

    private List<Topic> described(List<Subject> subjects) {
        Object[] ids = subjects.stream().map(Subject::id).toArray();
        Map<String, Life> lives = lives();
        Map<String, List<Terms>> terms = terms(ids);
        Map<String, List<Told>> toRead = toRead(ids);
        Map<String, List<Year>> years = years(ids);
        return subjects.stream()
                .map(subject -> new Topic(
                        subject,
                        lives.get(subject.id()),
                        terms.getOrDefault(subject.id(), List.of()),
                        toRead.getOrDefault(subject.id(), List.of()),
                        years.getOrDefault(subject.id(), List.of())))
                .toList();
    }

    private Map<String, Life> lives() {
        Map<String, String> labels = new TreeMap<>();
        registry.forEach(row -> labels.put(row.getAs("topic_id"), row.getAs("label")));
        Map<String, Life> lives = new TreeMap<>();
        for (Row row : registry) {
            String id = row.getAs("topic_id");
            List<String> parents = row.<String>getList(row.fieldIndex("parents")).stream()
                    .filter(parent -> !parent.equals(id))
                    .map(parent -> labels.containsKey(parent) ? labels.get(parent) + " (" + parent + ")" : parent)
                    .toList();
            lives.put(
                    id,
                    new Life(
                            row.getAs("event"),
                            parents,
                            row.getAs("run_id"),
                            row.getAs("label_author"),
                            row.getAs("match_score"),
                            row.getAs("stability"),
                            row.getAs("is_stable")));
        }
        return lives;
    }

    private Map<String, List<Terms>> terms(Object[] ids) {
        Map<String, List<Terms>> terms = new TreeMap<>();
        for (Row row : rows(Table.TOPICS, ids, col("rank").leq(TERMS), "topic_id", "language", "rank")) {
            List<Terms> languages = terms.computeIfAbsent(row.getAs("topic_id"), none -> new ArrayList<>());
            String language = row.getAs("language");
            if (languages.isEmpty()
                    || !languages.get(languages.size() - 1).language().equals(language)) {
                languages.add(new Terms(language, new ArrayList<>()));
            }
            languages.get(languages.size() - 1).terms().add(row.getAs("term"));
        }
        return terms;
    }

    private Map<String, List<Told>> toRead(Object[] ids) {
        Map<String, List<Told>> stories = new TreeMap<>();
        for (Row row : rows(Table.TOPIC_STORIES, ids, col("rank").leq(STORIES), "topic_id", "rank")) {
            stories.computeIfAbsent(row.getAs("topic_id"), none -> new ArrayList<>())
                    .add(new Told(
                            row.getAs("title"), row.getAs("source"), row.getAs("published"), row.getAs("language")));
        }
        return stories;
    }

    private Map<String, List<Year>> years(Object[] ids) {
        Map<String, List<Year>> years = new TreeMap<>();
        Column first = col("rank").leq(TERMS_OF_A_YEAR);
        for (Row row : rows(Table.TOPIC_PERIODS, ids, first, "topic_id", "period", "language", "rank")) {
            List<Year> own = years.computeIfAbsent(row.getAs("topic_id"), none -> new ArrayList<>());
            int year = AlmanacReading.month(row, "period").getYear();
            String language = row.getAs("language");
            Year last = own.isEmpty() ? null : own.get(own.size() - 1);
            if (last == null || last.year() != year || !last.language().equals(language)) {
                last = new Year(year, language, row.<Long>getAs("stories_total"), new ArrayList<>());
                own.add(last);
            }
            last.terms().add(new Usage(row.getAs("term"), row.<Long>getAs("stories"), row.<Double>getAs("lift")));
        }
        return years;
    }

    /** The rows of topics in the order of {@code columns}, with dates as strings and titles no longer than they may be. */
    private List<Row> rows(Table table, Object[] ids, Column condition, String first, String... columns) {
        Dataset<Row> rows = tables.apply(table)
                .filter(col("topic_id").isin(ids))
                .filter(condition)
                .sort(first, columns);
        for (String date : List.of("published", "period")) {
            rows = List.of(rows.columns()).contains(date)
                    ? rows.withColumn(date, col(date).cast("string"))
                    : rows;
        }
        return table == Table.TOPIC_STORIES
                ? rows.withColumn("title", substring(coalesce(col("title"), lit("")), 1, TITLE_CHARACTERS))
                        .collectAsList()
                : rows.collectAsList();
    }
}
