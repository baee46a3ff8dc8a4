package org.policyalmanac.network;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Documents of stories, and the entities they name. */
final class NamedDocuments {
    private static final StructType DICTIONARY =
            new StructType().add("entity_id", "string").add("entity", "int");

    private NamedDocuments() {}

    /**
     * Every document with the month of its story's original, which is its canonical document: {@code (article_id, period,
     * source, is_canonical)}. The period is a number of months, {@link Period#WHOLE_RANGE} where the month is not known.
     */
    static Dataset<Row> told(Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> months = documents.select(
                col("article_id").as("story_id"),
                coalesce(number(col("month")), lit(Period.WHOLE_RANGE)).as("period"));
        return stories.select("article_id", "story_id", "is_canonical")
                .join(months, "story_id")
                .join(documents.select("article_id", "source"), "article_id")
                .select("article_id", "period", "source", "is_canonical");
    }

    private static Column number(Column date) {
        return year(date).multiply(12).plus(month(date)).minus(1);
    }

    /** The first day of the month of a period. */
    static Column firstDay(String period) {
        return expr("make_date(int(floor(%1$s / 12)), pmod(%1$s, 12) + 1, 1)".formatted(period));
    }

    /** A number for each entity that is mentioned, in the order of ids: {@code (entity_id, entity)}. */
    static Dataset<Row> dictionary(Dataset<Row> mentions) {
        SparkSession spark = mentions.sparkSession();
        List<Row> rows = new ArrayList<>();
        for (String id : mentions.select("entity_id")
                .distinct()
                .sort("entity_id")
                .as(Encoders.STRING())
                .collectAsList()) {
            rows.add(RowFactory.create(id, rows.size()));
        }
        return spark.createDataFrame(rows, DICTIONARY);
    }

    /** The documents of {@link #told} that name an entity, with their names: {@link Names} as bytes. */
    static Dataset<Row> of(Dataset<Row> mentions, Dataset<Row> told, Dataset<Row> dictionary) {
        Dataset<Row> packed = mentions.select("article_id", "entity_id", "sentence")
                .join(broadcast(dictionary), "entity_id")
                .select(
                        col("article_id"),
                        expr("shiftleft(bigint(entity), 32) | (bigint(sentence) & 4294967295)")
                                .as("mention"));
        return packed.repartition(col("article_id"))
                .sortWithinPartitions("article_id")
                .mapPartitions(new NamesOfArticles(), Encoders.row(NamesOfArticles.SCHEMA))
                .join(told, "article_id")
                .select("article_id", "period", "source", "is_canonical", "names");
    }
}
