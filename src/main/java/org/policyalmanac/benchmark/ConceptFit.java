package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicModel;
import org.policyalmanac.topicmodel.WordExtension;
import org.policyalmanac.topicmodel.WordTopics;

/**
 * Shares of articles by the two stages of topics over languages.
 *
 * @param byConcepts by concepts alone
 * @param full by concepts and the words of each language
 */
record ConceptFit(double[][] byConcepts, double[][] full) {
    private static final StructType SHARED = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("features", SQLDataTypes.VectorType(), false)
            .add("shares", SQLDataTypes.VectorType(), false);

    private static final double PRIOR_TOKENS = 20;

    /** An article: its language, and how often each concept and each word stands in it. */
    record Article(String language, Map<String, Integer> concepts, Map<String, Integer> words) {}

    static ConceptFit of(SparkSession spark, List<Article> articles, int topics, long seed) {
        Numbers concepts = new Numbers();
        articles.forEach(article -> article.concepts().keySet().forEach(concepts::number));
        List<Vector> bags = articles.stream()
                .map(article -> concepts.bag(article.concepts()))
                .toList();
        List<String> ids = new ArrayList<>();
        for (int d = 0; d < articles.size(); d++) {
            ids.add("article-" + d);
        }
        Dataset<Row> rows = TopicFits.bags(spark, ids, bags).persist();
        TopicModel model = new TopicEstimator().setK(topics).setSeed(seed).fit(rows);
        double[][] byConcepts = TopicFits.shares(model, rows);
        rows.unpersist();
        double[][] full = byConcepts.clone();
        Map<String, List<Integer>> byLanguage = new TreeMap<>();
        for (int d = 0; d < articles.size(); d++) {
            byLanguage
                    .computeIfAbsent(articles.get(d).language(), none -> new ArrayList<>())
                    .add(d);
        }
        byLanguage.values().forEach(own -> extend(spark, articles, own, byConcepts, full));
        return new ConceptFit(byConcepts, full);
    }

    private static void extend(
            SparkSession spark, List<Article> articles, List<Integer> own, double[][] byConcepts, double[][] full) {
        Numbers words = new Numbers();
        own.forEach(d -> articles.get(d).words().keySet().forEach(words::number));
        List<Row> rows = new ArrayList<>();
        for (int d : own) {
            rows.add(RowFactory.create(
                    "article-" + d, words.bag(articles.get(d).words()), Vectors.dense(byConcepts[d])));
        }
        WordTopics topics = WordExtension.fit(
                spark.createDataFrame(rows, SHARED), byConcepts[0].length, words.size(), null, PRIOR_TOKENS);
        for (int d : own) {
            full[d] = topics.shares(words.bag(articles.get(d).words()), byConcepts[d])
                    .clone();
        }
    }

    /** Numbers of words, given as they come. */
    static final class Numbers {
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        int number(String word) {
            return numbers.computeIfAbsent(word, none -> numbers.size());
        }

        int size() {
            return numbers.size();
        }

        Vector bag(Map<String, Integer> counts) {
            Map<Integer, Double> numbered = new TreeMap<>();
            new HashMap<>(counts).forEach((word, count) -> numbered.put(number(word), (double) count));
            return Vectors.sparse(
                    Math.max(1, size()),
                    numbered.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    numbered.values().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
