package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AliasTest {
    private static final int DRAWS = 200_000;

    @Test
    void entriesAreDrawnByTheirWeights() {
        assertDrawn(new double[] {1, 0, 6, 3}, 4);
        assertDrawn(new double[] {.2, .2, .2, .2, .2}, 5);
        assertDrawn(new double[] {1e-6, 1, 1e-3, 400, 400, 0, 17}, 7);
    }

    @Test
    void onlyTheFirstWeightsCount() {
        assertDrawn(new double[] {2, 1, 1000}, 2);
    }

    private static void assertDrawn(double[] weights, int size) {
        Alias alias = Alias.of(weights, size);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i];
        }
        assertThat(alias.mass()).isEqualTo(sum);
        int[] drawn = new int[size];
        for (int i = 0; i < DRAWS; i++) {
            drawn[alias.draw(Numbers.mix(i))]++;
        }
        for (int i = 0; i < size; i++) {
            double share = weights[i] / sum;
            assertThat((double) drawn[i])
                    .as("entry %d", i)
                    .isCloseTo(DRAWS * share, within(4 * Math.sqrt(DRAWS * share * (1 - share)) + .01));
        }
    }

    @Test
    void theOnlyEntryIsAlwaysDrawn() {
        Alias one = Alias.of(new double[] {.3}, 1);
        for (int i = 0; i < 1_000; i++) {
            assertThat(one.draw(Numbers.mix(i))).isZero();
        }
        assertThat(one.draw(-1)).isZero();
    }

    @Test
    void aBuilderForgetsTheTableBefore() {
        Alias.Builder builder = new Alias.Builder(3);
        builder.build(new double[] {5, 1, 1}, 3);
        assertThat(builder.build(new double[] {1, 3}, 2)).isEqualTo(4);
        assertThat(builder.keep(0)).isEqualTo(.5f);
        assertThat(builder.alias(0)).isEqualTo(1);
        assertThat(builder.keep(1)).isEqualTo(1);
    }
}
