package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.desc_nulls_last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.Words;

/** Sentences in which entities are named, as rows of {@code entity_examples}. */
final class Examples {
    private static final int MOST = 8;
    private static final int MOST_OF_LANGUAGE = 4;
    private static final int LONGEST = 300;
    private static final String CUT = "…";

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
        Dataset<Row> firsts = numbered(
                        mentions.where("begin >= 0"), "place", new Column[] {col("begin")}, "entity_id", "article_id")
                .where("place = 1")
                .select("entity_id", "article_id", "begin", "end", "language")
                .join(facts, "article_id");
        Column[] latest = {desc_nulls_last("published"), col("article_id")};
        Dataset<Row> picked = numbered(firsts, "of_outlet", latest, "entity_id", "language", "source")
                .transform(rows -> numbered(
                        rows,
                        "of_language",
                        new Column[] {col("of_outlet"), latest[0], latest[1]},
                        "entity_id",
                        "language"))
                .withColumn("size", count(lit(1)).over(Window.partitionBy("entity_id", "language")))
                .where(col("of_language").leq(MOST_OF_LANGUAGE))
                .transform(rows -> numbered(
                        rows,
                        "rank",
                        new Column[] {col("of_language"), desc("size"), col("language"), col("article_id")},
                        "entity_id"))
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
                sentence(text, begin, end),
                picked.getAs("language"),
                picked.getAs("published"),
                picked.getAs("source"),
                picked.getAs("title"),
                picked.getAs("url"),
                picked.getAs("archive"),
                picked.getAs("position"));
    }

    /** The sentence of a text in which a name stands, white space evened out; cut to what stands around the name. */
    static String sentence(String text, int begin, int end) {
        int[] starts = Words.sentenceStarts(text);
        int found = Arrays.binarySearch(starts, begin);
        int sentence = found >= 0 ? found : -found - 2;
        int from = starts[sentence];
        int until = sentence + 1 < starts.length ? starts[sentence + 1] : text.length();
        until = Math.max(until, end);
        boolean cutsBefore = until - from > LONGEST && begin - from > LONGEST / 2;
        int first = cutsBefore ? wordAfter(text, begin - LONGEST / 2, begin) : from;
        boolean cutsAfter = until - first > LONGEST;
        int last = cutsAfter ? wordBefore(text, Math.max(end, first + LONGEST), end) : until;
        String words = text.substring(first, last).strip().replaceAll("\\s+", " ");
        return (cutsBefore ? CUT : "") + words + (cutsAfter ? CUT : "");
    }

    /** After the next white space, where there is one before {@code limit}; never inside a pair of surrogates. */
    private static int wordAfter(String text, int index, int limit) {
        for (int i = index; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }

    private static int wordBefore(String text, int index, int limit) {
        for (int i = index; i > limit; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    private static Dataset<Row> numbered(Dataset<Row> rows, String name, Column[] order, String... group) {
        Column[] groups =
                Arrays.stream(group).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
        return rows.withColumn(
                name, row_number().over(Window.partitionBy(groups).orderBy(order)));
    }
}
