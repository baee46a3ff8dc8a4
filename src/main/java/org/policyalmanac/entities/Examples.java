package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc_nulls_last;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Numbered;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.Quotation;

/** Sentences in which entities are named, as rows of {@code entity_examples}. */
final class Examples {
    private static final int MOST = 8;
    private static final int MOST_OF_LANGUAGE = 4;

    private static final StructType SCHEMA = Table.ENTITY_EXAMPLES.schema().asNullable();

    private Examples() {}

    /**
     * One sentence of a story at most. Within a language the outlets take turns, the latest story first.
     *
     * @param articles rows of {@code articles}, which know where in the archive and on the web a document stands
     */
    static Dataset<Row> of(Dataset<Row> mentions, Dataset<Row> documents, Dataset<Row> stories, Dataset<Row> articles) {
        Dataset<Row> canonical = stories.where("is_canonical").select("article_id");
        Dataset<Row> facts =
                documents.select("article_id", "published", "source").join(canonical, "article_id");
        Dataset<Row> firsts = Numbered.rows(
                        mentions.where("begin >= 0"), "place", new Column[] {col("begin")}, "entity_id", "article_id")
                .where("place = 1")
                .select("entity_id", "article_id", "begin", "end", "language")
                .join(facts, "article_id");
        Column[] latest = {desc_nulls_last("published"), col("article_id")};
        Dataset<Row> picked = Numbered.inTurn(firsts, latest, MOST_OF_LANGUAGE, "entity_id")
                .where(col("rank").leq(MOST));
        return picked.join(documents.select("article_id", "title", "text"), "article_id")
                .join(articles.select("article_id", "url", "archive", "position"), "article_id")
                .map((MapFunction<Row, Row>) Examples::row, Encoders.row(SCHEMA));
    }

    private static Row row(Row picked) {
        String text = picked.getAs("text");
        int begin = picked.getAs("begin");
        int end = picked.getAs("end");
        return RowFactory.create(
                picked.getAs("entity_id"),
                picked.getAs("rank"),
                picked.getAs("article_id"),
                begin,
                end,
                Quotation.around(text, begin, end),
                picked.getAs("language"),
                picked.getAs("published"),
                picked.getAs("source"),
                picked.getAs("title"),
                picked.getAs("url"),
                picked.getAs("archive"),
                picked.getAs("position"));
    }
}
