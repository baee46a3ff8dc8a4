package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;

/** Documents with what candidates are looked for in them by: their story and its month, and the lexicon's mentions. */
final class PlacedTexts {
    private static final DataType SPANS = DataType.fromDDL("array<struct<begin:int,end:int,kind:string>>");

    private PlacedTexts() {}

    /**
     * Documents whose language is known. Where no story is known of a document, it is one of its own; {@code is_reading}
     * holds for one document of each story and language.
     */
    static Dataset<Row> of(Dataset<Row> documents, Dataset<Row> stories, Dataset<Row> mentions) {
        Dataset<Row> canonical = stories.where(col("is_canonical"))
                .join(documents.select("article_id", "month"), "article_id")
                .select(col("story_id"), col("month").as("story_month"));
        Dataset<Row> spans = mentions.where(col("begin").geq(0))
                .groupBy("article_id")
                .agg(sort_array(collect_list(struct(
                                col("begin"),
                                col("end"),
                                substring_index(col("entity_id"), ":", 1).as("kind"))))
                        .cast(SPANS)
                        .as("found"));
        Dataset<Row> placed = documents
                .where(col("language").notEqual("und"))
                .select("article_id", "source", "language", "month", "text")
                .join(
                        stories.select("article_id", "text_id", "story_id", "is_canonical"),
                        new String[] {"article_id"},
                        "left")
                .withColumn("text_id", coalesce(col("text_id"), col("article_id")))
                .withColumn("story_id", coalesce(col("story_id"), col("article_id")))
                .withColumn("is_canonical", coalesce(col("is_canonical"), lit(true)))
                .join(canonical, new String[] {"story_id"}, "left")
                .withColumn("story_month", coalesce(col("story_month"), col("month")))
                .join(spans, new String[] {"article_id"}, "left")
                .withColumn("spans", coalesce(col("found"), array().cast(SPANS)));
        return placed.withColumn(
                        "is_reading",
                        row_number()
                                .over(Window.partitionBy("story_id", "language")
                                        .orderBy(desc("is_canonical"), col("article_id")))
                                .equalTo(1))
                .select(
                        "article_id",
                        "source",
                        "language",
                        "text",
                        "text_id",
                        "story_id",
                        "story_month",
                        "spans",
                        "is_reading");
    }
}
