package org.policyalmanac.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.DateOrder;

/** {@code articles} → {@code documents}, and {@code rejections} of articles that hold nothing but boilerplate or are lists of others. */
public final class CleanJob implements Job {
    private static final String STEP = "clean";

    private final AddOption addOption;

    public CleanJob(AddOption addOption) {
        this.addOption = addOption;
    }

    @Override
    public List<Object> options() {
        return List.of(addOption);
    }

    @Override
    public void run(Run run) {
        Dataset<Row> articles = run.read(Table.ARTICLES);
        run.progress().doing("how sources write dates");
        Map<String, DateOrder> orders = SourceOrders.of(articles);
        run.progress().doing("what recurs in each source");
        Broadcast<Recurring> recurring = Learning.recurring(articles);
        run.progress().doing("main text, language and date");
        // Zones reach 14 hours ahead of UTC: the date on an article's face may be tomorrow's.
        LocalDate latest = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        boolean adding = addOption.isAdding() && run.has(Table.DOCUMENTS);
        Dataset<Row> judged = (adding ? unknown(run) : articles)
                .map(new CleanArticle(latest, orders, recurring), Encoders.row(CleanArticle.SCHEMA))
                .persist(StorageLevel.DISK_ONLY());
        if (adding) {
            run.append(Table.DOCUMENTS, "", documents(judged));
            run.append(Table.REJECTIONS, STEP, rejections(judged));
        } else {
            run.write(Table.DOCUMENTS, documents(judged));
            run.write(Table.REJECTIONS, STEP, rejections(judged));
        }
        judged.unpersist();
        run.note("rejections_by_reason", byReason(run.read(Table.REJECTIONS)));
    }

    /** Articles that have neither become documents nor been rejected. */
    private static Dataset<Row> unknown(Run run) {
        Dataset<Row> rejected =
                run.read(Table.REJECTIONS).where(col("step").equalTo(STEP)).select("article_id");
        return run.readUnknown(
                Table.ARTICLES,
                "article_id",
                run.read(Table.DOCUMENTS).select("article_id").union(rejected));
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
