package org.policyalmanac.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code articles} → {@code documents}, and {@code rejections} of articles that hold nothing but boilerplate or are lists of others. */
public final class CleanJob implements Job {
    private static final String STEP = "clean";

    @Override
    public void run(Run run) {
        run.progress().doing("what recurs in each source");
        Broadcast<Recurring> recurring = Learning.recurring(run.read(Table.ARTICLES));
        run.progress().doing("main text, language and date");
        // Zones reach 14 hours ahead of UTC: the date on an article's face may be tomorrow's.
        LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        Dataset<Row> judged = run.read(Table.ARTICLES)
                .map(new CleanArticle(latest, recurring), Encoders.row(CleanArticle.SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        run.write(Table.DOCUMENTS, documents(judged));
        run.write(Table.REJECTIONS, STEP, rejections(judged));
        judged.unpersist();
        run.note("rejections_by_reason", byReason(run.read(Table.REJECTIONS)));
    }

    static Dataset<Row> documents(Dataset<Row> judged) {
        return judged.where(col(CleanArticle.REJECTED).isNull())
                .drop(CleanArticle.REJECTED, CleanArticle.DETAIL, "archive", "position");
    }

    static Dataset<Row> rejections(Dataset<Row> judged) {
        return judged.where(col(CleanArticle.REJECTED).isNotNull())
                .select(
                        col("archive"),
                        col("position"),
                        lit(STEP).as("step"),
                        col(CleanArticle.REJECTED).as("reason"),
                        col(CleanArticle.DETAIL),
                        col("article_id"));
    }

    private static Map<String, Long> byReason(Dataset<Row> rejections) {
        Map<String, Long> counts = new TreeMap<>();
        for (Row row : rejections.groupBy("reason").count().collectAsList()) {
            counts.put(row.getString(0), row.getLong(1));
        }
        return counts;
    }
}
