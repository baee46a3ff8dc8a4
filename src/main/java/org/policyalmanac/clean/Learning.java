package org.policyalmanac.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Learns the boilerplate of each source from its articles: the runs of words that recur in many of them.
 *
 * <p>Copies of one story are no evidence. Articles of one title count once where a source's titles tell articles apart,
 * and an article counts only if it says something that does not recur: in a story printed fifty times everything recurs,
 * beside a menu stands an article.
 */
final class Learning {
    private Learning() {}

    /** Runs that recur, in the schema of {@link RecurringRuns}; the same rows whatever the order of articles. */
    static Dataset<Row> learned(Dataset<Row> articles) {
        Dataset<Row> keyed = keyed(articles);
        Map<String, Integer> sizes = sizes(keyed);
        Broadcast<Recurring> suspected =
                broadcast(articles, Recurring.of(counted(keyed, null, sizes).collectAsList()));
        return counted(keyed, suspected, sizes);
    }

    /** What recurs, for every executor. */
    static Broadcast<Recurring> recurring(Dataset<Row> articles) {
        return broadcast(articles, Recurring.of(learned(articles).collectAsList()));
    }

    private static Broadcast<Recurring> broadcast(Dataset<Row> rows, Recurring recurring) {
        return JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
                .broadcast(recurring);
    }

    private static Dataset<Row> counted(
            Dataset<Row> keyed, Broadcast<Recurring> suspected, Map<String, Integer> sizes) {
        return keyed.flatMap(new RunsByBucket(suspected), Encoders.row(RunsByBucket.SCHEMA))
                .repartition(col("source"), col("bucket"))
                .sortWithinPartitions("source", "bucket", "article")
                .mapPartitions(new RecurringRuns(sizes), Encoders.row(RecurringRuns.SCHEMA));
    }

    /** Articles with the number under which they count. */
    private static Dataset<Row> keyed(Dataset<Row> articles) {
        Column tells = countDistinct("title").multiply(2).geq(count("title"));
        Dataset<Row> titles = articles.groupBy("source").agg(tells.as("tells"));
        Column title = when(col("tells"), col("title"));
        return articles.join(titles, "source")
                .select(
                        col("source"),
                        xxhash64(coalesce(title, col("content_hash"))).as("article"),
                        col("text"));
    }

    private static Map<String, Integer> sizes(Dataset<Row> keyed) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Row row : keyed.groupBy("source")
                .agg(countDistinct("article").cast("int"))
                .collectAsList()) {
            sizes.put(row.getString(0), row.getInt(1));
        }
        return sizes;
    }
}
