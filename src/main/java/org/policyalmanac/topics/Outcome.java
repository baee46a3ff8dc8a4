package org.policyalmanac.topics;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a fit leads to, as rows of tables.
 *
 * @param topics rows of {@code topics}
 * @param registry of {@code topic_registry}
 * @param vocabulary of {@code topic_vocabulary}; only those that are new, where articles were added
 * @param memory of {@code topic_memory}, likewise
 * @param choice of {@code topic_choice}
 * @param articleTopics of {@code article_topics}, for the articles of the fit
 * @param vocabularies by language, {@code *} for concepts
 * @param notes for the manifest
 */
record Outcome(
        List<Row> topics,
        List<Row> registry,
        List<Row> vocabulary,
        List<Row> memory,
        List<Row> choice,
        Dataset<Row> articleTopics,
        Map<String, Vocabulary> vocabularies,
        Map<String, Object> notes) {}
