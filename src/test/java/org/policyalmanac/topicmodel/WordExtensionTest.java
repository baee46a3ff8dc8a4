package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class WordExtensionTest {
    private static final int WORDS = 30;
    private static final double PRIOR_TOKENS = 20;
    private static final StructType SCHEMA = new StructType()
            .add("id", "string")
            .add("features", SQLDataTypes.VectorType())
            .add("shares", SQLDataTypes.VectorType());

    private static final List<Row> ARTICLES = articles();

    /** Articles of three themes; the shares by concepts say which, and are unsure of every seventh article. */
    private static List<Row> articles() {
        SplittableRandom random = new SplittableRandom(1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] shares = {.1, .1, .1};
            shares[i % 3] = .8;
            rows.add(RowFactory.create(
                    "a" + i,
                    Planted.bag(i % 3, 3, random),
                    i % 7 == 0 ? Vectors.dense(.4, .3, .3) : Vectors.dense(shares)));
        }
        return rows;
    }

    private static Dataset<Row> rows(List<Row> articles, int partitions) {
        return Sparks.session().createDataFrame(articles, SCHEMA).repartition(partitions);
    }

    private static WordTopics fit(List<Row> articles, int partitions, WordTopics memory) {
        return WordExtension.fit(rows(articles, partitions), 3, WORDS, memory, PRIOR_TOKENS);
    }

    @Test
    void wordsGoToTheTopicsOfTheirArticles() {
        WordTopics words = fit(ARTICLES, 2, null);
        assertThat(words.priorTokens()).isEqualTo(PRIOR_TOKENS);
        for (int k = 0; k < 3; k++) {
            double[] probabilities = words.probabilities(k);
            double own = 0;
            double all = 0;
            for (int w = 0; w < WORDS; w++) {
                own += w / 10 == k ? probabilities[w] : 0;
                all += probabilities[w];
            }
            assertThat(all).isCloseTo(1, within(1e-5));
            assertThat(own).isGreaterThan(.85);
        }
        Vector unsure = ARTICLES.get(7).getAs(1);
        double[] shares = words.shares(unsure, new double[] {.4, .3, .3});
        assertThat(shares[1]).as("the words tell").isGreaterThan(.5);
        assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, within(1e-12));
    }

    /** Another language with a word for each word. */
    @Test
    void aTranslationWordByWordGetsTheSameShares() {
        int[] translated = new int[WORDS];
        for (int w = 0; w < WORDS; w++) {
            translated[w] = (w * 7 + 3) % WORDS;
        }
        List<Row> translations = ARTICLES.stream()
                .map(row ->
                        RowFactory.create("b" + row.getString(0), translation(row.getAs(1), translated), row.get(2)))
                .toList();
        WordTopics words = fit(ARTICLES, 2, null);
        WordTopics others = fit(translations, 3, null);
        for (int w = 0; w < WORDS; w++) {
            for (int k = 0; k < 3; k++) {
                assertThat(others.probability(k, translated[w])).isEqualTo(words.probability(k, w));
            }
        }
        for (int i = 0; i < ARTICLES.size(); i++) {
            double[] known = ARTICLES.get(i).<Vector>getAs(2).toArray();
            assertThat(others.shares(translations.get(i).getAs(1), known))
                    .containsExactly(words.shares(ARTICLES.get(i).getAs(1), known), within(1e-12));
        }
    }

    private static Vector translation(Vector bag, int[] translated) {
        double[] counts = new double[WORDS];
        for (int w = 0; w < WORDS; w++) {
            counts[translated[w]] = bag.apply(w);
        }
        return Vectors.dense(counts);
    }

    @Test
    void partitionsAndOrderChangeNothing() {
        WordTopics words = fit(ARTICLES, 1, null);
        WordTopics others = fit(Planted.shuffled(ARTICLES, 3), 10, null);
        for (int w = 0; w < WORDS; w++) {
            for (int k = 0; k < 3; k++) {
                assertThat(others.units(w, k)).isEqualTo(words.units(w, k));
                assertThat(others.probability(k, w)).isEqualTo(words.probability(k, w));
            }
        }
    }

    @Test
    void aMemoryAddsItsCounts() {
        WordTopics memory = WordTopics.memory(3, WORDS - 1);
        memory.addUnits(4, 2, 500L << 20).addUnits(4, 2, 1L << 19).addUnits(28, 2, 7L << 20);
        WordTopics words = fit(ARTICLES, 2, memory);
        double tokens = 0;
        double ofTopic = 0;
        for (int w = 0; w < WORDS; w++) {
            for (int k = 0; k < 3; k++) {
                tokens += words.units(w, k) / 0x1p20;
                ofTopic += k == 2 ? words.units(w, k) / 0x1p20 : 0;
            }
        }
        assertThat(tokens).as("of these articles alone").isCloseTo(60 * Planted.TOKENS, within(.01));
        double own = words.units(4, 2) / 0x1p20;
        assertThat(words.probability(2, 4)).isCloseTo((own + 500.5 + .01) / (ofTopic + 507.5 + .3), within(1e-6));
        assertThat(own)
                .as("the memory draws the word to its topic")
                .isGreaterThan(fit(ARTICLES, 2, null).units(4, 2) / 0x1p20);
        assertThat(memory.units(4, 2)).isEqualTo((500L << 20) + (1L << 19));
    }
}
