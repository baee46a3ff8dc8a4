package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** Everything counted → {@code coverage}, {@code trends}. */
public final class TrendsJob implements Job {
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
        YearMonth first = month("--from", from);
        YearMonth last = month("--until", until);
        if (first != null && last != null && last.isBefore(first)) {
            throw new UserMistake("--until " + until + " lies before --from " + from + ".");
        }
    }

    @Override
    public void run(Run run) {
        run.progress().doing("coverage");
        Dataset<Row> documents = run.read(Table.DOCUMENTS)
                .select("article_id", "source", "language", "month", "published", "published_precision");
        Dataset<Row> stories =
                Facts.stories(documents, run.read(Table.STORIES)).persist(StorageLevel.MEMORY_AND_DISK());
        run.write(Table.COVERAGE, coverage(documents, run.read(Table.STORIES)));
        run.progress().doing("counting topics and entities by month");
        Calendar calendar = calendar(documents, stories);
        run.note("months", calendar.span());
        Totals totals = new Totals(
                Facts.totals(stories).collectAsList(),
                run.read(Table.COVERAGE)
                        .where("break")
                        .select("month", "language")
                        .distinct()
                        .collectAsList());
        Broadcast<Totals> shipped =
                JavaSparkContext.fromSparkContext(run.spark().sparkContext()).broadcast(totals);
        Dataset<Row> facts = Facts.ofEntities(run.read(Table.MENTIONS), run.read(Table.ENTITIES), stories)
                .unionByName(Facts.ofTopics(run.read(Table.ARTICLE_TOPICS), run.read(Table.TOPIC_REGISTRY), stories));
        run.write(Table.TRENDS, trends(Facts.counted(facts), calendar, shipped));
        stories.unpersist();
        shipped.destroy();
    }

    static Dataset<Row> coverage(Dataset<Row> documents, Dataset<Row> stories) {
        return documents
                .where(col("month").isNotNull())
                .join(stories.select("article_id", "is_canonical"), "article_id")
                .groupBy("source", "language", "month")
                .agg(
                        count(lit(1)).as("documents"),
                        sum(when(col("is_canonical"), 1L).otherwise(0L)).as("stories"))
                .groupByKey(
                        (MapFunction<Row, String>) row -> row.getString(0) + "\u0000" + row.getString(1),
                        Encoders.STRING())
                .flatMapGroups(
                        new CoverageOfSource(),
                        Encoders.row(Table.COVERAGE.schema().asNullable()));
    }

    static Dataset<Row> trends(Dataset<Row> counted, Calendar calendar, Broadcast<Totals> totals) {
        return counted.groupByKey((MapFunction<Row, String>) row -> row.<String>getAs("subject"), Encoders.STRING())
                .flatMapGroups(
                        new SubjectMonths(calendar, totals),
                        Encoders.row(Table.TRENDS.schema().asNullable()));
    }

    private Calendar calendar(Dataset<Row> documents, Dataset<Row> stories) {
        Row span = stories.agg(min("month"), max("month")).first();
        if (span.isNullAt(0)) {
            return new Calendar(YearMonth.of(1, 2), YearMonth.of(1, 1), LocalDate.of(1, 1, 1));
        }
        Row lastDay = documents
                .where(col("published_precision").equalTo("day"))
                .agg(max("published"))
                .first();
        YearMonth first = YearMonth.from(span.getDate(0).toLocalDate());
        YearMonth last = YearMonth.from(span.getDate(1).toLocalDate());
        return new Calendar(
                from == null ? first : month("--from", from),
                until == null ? last : month("--until", until),
                lastDay.isNullAt(0) ? last.atDay(1) : lastDay.getDate(0).toLocalDate());
    }

    private static YearMonth month(String option, String value) {
        try {
            return value == null ? null : YearMonth.parse(value);
        } catch (DateTimeParseException e) {
            throw new UserMistake(option + " " + value + " is no month such as 2023-06.");
        }
    }
}
