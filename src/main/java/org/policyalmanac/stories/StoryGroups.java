package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Texts that tell one story. The graph of the best pairs falls into components, which are small; within each,
 * {@link StoryClusters} decides.
 */
final class StoryGroups {
    private static final StructType GROUP =
            new StructType().add("text_id", "string").add("story", "string");

    private StoryGroups() {}

    /**
     * @param scored {@code (a, b, language_a, language_b, score)}
     * @return {@code (text_id, story)} of every text in a pair; the story is called by the least of its texts
     */
    static Dataset<Row> of(Dataset<Row> scored) {
        Dataset<Row> components = Components.of(best(scored));
        return scored.join(components.toDF("a", "component"), "a")
                .join(components.toDF("b", "component_b"), "b")
                .where(col("component").equalTo(col("component_b")))
                .groupBy("component")
                .agg(collect_list(struct("a", "b", "language_a", "language_b", "score"))
                        .as("pairs"))
                .select("pairs")
                .flatMap(new Clustered(), Encoders.row(GROUP));
    }

    /**
     * Pairs that are each other's best in their languages, and every text's best pair of all, so that a text whose place
     * is taken stands in the component of the story it may be attached to.
     */
    private static Dataset<Row> best(Dataset<Row> scored) {
        Dataset<Row> sides = scored.select(
                        col("a").as("text"), col("language_b").as("language"), col("score"))
                .union(scored.select(col("b"), col("language_a"), col("score")));
        Dataset<Row> inLanguage =
                sides.groupBy("text", "language").agg(max("score").as("best"));
        Dataset<Row> ofAll = inLanguage.groupBy("text").agg(max("best").as("most"));
        return scored.join(inLanguage.toDF("a", "language_b", "best_a"), new String[] {"a", "language_b"})
                .join(inLanguage.toDF("b", "language_a", "best_b"), new String[] {"b", "language_a"})
                .join(ofAll.toDF("a", "most_a"), "a")
                .join(ofAll.toDF("b", "most_b"), "b")
                .where(col("score")
                        .equalTo(col("best_a"))
                        .and(col("score").equalTo(col("best_b")))
                        .or(col("score").equalTo(col("most_a")))
                        .or(col("score").equalTo(col("most_b"))))
                .select("a", "b");
    }

    /** The stories of one component. */
    static final class Clustered implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Row component) {
            Map<String, String> languages = new TreeMap<>();
            List<StoryClusters.Pair> pairs = new ArrayList<>();
            for (Row pair : component.<Row>getList(0)) {
                languages.put(pair.getString(0), pair.getString(2));
                languages.put(pair.getString(1), pair.getString(3));
                pairs.add(new StoryClusters.Pair(pair.getString(0), pair.getString(1), pair.getDouble(4)));
            }
            return StoryClusters.of(languages, pairs).entrySet().stream()
                    .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
                    .iterator();
        }
    }
}
