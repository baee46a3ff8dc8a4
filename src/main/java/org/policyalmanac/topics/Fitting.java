package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.topicmodel.PassListener;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicMemory;
import org.policyalmanac.topicmodel.TopicModel;
import org.policyalmanac.topicmodel.WordExtension;
import org.policyalmanac.topicmodel.WordTopics;

/** Makes topics of bags, from scratch or on top of what is remembered. */
final class Fitting {
    /** A language of fewer articles than this gets no words of its own: its articles go by their concepts. */
    static final int FEWEST_ARTICLES = 10;

    private final Dataset<Row> bags;
    private final Map<String, Vocabulary> vocabularies;
    private final String language;
    private final long seed;
    private final PassListener listener;

    /**
     * @param bags rows of {@link Bags}; for topics of one language those of that language
     * @param vocabularies by language, {@code *} for concepts
     * @param language {@code *}, or the one language
     */
    Fitting(
            Dataset<Row> bags,
            Map<String, Vocabulary> vocabularies,
            String language,
            long seed,
            PassListener listener) {
        this.bags = bags;
        this.vocabularies = vocabularies;
        this.language = language;
        this.seed = seed;
        this.listener = listener;
    }

    private boolean isOfConcepts() {
        return language.equals(Vocabulary.CONCEPTS);
    }

    /** The vocabulary that topics are fitted on. */
    Vocabulary baseVocabulary() {
        return vocabularies.get(language);
    }

    /** The articles that have enough to go by. */
    Dataset<Row> assigned() {
        return bags.where(
                isOfConcepts()
                        ? col("concept_tokens").geq(TopicSet.FEWEST_CONCEPTS)
                        : col("word_tokens").geq(1));
    }

    /** The model of the base, on a sample in which no language outweighs the others. */
    TopicModel base(int topics) {
        return base(topics, seed, Sampling.of(assigned(), languages()));
    }

    TopicModel base(int topics, long ownSeed, Dataset<Row> sample) {
        return estimator(ownSeed).setK(topics).fit(sample);
    }

    /** The model of the base on all articles, on top of a memory. */
    TopicModel baseAfter(TopicMemory memory) {
        return estimator(seed).fitAfter(memory, assigned());
    }

    private TopicEstimator estimator(long ownSeed) {
        return new TopicEstimator()
                .setSeed(ownSeed)
                .setIdCol("article_id")
                .setFeaturesCol(TopicSet.column(isOfConcepts()))
                .setListener(listener);
    }

    Map<String, Long> languages() {
        return WordVocabularies.storiesByLanguage(assigned());
    }

    /** The words of every language attached to a model of concepts; none for topics of one language. */
    Map<String, WordTopics> words(TopicModel model, Map<String, WordTopics> memory) {
        Map<String, WordTopics> words = new TreeMap<>();
        if (!isOfConcepts()) {
            return words;
        }
        Dataset<Row> shared = model.copy(org.apache.spark.ml.param.ParamMap.empty())
                .setFeaturesCol("concepts")
                .setTopicDistributionCol("shares")
                .transform(assigned())
                .select("article_id", "words", "shares", "language")
                .persist(StorageLevel.MEMORY_AND_DISK());
        Map<String, Long> tokens = new TreeMap<>();
        assigned()
                .groupBy("language")
                .agg(sum("word_tokens"))
                .collectAsList()
                .forEach(row -> tokens.put(row.getString(0), row.getLong(1)));
        for (Map.Entry<String, Long> each : languages().entrySet()) {
            Vocabulary vocabulary = vocabularies.get(each.getKey());
            WordTopics known = memory.get(each.getKey());
            if (vocabulary != null && (known != null || each.getValue() >= FEWEST_ARTICLES)) {
                words.put(
                        each.getKey(),
                        WordExtension.fit(
                                shared.where(col("language").equalTo(each.getKey()))
                                        .select("article_id", "words", "shares"),
                                model.topics(),
                                vocabulary.size(),
                                known,
                                TopicSet.priorTokens(tokens.getOrDefault(each.getKey(), 0L)
                                        + (known == null ? 0 : known.tokens()))));
            }
        }
        shared.unpersist();
        return words;
    }
}
