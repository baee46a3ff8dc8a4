package org.policyalmanac.network;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code mentions} and {@code stories} → {@code entity_pairs}. */
public final class NetworkJob implements Job {
    /** A list of a hundred companies would drown every other article; its most mentioned entities speak for it. */
    static final int MOST_ENTITIES = 60;

    @Override
    public void run(Run run) {
        run.progress().doing("counting pairs");
        Dataset<Row> stories = storiesByMonth(run.read(Table.DOCUMENTS), run.read(Table.STORIES));
        Dataset<Row> named = named(run.read(Table.MENTIONS), stories).persist(StorageLevel.MEMORY_AND_DISK());
        run.note("entities_per_document_cap", MOST_ENTITIES);
        run.write(Table.ENTITY_PAIRS, entityPairs(named, stories));
        named.unpersist();
    }

    /** Every document of a dated story, with the month of the story's original. */
    static Dataset<Row> storiesByMonth(Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> months = documents.select(col("article_id").as("story_id"), col("month"));
        return stories.join(months, "story_id")
                .where(col("month").isNotNull())
                .join(documents.select("article_id", "source"), "article_id")
                .select("article_id", "is_canonical", "source", "month");
    }

    /** The entities of each document, those mentioned most often where there are too many. */
    static Dataset<Row> named(Dataset<Row> mentions, Dataset<Row> stories) {
        Dataset<Row> counts =
                mentions.groupBy("article_id", "entity_id").agg(count(lit(1)).as("times"));
        Column place = row_number().over(Window.partitionBy("article_id").orderBy(desc("times"), col("entity_id")));
        return counts.withColumn("place", place)
                .where(col("place").leq(MOST_ENTITIES))
                .select("article_id", "entity_id")
                .join(stories, "article_id");
    }

    static Dataset<Row> entityPairs(Dataset<Row> named, Dataset<Row> stories) {
        Dataset<Row> canonical = named.where(col("is_canonical"));
        Dataset<Row> degrees =
                canonical.groupBy("month", "entity_id").agg(count(lit(1)).as("degree"));
        return pairs(named)
                .join(degrees.toDF("month", "entity_a", "stories_a"), new String[] {"month", "entity_a"}, "inner")
                .join(degrees.toDF("month", "entity_b", "stories_b"), new String[] {"month", "entity_b"}, "inner")
                .join(ofMonth(canonical, degrees, stories), "month")
                .select(PairsOfMonth.COUNTED.stream().map(name -> col(name)).toArray(Column[]::new))
                .groupByKey((MapFunction<Row, java.sql.Date>) pair -> pair.getDate(0), Encoders.DATE())
                .flatMapGroups(new PairsOfMonth(), Encoders.row(PairsOfMonth.schema()));
    }

    private static Dataset<Row> pairs(Dataset<Row> named) {
        Dataset<Row> right = named.select(col("article_id"), col("entity_id").as("entity_b"));
        return named.withColumnRenamed("entity_id", "entity_a")
                .join(right, "article_id")
                .where(col("entity_a").lt(col("entity_b")))
                .groupBy("month", "entity_a", "entity_b")
                .agg(
                        count(lit(1)).as("documents"),
                        sum(when(col("is_canonical"), 1L).otherwise(0L)).as("stories"),
                        array_size(collect_set("source")).cast("long").as("sources"))
                .where(col("stories").gt(0));
    }

    /** What the configuration model needs of a month, and how many stories the month has in all. */
    private static Dataset<Row> ofMonth(Dataset<Row> canonical, Dataset<Row> degrees, Dataset<Row> stories) {
        Column k = col("k");
        Dataset<Row> sizes = canonical
                .groupBy("month", "article_id")
                .agg(count(lit(1)).as("k"))
                .groupBy("month")
                .agg(
                        sum(k).as("mentions"),
                        sum(k.multiply(k.minus(1)).divide(2).cast("long")).as("pairs"));
        Dataset<Row> squares = degrees.groupBy("month")
                .agg(sum(col("degree").multiply(col("degree"))).as("squares"));
        Dataset<Row> totals = stories.where(col("is_canonical"))
                .groupBy("month")
                .agg(count(lit(1)).as("stories_total"));
        return sizes.join(squares, "month").join(totals, "month");
    }
}
