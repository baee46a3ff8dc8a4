package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Pairs of entities as subjects: the ties that can be claimed. */
final class Pairs {
    /** The ties of largest deviance; the others are left out. */
    static final int MOST = 200;

    private Pairs() {}

    /** {@code (entity_a, entity_b, subject, label)} of the strongest claimed ties. */
    static Dataset<Row> strongest(Dataset<Row> ties, Dataset<Row> entities) {
        Dataset<Row> labels = entities.select("entity_id", "label");
        return ties.where("is_claim")
                .orderBy(desc("deviance"), col("entity_a"), col("entity_b"))
                .limit(MOST)
                .select("entity_a", "entity_b")
                .join(labels.toDF("entity_a", "label_a"), "entity_a")
                .join(labels.toDF("entity_b", "label_b"), "entity_b")
                .select(
                        col("entity_a"),
                        col("entity_b"),
                        concat(col("entity_a"), lit("|"), col("entity_b")).as("subject"),
                        concat(col("label_a"), lit(" – "), col("label_b")).as("label"));
    }

    /** No tie, where no network has been made. */
    static Dataset<Row> none(SparkSession spark) {
        return spark.createDataFrame(
                List.of(), StructType.fromDDL("entity_a STRING, entity_b STRING, subject STRING, label STRING"));
    }

    /** {@code (kind, subject, label)} and a document that names both. */
    static Dataset<Row> named(Dataset<Row> strongest, Dataset<Row> mentions, Dataset<Row> stories) {
        Dataset<Row> named = mentions.select("article_id", "entity_id").distinct();
        return named.withColumnRenamed("entity_id", "entity_a")
                .join(broadcast(strongest), "entity_a")
                .join(named.withColumnRenamed("entity_id", "entity_b"), new String[] {"article_id", "entity_b"})
                .select(col("article_id"), lit("pair").as("kind"), col("subject"), col("label"))
                .join(stories, "article_id")
                .withColumn(Facts.IN_ALL, lit(true));
    }
}
