package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairAucTest {
    private static final List<String> LANGUAGES = List.of("en", "en", "fr", "fr", "fr");

    @Test
    void nearestOfAllThatCouldBe() {
        double[][] thetas = {{1, 0}, {0, 1}, {.9, .1}, {.2, .8}, {.5, .5}};
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {0, 2}, new int[] {1, 3})))
                .isEqualTo(new PairAuc(1, 2));
        // text 1 is nearer to 3 than to 4, and nearer to 4 than to 2
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {1, 4}))).isEqualTo(new PairAuc(.5, 1));
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {1, 2}))).isEqualTo(new PairAuc(0, 1));
    }

    @Test
    void sharesThatTellNothing() {
        double[][] thetas = {{.5, .5}, {.5, .5}, {.5, .5}, {.5, .5}, {.5, .5}};
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {0, 2})).auc())
                .isEqualTo(.5);
    }

    @Test
    void anotherTranslationOfTheSameTextIsNoRival() {
        double[][] thetas = {{1, 0}, {0, 1}, {1, 0}, {.9, .1}, {.5, .5}};
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {0, 2}, new int[] {0, 3})))
                .isEqualTo(new PairAuc(1, 2));
        assertThat(PairAuc.of(thetas, LANGUAGES, List.of(new int[] {2, 0}, new int[] {2, 1}))
                        .pairs())
                .isZero();
    }
}
