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
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** {@code run_changes}, from the tables of two runs. */
final class Changes {
    private static final List<String> OF_THE_ARCHIVE = List.of("documents", "sources", "stories", "texts");

    private Changes() {}

    /**
     * The rows, without the name of the earlier run.
     *
     * @param articles as {@link Articles#compared} has them
     */
    static Dataset<Row> between(Tables old, Tables now, Dataset<Row> articles) {
        Optional<YearMonth> complete = lastComplete(old);
        Dataset<Row> units = Units.of(articles, complete);
        Dataset<Row> rows = ofArchive(units);
        Dataset<Row> canonical = SubjectStories.canonical(articles, units);
        return Subjects.compared(old, now, canonical)
                .map(subjects -> ofSubjects(SubjectStories.of(subjects, canonical, complete))
                        .join(broadcast(Subjects.labels(old, now)), new String[] {"kind", "subject"}))
                .map(rows::unionByName)
                .orElse(rows);
    }

    private static Dataset<Row> ofArchive(Dataset<Row> units) {
        Dataset<Row> numbers = units.sparkSession()
                .createDataset(OF_THE_ARCHIVE, Encoders.STRING())
                .toDF("number");
        Dataset<Row> summed = summed(units.groupBy("number"));
        return numbers.join(summed, new String[] {"number"}, "left")
                .na()
                .fill(0L)
                .withColumn("kind", lit("*"))
                .withColumn("subject", lit("*"))
                .withColumn("label", lit("the whole archive"))
                .withColumn("language", lit(Subjects.ALL_LANGUAGES))
                .withColumn("month", lit(null).cast("date"));
    }

    private static Dataset<Row> ofSubjects(Dataset<Row> stories) {
        Column anyPart = Arrays.stream(Cause.values())
                .map(cause -> col(cause.column()).notEqual(0))
                .reduce(Column::or)
                .orElseThrow();
        return summed(stories.groupBy("number", "kind", "subject", "language", "month"))
                .where(anyPart);
    }

    private static Dataset<Row> summed(RelationalGroupedDataset grouped) {
        Column[] sums = sums();
        return grouped.agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
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
