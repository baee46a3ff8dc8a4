package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.table.Table;

/** The topics of one language as rows. */
final class LanguageTopics {
    private static final int TERMS = 15;
    static final double LEAST_WEIGHT = 0.01;

    private final String language;
    private final List<Row> topics = new ArrayList<>();
    private final List<Row> labels = new ArrayList<>();
    private final Dataset<Row> shares;

    /**
     * Fits the topics of a language; none where its texts share too few words.
     *
     * @param stories of the language, as {@link TermsOf} makes them
     * @param howMany stories there are
     * @param count of topics to fit
     */
    static Optional<LanguageTopics> of(
            String language, Dataset<Row> stories, long howMany, int count, long seed, TopicEngine engine) {
        Vocabulary vocabulary = Vocabulary.of(stories, howMany);
        return vocabulary.terms().size() < count
                ? Optional.empty()
                : Optional.of(
                        new LanguageTopics(language, vocabulary, engine.fit(vocabulary.bags(stories), count, seed)));
    }

    private LanguageTopics(String language, Vocabulary vocabulary, TopicEngine.Fitted fitted) {
        this.language = language;
        this.shares = fitted.shares();
        for (int k = 0; k < fitted.terms().length; k++) {
            List<Reading.Term> top = Reading.top(fitted.terms()[k], vocabulary, TERMS);
            String label = Reading.label(top);
            labels.add(RowFactory.create(topicId(language, k), label));
            for (int rank = 1; rank <= top.size(); rank++) {
                Reading.Term term = top.get(rank - 1);
                topics.add(RowFactory.create(
                        topicId(language, k),
                        language,
                        rank,
                        label,
                        term.term(),
                        term.probability(),
                        term.relevance()));
            }
        }
    }

    /** Rows of {@code topics}. */
    List<Row> topics() {
        return topics;
    }

    /** Topic and label. */
    List<Row> labels() {
        return labels;
    }

    /** Rows of {@code article_topics}. */
    Dataset<Row> articleTopics() {
        return shares.select(col("article_id"), col("shares"))
                .flatMap(
                        new Weights(language),
                        Encoders.row(Table.ARTICLE_TOPICS.schema().asNullable()));
    }

    private static String topicId(String language, int topic) {
        return String.format(Locale.ROOT, "%s-%02d", language, topic + 1);
    }

    /** One row for each topic of a story that weighs enough. */
    static final class Weights implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final String language;

        Weights(String language) {
            this.language = language;
        }

        @Override
        public Iterator<Row> call(Row story) {
            double[] weights = ((Vector) story.get(1)).toArray();
            int main = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Reading.rounded(weights[k]);
                main = weights[k] > weights[main] ? k : main;
            }
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < weights.length; k++) {
                if (weights[k] >= LEAST_WEIGHT) {
                    rows.add(RowFactory.create(story.getString(0), topicId(language, k), weights[k], k == main));
                }
            }
            return rows.iterator();
        }
    }
}
