package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** Every article of two runs with what decides how it counts: the earlier run's in {@code old_}, this run's in {@code new_}. */
final class Articles {
    private Articles() {}

    /**
     * {@code article_id}, and of each run {@code read} (the archive has it), {@code document} (it was not rejected), {@code
     * document_id}, {@code text_id}, {@code story_id}, {@code source}, {@code language}, {@code month}, {@code words} (hash of
     * the main text's words) and {@code heading} (hash of the title). No text is read.
     */
    static Dataset<Row> compared(Tables old, Tables now) {
        Dataset<Row> joined = side(old, "old_").join(side(now, "new_"), new String[] {"article_id"}, "full_outer");
        for (String flag : new String[] {"old_read", "old_document", "new_read", "new_document"}) {
            joined = joined.withColumn(flag, coalesce(col(flag), lit(false)));
        }
        return joined;
    }

    private static Dataset<Row> side(Tables tables, String prefix) {
        Dataset<Row> documents = tables.rows(Table.DOCUMENTS)
                .select(
                        col("article_id"),
                        lit(true).as("document"),
                        col("article_id").as("document_id"),
                        col("source"),
                        col("language"),
                        col("month"),
                        xxhash64(col("title")).as("heading"));
        Dataset<Row> words = tables.rows(Table.SIGNATURES)
                .select(col("article_id"), col("whole").as("words"));
        Dataset<Row> stories = tables.rows(Table.STORIES).select("article_id", "text_id", "story_id");
        Dataset<Row> all = tables.rows(Table.ARTICLES)
                .select(col("article_id"), lit(true).as("read"))
                .join(documents, ids(), "left")
                .join(words, ids(), "left")
                .join(stories, ids(), "left");
        return all.select(Arrays.stream(all.columns())
                .map(name -> name.equals("article_id") ? col(name) : col(name).as(prefix + name))
                .toArray(Column[]::new));
    }

    private static String[] ids() {
        return new String[] {"article_id"};
    }
}
