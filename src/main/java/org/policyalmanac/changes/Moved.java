package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.table.Table;

/**
 * Articles that lie elsewhere in the archive than in the earlier run. An article's id is its place: where a file was written
 * anew with one record more, or a folder has another name, every article behind it has another id, and only its content says
 * that it is the same.
 */
final class Moved {
    private static final List<String> IDS = List.of("article_id", "text_id", "story_id");

    /** Of an id of the earlier run that is another article's now; no id ends so. */
    private static final String GONE = "~";

    private Moved() {}

    /**
     * {@code (old_id, new_id)} of the earlier run's articles that have another id now. First come those that lie where they
     * lay, then those of equal content anywhere (among equals by outlet and id), then what changed in its place.
     *
     * @param old {@code articles} of the earlier run
     * @param now those of this run
     */
    static Dataset<Row> between(Dataset<Row> old, Dataset<Row> now) {
        Dataset<Row> both = side(old, "old_").join(side(now, "new_"), new String[] {"article_id"}, "full_outer");
        Dataset<Row> loose = both.where(not(col("old_content").eqNullSafe(col("new_content"))));
        Dataset<Row> pairs = ranked(loose, "old_").join(ranked(loose, "new_"), new String[] {"content", "rank"});
        Dataset<Row> taken = pairs.select(col("new_id").as("old_id"));
        Dataset<Row> gone = loose.where(col("old_content").isNotNull())
                .select(col("article_id").as("old_id"))
                .join(pairs.select("old_id"), new String[] {"old_id"}, "left_anti")
                .join(taken, new String[] {"old_id"}, "left_semi")
                .withColumn("new_id", concat(col("old_id"), lit(GONE)));
        return pairs.select("old_id", "new_id").unionByName(gone);
    }

    private static Dataset<Row> side(Dataset<Row> articles, String prefix) {
        return articles.select(
                col("article_id"),
                coalesce(col("content_hash"), col("article_id")).as(prefix + "content"),
                col("source").as(prefix + "source"));
    }

    private static Dataset<Row> ranked(Dataset<Row> loose, String prefix) {
        return loose.where(col(prefix + "content").isNotNull())
                .select(
                        col(prefix + "content").as("content"),
                        col("article_id").as(prefix + "id"),
                        row_number()
                                .over(Window.partitionBy(prefix + "content").orderBy(prefix + "source", "article_id"))
                                .as("rank"));
    }

    /** The earlier run's tables with the ids that its articles have now. */
    static Tables followed(Tables old, Dataset<Row> moved) {
        return table -> old.find(table).map(rows -> followed(table, rows, moved));
    }

    private static Dataset<Row> followed(Table table, Dataset<Row> rows, Dataset<Row> moved) {
        List<String> columns = Arrays.asList(table.schema().fieldNames());
        Dataset<Row> result = rows;
        for (String id : IDS) {
            if (columns.contains(id)) {
                Dataset<Row> ids = moved.select(col("old_id").as(id), col("new_id"));
                Column now = coalesce(col("new_id"), col(id));
                result = result.join(ids, new String[] {id}, "left")
                        .withColumn(id, now)
                        .drop("new_id");
            }
        }
        return result;
    }
}
