package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** How topics' terms change from year to year, as rows of {@code topic_periods}. */
final class Periods {
    private static final int TERMS = 10;
    private static final int FEWEST_STORIES = 3;
    private static final int FEWEST_OF_YEAR = 5;

    private static final StructType TERM = new StructType()
            .add("topic_id", "string")
            .add("period", "date")
            .add("language", "string")
            .add("number", "int");

    private Periods() {}

    /**
     * @param main {@code (article_id, topic_id)}: of each article its main topic
     * @param bags rows of {@link Bags}
     * @param vocabulary rows of {@code topic_vocabulary}
     */
    static Dataset<Row> of(Dataset<Row> main, Dataset<Row> bags, Dataset<Row> vocabulary) {
        Dataset<Row> dated = bags.where(col("month").isNotNull())
                .join(main, "article_id")
                .select(
                        col("topic_id"),
                        trunc(col("month"), "year").as("period"),
                        col("language"),
                        col("concepts"),
                        col("words"));
        Dataset<Row> terms = dated.flatMap(new TermsOf(), Encoders.row(TERM))
                .groupBy("topic_id", "period", "language", "number")
                .agg(count(lit(1)).as("stories"));
        Dataset<Row> sizes = terms.where(col("number").equalTo(-1))
                .select(
                        col("topic_id"),
                        col("period"),
                        col("language"),
                        col("stories").as("stories_total"));
        var topic = Window.partitionBy("topic_id", "language");
        Column all = sum("stories").over(Window.partitionBy("topic_id", "language", "number"));
        Dataset<Row> totals = sizes.withColumn("all_total", sum("stories_total").over(topic));
        Column lift =
                col("stories").divide(col("stories_total")).divide(col("all").divide(col("all_total")));
        // Lift alone favours what is rare, stories alone what is common.
        Column telling = lift.minus(1).multiply(sqrt(col("stories")));
        return terms.where(col("number").notEqual(-1))
                .withColumn("all", all)
                .join(totals, new String[] {"topic_id", "period", "language"}, "inner")
                .where(col("stories")
                        .geq(FEWEST_STORIES)
                        .and(col("stories_total").geq(FEWEST_OF_YEAR)))
                .withColumn("lift", round(lift, 4))
                .where(col("lift").gt(1))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("topic_id", "period", "language")
                                        .orderBy(telling.desc(), desc("stories"), col("number"))))
                .where(col("rank").leq(TERMS))
                .join(
                        vocabulary.select(
                                col("language"),
                                col("number"),
                                coalesce(col("written"), col("term")).as("term")),
                        new String[] {"language", "number"},
                        "inner")
                .select("topic_id", "period", "language", "rank", "term", "stories", "stories_total", "lift");
    }

    /** A row for each different term of an article, and one numbered -1 for the article itself. */
    private static final class TermsOf implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Row bag) {
            List<Row> rows = new ArrayList<>();
            add(rows, bag, Vocabulary.CONCEPTS, bag.getAs("concepts"));
            add(rows, bag, bag.getAs("language"), bag.getAs("words"));
            return rows.iterator();
        }

        private static void add(List<Row> rows, Row bag, String language, Vector terms) {
            if (terms.size() == 0) {
                return;
            }
            rows.add(RowFactory.create(bag.get(0), bag.get(1), language, -1));
            terms.foreachNonZero((number, times) -> {
                rows.add(RowFactory.create(bag.get(0), bag.get(1), language, number));
                return scala.runtime.BoxedUnit.UNIT;
            });
        }
    }
}
