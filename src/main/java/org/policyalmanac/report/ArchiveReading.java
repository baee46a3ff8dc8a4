package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Archive;
import org.policyalmanac.report.Almanac.Count;
import org.policyalmanac.report.Almanac.Language;
import org.policyalmanac.report.Almanac.Rejected;
import org.policyalmanac.table.Table;

/** Counts of articles, documents, stories and refusals. */
final class ArchiveReading {
    private static final int PLACES = 10;
    private static final int DETAIL_CHARACTERS = 200;

    private ArchiveReading() {}

    static Archive of(Function<Table, Dataset<Row>> tables) {
        Dataset<Row> stories = tables.apply(Table.STORIES);
        Dataset<Row> documents = tables.apply(Table.DOCUMENTS)
                .select("article_id", "source", "language", "month", "published_precision", "published_evidence")
                .join(stories.select("article_id", "relation", "is_canonical"), "article_id", "left")
                .withColumn("is_story", coalesce(col("is_canonical").cast("bigint"), lit(0L)));
        List<Language> languages = languages(documents);
        Dataset<Row> rejections = tables.apply(Table.REJECTIONS);
        return new Archive(
                tables.apply(Table.ARTICLES).count(),
                languages.stream().mapToLong(Language::documents).sum(),
                languages.stream().mapToLong(Language::stories).sum(),
                languages.stream().mapToLong(Language::dated).sum(),
                documents.agg(count_distinct(col("source"))).head().getLong(0),
                counts(documents, "relation"),
                counts(documents, "published_precision"),
                counts(documents, "published_evidence"),
                languages,
                counts(rejections, "reason"),
                rejected(rejections));
    }

    private static List<Language> languages(Dataset<Row> documents) {
        return documents
                .groupBy("language")
                .agg(
                        count(lit(1)).as("documents"),
                        sum("is_story").as("stories"),
                        count(col("month")).as("dated"),
                        count_distinct(col("source")).as("sources"))
                .sort(desc("documents"), asc("language"))
                .collectAsList()
                .stream()
                .map(row -> new Language(
                        row.getAs("language"),
                        row.<Long>getAs("documents"),
                        row.<Long>getAs("stories"),
                        row.<Long>getAs("dated"),
                        row.<Long>getAs("sources")))
                .toList();
    }

    /** Rows by the value of a column, the most frequent first; null counts under the empty name. */
    private static List<Count> counts(Dataset<Row> rows, String column) {
        return rows
                .groupBy(coalesce(col(column), lit("")).as("name"))
                .agg(count(lit(1)).as("rows"))
                .sort(desc("rows"), asc("name"))
                .collectAsList()
                .stream()
                .map(row -> new Count(row.getString(0), row.getLong(1)))
                .toList();
    }

    private static List<Rejected> rejected(Dataset<Row> rejections) {
        return rejections
                .select(
                        col("archive"),
                        col("position"),
                        col("step"),
                        col("reason"),
                        substring(coalesce(col("detail"), lit("")), 1, DETAIL_CHARACTERS)
                                .as("detail"))
                .sort("archive", "position", "step")
                .limit(PLACES)
                .collectAsList()
                .stream()
                .map(row -> new Rejected(
                        row.getString(0), row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .toList();
    }
}
