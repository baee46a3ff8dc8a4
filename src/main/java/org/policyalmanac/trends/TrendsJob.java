package org.policyalmanac.trends;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** Everything counted → {@code coverage}, {@code trends}, {@code trend_tests}, {@code bursts}, {@code trend_evidence}. */
public final class TrendsJob implements Job {
    /** More bins than this, and rows by the hundred million would say nothing. */
    private static final int MOST_BINS = 2000;

    @Option(
            names = "--by",
            paramLabel = "PERIOD",
            defaultValue = "month",
            description =
                    "Length of a bin of the trends: day, week (from Monday), month, quarter or year (default: month).")
    private String by = "month";

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            description = "First month of the trends, such as 2022-01 (default: the archive's first).")
    private String from;

    @Option(
            names = "--until",
            paramLabel = "MONTH",
            description = "Last month of the trends, such as 2025-12 (default: the archive's last).")
    private String until;

    @Override
    public void check() {
        Period.parse("--by", by);
        YearMonth first = month("--from", from);
        YearMonth last = month("--until", until);
        if (first != null && last != null && last.isBefore(first)) {
            throw new UserMistake("--until " + until + " lies before --from " + from + ".");
        }
    }

    @Override
    public void run(Run run) {
        Period period = Period.parse("--by", by);
        run.progress().doing("coverage");
        Dataset<Row> documents = run.read(Table.DOCUMENTS)
                .select(
                        "article_id",
                        "source",
                        "language",
                        "month",
                        "published",
                        "published_precision",
                        "published_low",
                        "published_high");
        Days days = Days.of(documents);
        Dataset<Row> coverage =
                Coverage.of(documents, run.read(Table.STORIES), days.last()).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> stories =
                Facts.stories(documents, run.read(Table.STORIES), period).persist(StorageLevel.MEMORY_AND_DISK());
        Calendar calendar = days.calendar(period, stories, month("--from", from), month("--until", until));
        if (calendar.size() > MOST_BINS) {
            throw new UserMistake("--by " + by + " would make " + calendar.size() + " bins, from " + calendar.date(0)
                    + ", and " + MOST_BINS + " is the most; give a later --from or a longer --by.");
        }
        run.note("months", calendar.span());
        run.note("by", by);
        Totals totals = new Totals(
                Facts.totals(stories).collectAsList(),
                coverage.where("break")
                        .select("month", "source", "language", "event")
                        .collectAsList(),
                calendar);
        run.write(Table.COVERAGE, Coverage.withPanel(coverage, totals.panel()));
        coverage.unpersist();
        measure(run, stories, totals);
        stories.unpersist();
    }

    private static void measure(Run run, Dataset<Row> stories, Totals totals) {
        run.progress().doing("counting subjects");
        Dataset<Row> pairs = run.has(Table.ENTITY_TIES)
                ? Pairs.strongest(run.read(Table.ENTITY_TIES), run.read(Table.ENTITIES))
                : Pairs.none(run.spark());
        run.note("pairs_cap", Pairs.MOST);
        Dataset<Row> mentions = run.read(Table.MENTIONS);
        Dataset<Row> facts = Facts.ofEntities(mentions, run.read(Table.ENTITIES), stories)
                .unionByName(Facts.ofTopics(run.read(Table.ARTICLE_TOPICS), run.read(Table.TOPIC_REGISTRY), stories))
                .unionByName(Pairs.named(pairs, mentions, stories));
        Trends trends = Trends.of(
                facts, Facts.weights(run.read(Table.ARTICLE_TOPICS), stories), totals, run.read(Table.TOPIC_REGISTRY));
        run.progress().doing("testing trends and bursts");
        run.write(Table.TREND_TESTS, trends.tests());
        run.write(Table.BURSTS, trends.bursts());
        run.progress().doing("trends by " + totals.calendar().period());
        run.write(Table.TRENDS, trends.rows());
        run.progress().doing("stories behind the claims");
        run.write(Table.TREND_EVIDENCE, evidence(run, trends, facts));
        trends.close();
    }

    private static Dataset<Row> evidence(Run run, Trends trends, Dataset<Row> facts) {
        // Claims and what is picked for them are few, and are joined again and again: fetched, they are worked out
        // once.
        Dataset<Row> claims = fetched(trends.claims(run.read(Table.TREND_TESTS), run.read(Table.BURSTS)));
        Dataset<Row> documents = run.read(Table.DOCUMENTS);
        Dataset<Row> topics = run.read(Table.TOPICS);
        Evidence evidence = new Evidence(claims, run.read(Table.MENTIONS));
        Dataset<Row> places = evidence.places(evidence.entities(topics, run.read(Table.ENTITIES)));
        Dataset<Row> picked = fetched(evidence.picked(
                facts, run.read(Table.STORIES), documents, evidence.strength(places, run.read(Table.ARTICLE_TOPICS))));
        return Evidence.rows(picked, places, topics, documents, run.read(Table.ARTICLES));
    }

    private static Dataset<Row> fetched(Dataset<Row> few) {
        return few.sparkSession().createDataFrame(few.collectAsList(), few.schema());
    }

    private static YearMonth month(String option, String value) {
        try {
            return value == null ? null : YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            throw new UserMistake(option + " " + value + " is no month such as 2023-06.");
        }
    }
}
