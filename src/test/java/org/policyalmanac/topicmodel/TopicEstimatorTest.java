package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the estimator finds in articles of planted themes. */
class TopicEstimatorTest {
    private static final List<Row> ARTICLES = Planted.articles(90, 3, 1);

    private static TopicEstimator estimator() {
        return new TopicEstimator().setK(3).setSeed(5).setMaxIter(40).setBurnIn(20);
    }

    @ParameterizedTest
    @CsvSource({"anchors,sampling", "random,sampling", "anchors,em", "random,em"})
    void plantedThemesAreFound(String start, String optimizer) {
        TopicModel model = estimator().setStart(start).setOptimizer(optimizer).fit(Planted.rows(ARTICLES, 1));
        assertThat(model.topics()).isEqualTo(3);
        assertThat(model.words()).isEqualTo(30);
        int[] topics = new int[3];
        for (int theme = 0; theme < 3; theme++) {
            topics[theme] = Planted.topicOf(model, theme);
            assertThat(Planted.mass(model, topics[theme], theme)).isGreaterThan(.85);
            double sum = 0;
            for (double probability : model.probabilities(theme)) {
                assertThat(probability).isPositive();
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
        assertThat(topics).doesNotHaveDuplicates();
        List<Row> shares = model.transform(Planted.rows(ARTICLES, 1)).collectAsList();
        for (int i = 0; i < shares.size(); i++) {
            Vector own = shares.get(i).getAs("topicDistribution");
            assertThat(own.argmax()).as("article %d", i).isEqualTo(topics[i % 3]);
            assertThat(java.util.Arrays.stream(own.toArray()).sum()).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void tokensAreSharedOutWhole() {
        TopicModel model = estimator().fit(Planted.rows(ARTICLES, 1));
        double tokens = 0;
        for (int k = 0; k < 3; k++) {
            for (int w = 0; w < 30; w++) {
                tokens += model.tokens(k, w);
                assertThat(model.units(k, w) / 0x1p20).isEqualTo(model.tokens(k, w));
            }
        }
        assertThat(tokens).isCloseTo(90 * Planted.TOKENS, within(.01));
    }

    @Test
    void likelihoodsRiseAndAreHeardOf() {
        int[] heard = {0};
        TopicModel model = estimator()
                .setStart("random")
                .setListener((pass, most, logLikelihood) -> assertThat(pass).isEqualTo(++heard[0]))
                .fit(Planted.rows(ARTICLES, 1));
        double[] likelihoods = model.logLikelihoods();
        assertThat(likelihoods).hasSize(40);
        assertThat(heard[0]).isEqualTo(40);
        assertThat(model.passSeconds()).hasSize(40);
        assertThat(likelihoods[39]).isGreaterThan(likelihoods[0] + .1).isNegative();
        double first = 0;
        double last = 0;
        for (int i = 0; i < 10; i++) {
            first += likelihoods[i] / 10;
            last += likelihoods[30 + i] / 10;
        }
        assertThat(last).isGreaterThan(first);
    }

    @Test
    void anArticleWithoutWordsGetsThePriorsShares() {
        TopicModel model = estimator().fit(Planted.rows(ARTICLES, 1));
        Dataset<Row> empty = Planted.rows(List.of(RowFactory.create("e", Vectors.zeros(30))), 1);
        double[] shares = model.transform(empty)
                .first()
                .<Vector>getAs("topicDistribution")
                .toArray();
        double[] alpha = model.alpha();
        double all = alpha[0] + alpha[1] + alpha[2];
        for (int k = 0; k < 3; k++) {
            assertThat(shares[k]).isEqualTo(alpha[k] / all);
        }
        assertThat(model.fixed().priorTokens()).isEqualTo(all);
        assertThat(alpha).as("learned").isNotEqualTo(new double[] {5 / 3.0, 5 / 3.0, 5 / 3.0});
    }

    @Test
    void emptyArticlesDoNotDisturbAFit() {
        List<Row> some = new java.util.ArrayList<>(ARTICLES);
        some.add(3, RowFactory.create("e", Vectors.zeros(30)));
        TopicModel model = estimator().setOptimizeConcentration(false).fit(Planted.rows(some, 3));
        assertThat(Planted.phi(model))
                .isEqualTo(
                        Planted.phi(estimator().setOptimizeConcentration(false).fit(Planted.rows(ARTICLES, 1))));
    }

    @Test
    void someTopicsAlone() {
        TopicModel model = estimator().fit(Planted.rows(ARTICLES, 1));
        TopicModel two = model.keeping(new int[] {2, 0});
        assertThat(two.topics()).isEqualTo(2);
        assertThat(two.probabilities(0)).isEqualTo(model.probabilities(2));
        assertThat(two.probabilities(1)).isEqualTo(model.probabilities(0));
        assertThat(two.alpha()).containsExactly(model.alpha()[2], model.alpha()[0]);
        assertThat(two.units(1, 7)).isEqualTo(model.units(0, 7));
        Vector shares = two.transform(Planted.rows(ARTICLES, 1)).first().getAs("topicDistribution");
        assertThat(shares.size()).isEqualTo(2);
    }

    @Test
    void whatCannotBeFittedIsRefused() {
        TopicEstimator estimator = estimator();
        assertThatThrownBy(() -> estimator.fit(Planted.rows(List.of(), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no article to fit topics on.");
        for (double count : new double[] {-1, .5, Double.NaN, 3e9}) {
            Dataset<Row> rows = Planted.rows(List.of(RowFactory.create("a", Vectors.dense(1, count))), 1);
            assertThatThrownBy(() -> estimator.fit(rows))
                    .hasStackTraceContaining("features must hold counts: whole numbers from 0, not " + count);
        }
    }

    /** Of articles that come later, the first theme's use words that are new. */
    @Test
    void topicsGoOnFromAMemory() {
        TopicModel before = estimator().fit(Planted.rows(ARTICLES, 1));
        TopicMemory memory = new TopicMemory(30, before.alpha(), before.beta());
        for (int k = 0; k < 3; k++) {
            for (int w = 0; w < 30; w++) {
                memory.add(w, k, (int) Math.round(before.tokens(k, w)));
            }
        }
        List<Row> later = new java.util.ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 30; i++) {
            double[] counts =
                    java.util.Arrays.copyOf(Planted.bag(i % 3, 3, random).toArray(), 32);
            counts[30 + i % 2] += i % 3 == 0 ? 5 : 0;
            later.add(RowFactory.create("b%03d".formatted(i), Vectors.dense(counts)));
        }
        TopicModel after = estimator().setK(17).fitAfter(memory, Planted.rows(later, 1));
        assertThat(after.topics()).isEqualTo(3);
        assertThat(after.words()).isEqualTo(32);
        assertThat(after.alpha()).isEqualTo(before.alpha());
        assertThat(after.beta()).isEqualTo(before.beta());
        double tokens = 0;
        for (int k = 0; k < 3; k++) {
            double[] old = java.util.Arrays.copyOf(before.probabilities(k), 32);
            assertThat(org.policyalmanac.statistics.Divergence.cosine(old, after.probabilities(k)))
                    .isGreaterThan(.95);
            for (int w = 0; w < 32; w++) {
                tokens += after.tokens(k, w);
            }
        }
        assertThat(tokens).as("of the new articles alone").isCloseTo(30 * 30 + 10 * 5, within(.01));
        int first = Planted.topicOf(before, 0);
        assertThat(after.tokens(first, 30) + after.tokens(first, 31)).isGreaterThan(45);
        assertThatThrownBy(() -> estimator().fitAfter(new TopicMemory(33, before.alpha(), .01), Planted.rows(later, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The memory knows 33 words and the articles only 32: a vocabulary can only grow.");
    }
}
