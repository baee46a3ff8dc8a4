package org.policyalmanac.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What all readings of ties ask of their rows. */
final class TieColumns {
    /** Expected stories are added up in millionths: sums of integers do not depend on the order of rows. */
    static final double MILLIONTHS = 1e6;

    private TieColumns() {}

    /** Expected stories as a whole number of millionths. */
    static Column millionths(Column expected) {
        return round(expected.multiply(lit(MILLIONTHS))).cast("bigint");
    }

    /** How far {@code stories} are above what is expected, in millionths. */
    static Column above(Column expectedMillionths) {
        return col("stories").multiply(lit((long) MILLIONTHS)).minus(expectedMillionths);
    }

    /**
     * With {@code label_a} and {@code label_b}; an entity without a label goes by its id.
     *
     * @param labels {@code (entity_id, label)}
     */
    static Dataset<Row> labelled(Dataset<Row> ties, Dataset<Row> labels) {
        return ties.join(labels.toDF("entity_a", "label_a"), "entity_a", "left")
                .join(labels.toDF("entity_b", "label_b"), "entity_b", "left")
                .withColumn("label_a", coalesce(col("label_a"), col("entity_a")))
                .withColumn("label_b", coalesce(col("label_b"), col("entity_b")));
    }
}
