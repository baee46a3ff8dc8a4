package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.Analysis;
import org.policyalmanac.text.Term;
import org.policyalmanac.topicmodel.TopicModel;

/** Texts as what topics are fitted on, and what comes out as arrays. */
final class TopicFits {
    private static final int FEWEST_TEXTS = 5;
    private static final double MOST_WIDESPREAD = 0.5;
    private static final int LARGEST = 20_000;

    private TopicFits() {}

    /** Rows {@code (id, features)}. */
    static Dataset<Row> bags(SparkSession spark, List<int[]> texts, int vocabulary) {
        return bags(
                spark,
                IntStream.range(0, texts.size()).mapToObj(d -> "text-" + d).toList(),
                texts.stream().map(text -> PlantedTopics.bag(text, vocabulary)).toList());
    }

    static Dataset<Row> bags(SparkSession spark, List<String> ids, List<Vector> features) {
        List<Row> rows = new ArrayList<>();
        for (int d = 0; d < ids.size(); d++) {
            rows.add(RowFactory.create(ids.get(d), features.get(d)));
        }
        return spark.createDataFrame(rows, PlantedTopics.SCHEMA);
    }

    /** Probabilities of words in topics. */
    static double[][] phi(TopicModel model) {
        return IntStream.range(0, model.topics()).mapToObj(model::probabilities).toArray(double[][]::new);
    }

    /** The topics' shares of each row, in the order of the rows. */
    static double[][] shares(TopicModel model, Dataset<Row> bags) {
        Map<String, double[]> shares = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Row row : model.transform(bags).select("id", "topicDistribution").collectAsList()) {
            ids.add(row.getString(0));
            shares.put(row.getString(0), row.<Vector>getAs(1).toArray());
        }
        return ids.stream().map(shares::get).toArray(double[][]::new);
    }

    /** A corpus as numbers of words. */
    record Numbered(List<String> ids, List<String> words, List<int[]> texts) {}

    /** The main texts of a run's documents in a language, as numbers of stems that are neither rare nor everywhere. */
    static Numbered cleaned(Run run, String language) {
        List<String> ids = new ArrayList<>();
        List<List<String>> stems = new ArrayList<>();
        for (Row row : run.read(Table.DOCUMENTS)
                .where(functions.col("language").equalTo(language))
                .select("article_id", "text")
                .orderBy("article_id")
                .collectAsList()) {
            ids.add(row.getString(0));
            stems.add(Analysis.of(language).terms(row.getString(1)).stream()
                    .map(Term::stem)
                    .toList());
        }
        return numbered(ids, stems);
    }

    static Numbered numbered(List<String> ids, List<List<String>> stems) {
        Map<String, Integer> texts = new HashMap<>();
        stems.forEach(text -> new HashSet<>(text).forEach(stem -> texts.merge(stem, 1, Integer::sum)));
        List<String> words = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS && entry.getValue() <= MOST_WIDESPREAD * ids.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LARGEST)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, numbers.size()));
        List<int[]> numbered = stems.stream()
                .map(text -> text.stream()
                        .map(numbers::get)
                        .filter(number -> number != null)
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toList();
        return new Numbered(ids, words, numbered);
    }
}
