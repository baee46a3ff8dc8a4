package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.statistics.Assignment;
import org.policyalmanac.topicmodel.FixedTopics;
import org.policyalmanac.topicmodel.TopicModel;

/**
 * Today's topics against a fit from scratch.
 *
 * @param rows of {@code topic_drift}
 * @param summary in a sentence
 */
record Audit(List<Row> rows, String summary) {
    private static final double MOST_LOST = 0.1;
    private static final double MOST_GAIN = 0.1;
    private static final int FIFTHS = 5;

    /**
     * @param bags rows of {@link Bags} of all articles, by today's vocabulary
     * @param main {@code (article_id, topic_id)}: today's main topics
     * @param labels of today's topics
     */
    static Audit of(Remembered today, Fitting fitting, Dataset<Row> main, Map<String, String> labels) {
        TopicModel fresh = fitting.base(today.ids().size());
        TopicSet set = new TopicSet(today.language(), List.of(), fitting.baseVocabulary(), fresh, Map.of(), Map.of());
        double[][] phi = IntStream.range(0, fresh.topics())
                .mapToObj(fresh::probabilities)
                .toArray(double[][]::new);
        double[][] similarity =
                Identity.similarity(today.probabilities(), fitting.baseVocabulary(), phi, fitting.baseVocabulary());
        double[][] cost = new double[similarity.length][];
        for (int k = 0; k < cost.length; k++) {
            cost[k] =
                    java.util.Arrays.stream(similarity[k]).map(value -> -value).toArray();
        }
        int[] partners = Assignment.of(cost);
        Map<List<Object>, Long> crossed = crossed(fitting, set, main);
        Map<String, Long> totals = new HashMap<>();
        crossed.forEach((pair, stories) -> totals.merge((String) pair.get(0), stories, Long::sum));
        List<Row> rows = new ArrayList<>();
        int lost = 0;
        for (int k = 0; k < today.ids().size(); k++) {
            String id = today.ids().get(k);
            lost += similarity[k][partners[k]] < Identity.SAME ? 1 : 0;
            for (int j = 0; j < fresh.topics(); j++) {
                long stories = crossed.getOrDefault(List.of(id, j), 0L);
                if (stories > 0 || partners[k] == j) {
                    rows.add(RowFactory.create(
                            id,
                            j + 1,
                            labels.getOrDefault(id, id),
                            set.label(j),
                            stories,
                            Reading.rounded((double) stories / Math.max(1, totals.getOrDefault(id, 0L))),
                            Reading.rounded(similarity[k][j]),
                            partners[k] == j));
                }
            }
        }
        double gain = gain(today, fitting);
        boolean isDue = lost > MOST_LOST * today.ids().size() || gain > MOST_GAIN;
        return new Audit(
                rows,
                String.format(
                        Locale.ROOT,
                        "audit: %d of %d topics are not found again in a fit from scratch (cosine under %.1f), which foretells"
                                + " held-out articles %.3f nats a term %s: %s.",
                        lost,
                        today.ids().size(),
                        Identity.SAME,
                        Math.abs(gain),
                        gain >= 0 ? "better" : "worse",
                        isDue ? "a new fit is due; run 'topics' without --add" : "the topics may stay"));
    }

    /** Articles by today's main topic and the fresh fit's. */
    private static Map<List<Object>, Long> crossed(Fitting fitting, TopicSet set, Dataset<Row> main) {
        List<String> places = IntStream.range(0, set.model().topics())
                .mapToObj("%06d"::formatted)
                .toList();
        Dataset<Row> shares = Shares.of(fitting.assigned(), set);
        Dataset<Row> fresh = Weights.of(shares, places, Map.of())
                .where("is_main")
                .select(col("article_id"), col("topic_id").as("refit"));
        Map<List<Object>, Long> crossed = new HashMap<>();
        for (Row row : fresh.join(main, "article_id")
                .groupBy("topic_id", "refit")
                .count()
                .collectAsList()) {
            crossed.put(List.of(row.getString(0), Integer.parseInt(row.getString(1))), row.getLong(2));
        }
        shares.unpersist();
        return crossed;
    }

    /** By how much a fit on four fifths foretells the last fifth better than today's topics, which have seen it. */
    private static double gain(Remembered today, Fitting fitting) {
        String column = TopicSet.column(today.isOfConcepts());
        Dataset<Row> assigned = fitting.assigned();
        Dataset<Row> held =
                assigned.where(Sampling.part(col("story_id"), FIFTHS).equalTo(0));
        TopicModel part = fitting.base(
                today.ids().size(),
                1,
                assigned.where(Sampling.part(col("story_id"), FIFTHS).notEqual(0)));
        double[][] phi = today.probabilities();
        return perToken(Choosing.score(held, column, part))
                - perToken(Choosing.score(held, column, FixedTopics.of(phi, today.alpha()), phi));
    }

    private static double perToken(Row score) {
        return score.isNullAt(1) || score.getLong(1) == 0 ? 0 : score.getLong(0) / 1e6 / score.getLong(1);
    }
}
