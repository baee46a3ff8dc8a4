package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.topicmodel.TopicMemory;
import org.policyalmanac.topicmodel.WordTopics;

/**
 * A set of topics as the tables remember it.
 *
 * @param language {@code *}, or the one language
 * @param model number of the fit
 * @param ids of its topics, ascending
 * @param alpha concentration of each
 * @param beta concentration of terms
 * @param vocabularies by language, {@code *} for concepts
 * @param units of the terms of each language and topic: language, number, topic's place, units
 * @param chunk number that the next chunk gets
 */
record Remembered(
        String language,
        int model,
        List<String> ids,
        double[] alpha,
        double beta,
        Map<String, Vocabulary> vocabularies,
        List<Cell> units,
        int chunk) {
    /** Chunks that stay in memory at least, and how many times as much as the new chunk they must hold. */
    private static final int CHUNKS = 4;

    private static final int TIMES = 10;

    /** What is remembered of a term in a topic. */
    record Cell(String language, int number, int topic, long units) {}

    /**
     * The sets that the tables hold, by language.
     *
     * @param registry rows of {@code topic_registry}
     * @param memory rows of {@code topic_memory}
     * @param newTokens tokens of the base in the chunk to come, by language of the set; decides how far memory reaches back
     */
    static Map<String, Remembered> of(
            Dataset<Row> registry,
            Dataset<Row> memory,
            Map<String, Vocabulary> vocabularies,
            Map<String, Long> newTokens) {
        Map<String, Remembered> sets = new TreeMap<>();
        List<Row> latest = Registry.latest(registry.where(col("event").notEqual("named")));
        Map<String, Integer> models = new TreeMap<>();
        latest.forEach(row -> models.merge(row.getAs("language"), row.<Integer>getAs("model"), Math::max));
        for (Map.Entry<String, Integer> set : models.entrySet()) {
            String language = set.getKey();
            List<Row> own = latest.stream()
                    .filter(row -> row.<String>getAs("language").equals(language)
                            && row.<Integer>getAs("model").equals(set.getValue()))
                    .toList();
            List<String> ids =
                    own.stream().map(row -> row.<String>getAs("topic_id")).toList();
            Dataset<Row> cells = memory.where(col("topic_id").isin(ids.toArray()));
            int chunk = chunk(cells);
            int first = first(cells, language, newTokens.getOrDefault(language, 0L), chunk);
            sets.put(
                    language,
                    new Remembered(
                            language,
                            set.getValue(),
                            ids,
                            own.stream()
                                    .mapToDouble(row -> row.<Double>getAs("prior"))
                                    .toArray(),
                            own.get(0).<Double>getAs("smoothing"),
                            vocabularies,
                            cells(cells.where(col("chunk").geq(first)), ids),
                            chunk));
        }
        return sets;
    }

    private static int chunk(Dataset<Row> cells) {
        Row last = cells.agg(max("chunk")).first();
        return last.isNullAt(0) ? 0 : last.getInt(0) + 1;
    }

    /** The first chunk that stays in memory: the last four, and more where these hold too little. */
    private static int first(Dataset<Row> cells, String language, long newTokens, int next) {
        Map<Integer, Long> units = new HashMap<>();
        for (Row row : cells.where(col("language").equalTo(language))
                .groupBy("chunk")
                .agg(sum("units"))
                .collectAsList()) {
            units.put(row.getInt(0), row.getLong(1));
        }
        long wanted = TIMES * newTokens << 20;
        long held = 0;
        int first = next;
        while (first > 0 && (next - first < CHUNKS || held < wanted)) {
            held += units.getOrDefault(--first, 0L);
        }
        return first;
    }

    private static List<Cell> cells(Dataset<Row> cells, List<String> ids) {
        Map<String, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        List<Cell> all = new ArrayList<>();
        for (Row row : cells.groupBy("language", "number", "topic_id")
                .agg(sum("units"))
                .collectAsList()) {
            all.add(new Cell(row.getString(0), row.getInt(1), places.get(row.getString(2)), row.getLong(3)));
        }
        return all;
    }

    boolean isOfConcepts() {
        return language.equals(Vocabulary.CONCEPTS);
    }

    /** The base's counts, with room for topics that may be born. */
    TopicMemory base(int spare, double spareAlpha) {
        double[] wide = java.util.Arrays.copyOf(alpha, alpha.length + spare);
        java.util.Arrays.fill(wide, alpha.length, wide.length, spareAlpha);
        TopicMemory memory = new TopicMemory(vocabularies.get(language).size(), wide, beta);
        units.stream()
                .filter(cell -> cell.language().equals(language))
                .forEach(cell -> memory.add(cell.number(), cell.topic(), (int) Math.round(cell.units() / 0x1.0p20)));
        return memory;
    }

    /** The words' counts of each language. */
    Map<String, WordTopics> words(int topics) {
        Map<String, WordTopics> words = new TreeMap<>();
        if (isOfConcepts()) {
            for (Cell cell : units) {
                if (!cell.language().equals(language)) {
                    words.computeIfAbsent(
                                    cell.language(),
                                    known -> WordTopics.memory(
                                            topics, vocabularies.get(known).size()))
                            .addUnits(cell.number(), cell.topic(), cell.units());
                }
            }
        }
        return words;
    }

    /** Probabilities of the base's terms in each topic, by what is remembered. */
    double[][] probabilities() {
        int terms = vocabularies.get(language).size();
        double[][] phi = new double[ids.size()][terms];
        double[] totals = new double[ids.size()];
        for (Cell cell : units) {
            if (cell.language().equals(language)) {
                phi[cell.topic()][cell.number()] += cell.units() / 0x1.0p20;
                totals[cell.topic()] += cell.units() / 0x1.0p20;
            }
        }
        for (int k = 0; k < phi.length; k++) {
            for (int w = 0; w < terms; w++) {
                phi[k][w] = (phi[k][w] + beta) / (totals[k] + terms * beta);
            }
        }
        return phi;
    }
}
