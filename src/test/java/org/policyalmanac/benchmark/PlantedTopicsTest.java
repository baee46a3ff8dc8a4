package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class PlantedTopicsTest {
    private static final PlantedTopics TOPICS = new PlantedTopics(new PlantedTopics.Shape(5, 300, 40, 1));

    @Test
    void aTableDrawsByItsWeights() {
        AliasTable table = new AliasTable(new double[] {1, 0, 6, 3});
        SplittableRandom random = new SplittableRandom(1);
        int[] drawn = new int[4];
        for (int i = 0; i < 100_000; i++) {
            drawn[table.draw(random)]++;
        }
        assertThat(drawn[1]).isZero();
        assertThat(drawn[0] / 1e5).isCloseTo(.1, within(.005));
        assertThat(drawn[2] / 1e5).isCloseTo(.6, within(.005));
        assertThat(new AliasTable(new double[] {2}).draw(random)).isZero();
    }

    @Test
    void textsAreTheSameWhereverTheyAreMade() {
        List<Row> rows = TOPICS.documents(Sparks.session(), 60).collectAsList();
        assertThat(rows).hasSize(60);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getString(0)).isEqualTo("0000000%02d".formatted(i));
            assertThat(rows.get(i).<Vector>getAs(1)).isEqualTo(PlantedTopics.bag(TOPICS.text(i), 300));
        }
        assertThat(new PlantedTopics(new PlantedTopics.Shape(5, 300, 40, 2)).text(0))
                .isNotEqualTo(TOPICS.text(0));
    }

    @Test
    void textsAreAsLongAsTheyShall() {
        List<int[]> texts = TOPICS.texts(0, 2_000);
        assertThat(texts).allMatch(text -> text.length >= 20 && text.length <= 60);
        assertThat(texts.stream().mapToInt(text -> text.length).average().orElse(0))
                .isCloseTo(40, within(1.0));
    }

    @Test
    void theTrueTopicsForetellBest() {
        double[][] phi = TOPICS.phi();
        for (double[] topic : phi) {
            assertThat(Arrays.stream(topic).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(topic).min().orElse(0)).isPositive();
        }
        List<int[]> texts = TOPICS.texts(0, 1_000);
        double truth = HeldOut.of(phi, TOPICS.alpha(), texts).perplexity();
        double[][] one = new double[1][300];
        long[] totals = Relevance.totals(texts, 300);
        double all = Arrays.stream(totals).sum();
        Arrays.setAll(one[0], word -> (totals[word] + .01) / (all + 3));
        assertThat(truth)
                .isLessThan(.6 * HeldOut.of(one, new double[] {1}, texts).perplexity());
    }

    /** The share of each word is what its topics say, each being as frequent as the others. */
    @Test
    void wordsAreAsFrequentAsTheirTopicsSay() {
        List<int[]> texts = TOPICS.texts(0, 5_000);
        long[] totals = Relevance.totals(texts, 300);
        double all = Arrays.stream(totals).sum();
        double[][] phi = TOPICS.phi();
        for (int word = 0; word < 300; word++) {
            double expected = 0;
            for (double[] topic : phi) {
                expected += topic[word] / phi.length;
            }
            assertThat(totals[word] / all).isCloseTo(expected, within(.15 * expected + 3e-4));
        }
    }

    @Test
    void aBagCountsWords() {
        assertThat(PlantedTopics.bag(new int[] {4, 1, -1, 4}, 6))
                .isEqualTo(org.apache.spark.ml.linalg.Vectors.sparse(6, new int[] {1, 4}, new double[] {1, 2}));
    }
}
