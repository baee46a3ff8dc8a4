package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/** {@code coverage}: what outlets bring, month by month, and what they usually bring. */
final class Coverage {
    /** Of the documents; a few may lie decades before the archive's beginning. */
    private static final long EARLY_PERCENT = 1;

    private static final StructType PANEL =
            new StructType().add("source", "string").add("language", "string").add("is_panel", "boolean");

    private Coverage() {}

    /**
     * The rows without {@code is_panel}.
     *
     * @param lastDay last day on which the archive has a document; null where it has no such date
     */
    static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> stories, LocalDate lastDay) {
        List<Row> byMonth = documents
                .where(col("month").isNotNull())
                .groupBy("month")
                .agg(count(lit(1)).as("documents"))
                .sort("month")
                .collectAsList();
        StructType schema = new StructType(
                java.util.Arrays.stream(Table.COVERAGE.schema().asNullable().fields())
                        .filter(field -> !field.name().equals("is_panel"))
                        .toArray(org.apache.spark.sql.types.StructField[]::new));
        Calendar months = months(byMonth, lastDay);
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
                .flatMapGroups(new CoverageOfSource(months, begin(byMonth, months)), Encoders.row(schema));
    }

    private static Calendar months(List<Row> byMonth, LocalDate lastDay) {
        if (byMonth.isEmpty()) {
            return Calendar.empty(Period.MONTH);
        }
        LocalDate last = month(byMonth.get(byMonth.size() - 1));
        return Calendar.of(Period.MONTH, month(byMonth.get(0)), last, lastDay == null ? last : lastDay);
    }

    private static int begin(List<Row> byMonth, Calendar months) {
        long all =
                byMonth.stream().mapToLong(row -> row.<Long>getAs("documents")).sum();
        long before = 0;
        for (Row row : byMonth) {
            before += row.<Long>getAs("documents");
            if (100 * before > EARLY_PERCENT * all) {
                return months.index(month(row));
            }
        }
        return 0;
    }

    private static LocalDate month(Row row) {
        return row.<Date>getAs("month").toLocalDate();
    }

    /**
     * The rows with {@code is_panel}.
     *
     * @param panel {@code (source, language, true)}
     */
    static Dataset<Row> withPanel(Dataset<Row> coverage, List<Row> panel) {
        return coverage.join(
                        broadcast(coverage.sparkSession().createDataFrame(panel, PANEL)),
                        new String[] {"source", "language"},
                        "left")
                .withColumn("is_panel", coalesce(col("is_panel"), lit(false)));
    }
}
