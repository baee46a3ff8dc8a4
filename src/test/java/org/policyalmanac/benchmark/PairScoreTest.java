package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.policyalmanac.benchmark.PairScore.Item;

class PairScoreTest {
    @Test
    void pairsOfOneLanguageAreNotScored() {
        assertThat(PairScore.of(List.of(new Item("en", "a", "s"), new Item("en", "a", "s")))
                        .get("*")
                        .ofTruth())
                .isZero();
    }

    @Test
    void precisionAndRecallOfEachPairOfLanguages() {
        Map<String, PairScore> scores = PairScore.of(List.of(
                new Item("en", "a", "1"),
                new Item("fr", "a", "1"),
                new Item("de", "a", "2"),
                new Item("en", "b", "2"),
                new Item("fr", "b", "3")));
        PairScore all = scores.get("*");
        assertThat(List.of(all.both(), all.found(), all.ofTruth())).containsExactly(1L, 2L, 4L);
        assertThat(all.f1()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(scores).containsOnlyKeys("*", "de-en", "de-fr", "en-fr");
        assertThat(scores.get("en-fr")).hasToString("100.0 %, 50.0 %, 0.667 of 2");
        assertThat(scores.get("de-en")).hasToString("0.0 %, 0.0 %, 0.000 of 1");
    }
}
