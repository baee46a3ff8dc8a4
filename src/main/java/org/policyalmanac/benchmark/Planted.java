package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Planted articles in a warehouse, and what {@code stories} makes of them. */
final class Planted {
    static final long SEED = 7;

    private Planted() {}

    /** A warehouse with the documents of an archive of {@code count} articles; nothing else is done yet. */
    static Run write(Workbench bench, String name, long count) {
        return bench.run(
                name,
                run -> run.write(
                        Table.DOCUMENTS, PlantedArticles.documents(PlantedArticles.of(bench.spark(), count, SEED))));
    }

    /** Processor seconds of {@code stories} on a warehouse that {@link #write} has made. */
    static double secondsOfStories(Workbench bench, String name) {
        return CpuClock.seconds(
                () -> bench.run(name, run -> bench.job("stories", List.of()).run(run)));
    }

    /** Rows of {@code stories} for an archive of {@code count} articles, each with what is known of it. */
    static Dataset<Row> stories(Workbench bench, String name, long count) {
        write(bench, name, count);
        Run run = bench.run(name, more -> bench.job("stories", List.of()).run(more));
        Dataset<Row> truth = PlantedArticles.truth(PlantedArticles.of(bench.spark(), count, SEED));
        return run.read(Table.STORIES).join(truth, "article_id");
    }

    /** The rows that are joined with others, each with its original's truth as {@code original_text}. */
    static Dataset<Row> joined(Dataset<Row> stories) {
        Dataset<Row> originals = stories.select(
                col("article_id").as("text_id"), col("planted_text").as("original_text"));
        return stories.where(col("article_id").notEqual(col("text_id"))).join(originals, "text_id");
    }
}
