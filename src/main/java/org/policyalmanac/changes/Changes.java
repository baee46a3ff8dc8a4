package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** {@code run_changes}, from the tables of two runs. */
final class Changes {
    /** Numbers of the archive, and what names the units of each. */
    private static final Map<String, String> ARCHIVE = new TreeMap<>(
            Map.of("documents", "document_id", "texts", "text_id", "stories", "story_id", "sources", "source"));

    private Changes() {}

    /**
     * The rows, without the name of the earlier run.
     *
     * @param articles as {@link Articles#compared} has them
     */
    static Dataset<Row> between(Tables old, Tables now, Dataset<Row> articles) {
        Optional<YearMonth> complete = lastComplete(old);
        Dataset<Row> rows = ARCHIVE.keySet().stream()
                .map(number -> ofArchive(number, Units.of(articles, ARCHIVE.get(number), complete)))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Dataset<Row> canonical = SubjectStories.canonical(articles, Units.of(articles, "story_id", complete));
        return Subjects.compared(old, now, canonical)
                .map(subjects -> ofSubjects(SubjectStories.of(subjects, canonical, complete))
                        .join(broadcast(Subjects.labels(old, now)), new String[] {"kind", "subject"}))
                .map(rows::unionByName)
                .orElse(rows);
    }

    private static Dataset<Row> ofArchive(String number, Dataset<Row> units) {
        Column[] sums = sums();
        return units.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
                .na()
                .fill(0L)
                .withColumn("number", lit(number))
                .withColumn("kind", lit("*"))
                .withColumn("subject", lit("*"))
                .withColumn("label", lit("the whole archive"))
                .withColumn("language", lit(Subjects.ALL_LANGUAGES))
                .withColumn("month", lit(null).cast("date"));
    }

    private static Dataset<Row> ofSubjects(Dataset<Row> stories) {
        Column[] sums = sums();
        Column[] all = Arrays.copyOf(sums, sums.length + 1);
        all[sums.length] = sum(col("cause").isNotNull().cast("long")).as("moves");
        return stories.groupBy("number", "kind", "subject", "language", "month")
                .agg(all[0], Arrays.copyOfRange(all, 1, all.length))
                .where("moves > 0")
                .drop("moves");
    }

    /** Old and new, and the part of each cause: integers, so that the parts add up exactly. */
    private static Column[] sums() {
        Column was = col("was").cast("long");
        Column is = col("is").cast("long");
        Cause[] causes = Cause.values();
        Column[] sums = new Column[causes.length + 2];
        sums[0] = sum(was).as("old");
        sums[1] = sum(is).as("new");
        for (int i = 0; i < causes.length; i++) {
            Column isCause = coalesce(col("cause").equalTo(causes[i].column()), lit(false));
            sums[i + 2] = sum(when(isCause, is.minus(was)).otherwise(lit(0L))).as(causes[i].column());
        }
        return sums;
    }

    /**
     * The last month of a run that was complete in it, as {@code trends.is_complete} has it: that does not end after the
     * last day on which it has a document. Empty where no document has a month.
     */
    static Optional<YearMonth> lastComplete(Tables run) {
        Dataset<Row> documents = run.rows(Table.DOCUMENTS);
        Dataset<Row> canonical = run.rows(Table.STORIES).where("is_canonical").select("article_id");
        Row last =
                documents.join(canonical, "article_id").selectExpr("max(month)").first();
        if (last.isNullAt(0)) {
            return Optional.empty();
        }
        Row day = documents
                .where("published_precision = 'day'")
                .selectExpr("max(published)")
                .first();
        YearMonth month = YearMonth.from(last.getDate(0).toLocalDate());
        LocalDate end = day.isNullAt(0) ? month.atDay(1) : day.getDate(0).toLocalDate();
        YearMonth complete = YearMonth.from(end.plusDays(1)).minusMonths(1);
        return Optional.of(complete.isAfter(month) ? month : complete);
    }
}
