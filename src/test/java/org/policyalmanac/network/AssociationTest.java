package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.policyalmanac.statistics.LogLikelihoodRatio;

class AssociationTest {
    private static final double TOLERANCE = 1e-6;

    /** Six stories over four entities, worked by hand. */
    private static final List<String> STORIES = List.of("AB", "ABC", "AC", "B", "ABCD", "D");

    @Test
    void expectedOfTheWorkedExample() {
        assertThat(expected('A', 'B')).isCloseTo(2.838710, within(TOLERANCE));
        assertThat(expected('A', 'C')).isCloseTo(2.129032, within(TOLERANCE));
        assertThat(expected('C', 'D')).isCloseTo(1.064516, within(TOLERANCE));
    }

    @Test
    void expectedSumsToThePairsSeen() {
        double sum = 0;
        for (char a = 'A'; a <= 'D'; a++) {
            for (char b = (char) (a + 1); b <= 'D'; b++) {
                sum += expected(a, b);
            }
        }
        assertThat(sum).isCloseTo(11, within(TOLERANCE));
    }

    private static double expected(char a, char b) {
        Map<Character, Long> degrees = new TreeMap<>();
        STORIES.forEach(story -> story.chars().forEach(c -> degrees.merge((char) c, 1L, Long::sum)));
        long pairs = STORIES.stream()
                .mapToLong(s -> s.length() * (s.length() - 1L) / 2)
                .sum();
        long mentions = STORIES.stream().mapToLong(String::length).sum();
        long squares = degrees.values().stream().mapToLong(d -> d * d).sum();
        return Association.expected(degrees.get(a), degrees.get(b), pairs, mentions, squares);
    }

    @Test
    void expectedIsZeroWhereOneEntityIsAlone() {
        assertThat(Association.expected(1, 1, 0, 1, 1)).isZero();
    }

    /** Dunning's 1993 table for "the swiss": 110, 2442, 111, 29114. */
    @Test
    void logLikelihoodRatioOfThePublishedTable() {
        double ratio = LogLikelihoodRatio.of(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114);
        assertThat(ratio).isCloseTo(270.72, within(0.005));
    }

    @Test
    void logLikelihoodRatioIsSignedAndZeroAtIndependence() {
        assertThat(LogLikelihoodRatio.of(25, 50, 50, 100)).isCloseTo(0, within(TOLERANCE));
        assertThat(LogLikelihoodRatio.of(5, 50, 50, 100)).isNegative();
        assertThat(LogLikelihoodRatio.of(0, 50, 50, 100)).isNegative();
    }

    @Test
    void devianceOfTheWorkedExample() {
        assertThat(Association.deviance(10, 2)).isCloseTo(16.188758, within(TOLERANCE));
        assertThat(Association.deviance(0, 2)).isCloseTo(-4, within(TOLERANCE));
        assertThat(Association.deviance(2, 2)).isZero();
        assertThat(Association.deviance(0, 0)).isZero();
    }

    @Test
    void npmiOfTheWorkedExample() {
        assertThat(Association.npmi(8, 20, 10, 100)).isCloseTo(0.548869, within(TOLERANCE));
        assertThat(Association.npmi(0, 20, 10, 100)).isEqualTo(-1);
        assertThat(Association.npmi(10, 10, 10, 100)).isCloseTo(1, within(TOLERANCE));
        assertThat(Association.npmi(7, 7, 7, 7)).isEqualTo(1);
    }

    @Test
    void poissonTailAgainstTheSumOfTerms() {
        double mean = 2.5;
        double below = 0;
        double term = Math.exp(-mean);
        for (int k = 0; k < 6; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        assertThat(Association.poissonTail(6, mean)).isCloseTo(1 - below, within(1e-12));
        assertThat(Association.poissonTail(0, mean)).isEqualTo(1);
    }

    @Test
    void backboneOfTheWorkedExample() {
        Backbone strong = Backbone.of(10, 40, 50, 1000);
        assertThat(strong.score()).isCloseTo(0.666667, within(TOLERANCE));
        assertThat(strong.deviation()).isCloseTo(0.037391, within(TOLERANCE));
        assertThat(strong.keeps()).isTrue();
        Backbone weak = Backbone.of(3, 40, 50, 1000);
        assertThat(weak.score()).isCloseTo(0.2, within(TOLERANCE));
        assertThat(weak.deviation()).isCloseTo(0.218120, within(TOLERANCE));
        assertThat(weak.keeps()).isFalse();
    }
}
