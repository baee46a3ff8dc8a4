package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TopicStabilityTest {
    private static final List<String> ONE = List.of("album", "music", "best", "award", "win");
    private static final List<String> OTHER = List.of("sport", "best", "win", "medal", "award");

    /** By hand: the first one and two terms share nothing, three 1 of 5, four 1 of 7, five 3 of 7. */
    @Test
    void theAverageJaccard() {
        assertThat(TopicStability.averageJaccardOf(ONE, OTHER, 5))
                .isCloseTo((0 + 0 + 1 / 5.0 + 1 / 7.0 + 3 / 7.0) / 5, within(1e-12));
        assertThat(TopicStability.jaccardOf(ONE, OTHER, 5)).isCloseTo(3 / 7.0, within(1e-12));
    }

    @Test
    void theSameTopicsInAnotherOrderAreTheSame() {
        TopicStability same = TopicStability.jaccard(List.of(ONE, OTHER), List.of(OTHER, ONE), 5);
        assertThat(same.partners()).containsExactly(1, 0);
        assertThat(same.scores()).containsExactly(1, 1);
        assertThat(same.mean()).isEqualTo(1);
    }

    @Test
    void aTopicTooManyWasLost() {
        TopicStability lost =
                TopicStability.averageJaccard(List.of(List.of("x", "y"), ONE, OTHER), List.of(OTHER, ONE), 5);
        assertThat(lost.partners()).containsExactly(Assignment.NONE, 1, 0);
        assertThat(lost.scores()).containsExactly(0, 1, 1);
        assertThat(lost.mean()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(TopicStability.jaccard(List.of(ONE), List.of(ONE, OTHER), 5).mean())
                .isEqualTo(.5);
    }

    @Test
    void listsShorterThanTheDepthAreTakenWhole() {
        assertThat(TopicStability.jaccardOf(List.of("a"), List.of("a", "b"), 5)).isEqualTo(.5);
        assertThat(TopicStability.jaccardOf(List.of(), List.of(), 5)).isZero();
    }
}
