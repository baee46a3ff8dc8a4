package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.policyalmanac.table.Table;
import scala.collection.Seq;

/** Shares as rows of {@code article_topics}. */
final class Weights implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** The topic of articles that have none. */
    static final String UNASSIGNED = "unassigned";

    private static final double LEAST = 0.01;

    private final ArrayList<String> ids;
    private final HashMap<String, Double> calibration;

    private Weights(List<String> ids, Map<String, Double> calibration) {
        this.ids = new ArrayList<>(ids);
        this.calibration = new HashMap<>(calibration);
    }

    /** @param shares rows of {@link Shares} */
    static Dataset<Row> of(Dataset<Row> shares, List<String> ids, Map<String, Double> calibration) {
        return shares.flatMap(
                new Weights(ids, calibration),
                Encoders.row(Table.ARTICLE_TOPICS.schema().asNullable()));
    }

    /** A row for each article that has no topic. */
    static Dataset<Row> unassigned(Dataset<Row> articles) {
        return articles.select(
                functions.col("article_id"),
                functions.lit(UNASSIGNED).as("topic_id"),
                functions.lit(1.0).as("weight"),
                functions.lit(true).as("is_main"),
                functions.lit(null).cast("double").as("weight_by_concepts"),
                functions.lit(null).cast("double").as("deviation"));
    }

    @Override
    public Iterator<Row> call(Row article) {
        Seq<Double> shares = article.getAs("shares");
        Seq<Double> byConcepts = article.getAs("by_concepts");
        double tokens =
                article.<Double>getAs("tokens") * calibration.getOrDefault(article.<String>getAs("language"), 1.0);
        int main = 0;
        for (int k = 1; k < ids.size(); k++) {
            int order = Double.compare(shares.apply(k), shares.apply(main));
            main = order > 0 || order == 0 && ids.get(k).compareTo(ids.get(main)) < 0 ? k : main;
        }
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < ids.size(); k++) {
            double share = shares.apply(k);
            if (share >= LEAST || k == main) {
                rows.add(RowFactory.create(
                        article.getAs("article_id"),
                        ids.get(k),
                        share,
                        k == main,
                        byConcepts == null ? null : byConcepts.apply(k),
                        Reading.rounded(Math.sqrt(share * (1 - share) / (tokens + 1)))));
            }
        }
        return rows.iterator();
    }
}
