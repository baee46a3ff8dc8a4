package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    private static final double[][] APART = {{1, 0}, {0, 1}};
    private static final double[] ONES = {1, 1};

    /** Two tokens say "topic 0", one pseudo-token each: θ = (3/4, 1/4). */
    @Test
    void theOddHalfInfersAndTheEvenHalfIsScored() {
        HeldOut score = HeldOut.of(APART, ONES, List.of(new int[] {1, 0, 0, 0, 0}));
        assertThat(score.tokens()).isEqualTo(3);
        assertThat(score.logLikelihood()).isCloseTo((Math.log(.25) + 2 * Math.log(.75)) / 3, within(1e-12));
        assertThat(score.perplexity()).isCloseTo(Math.exp(-score.logLikelihood()), within(1e-12));
    }

    @Test
    void wordsOutsideTheVocabularyKeepTheirPositions() {
        HeldOut score = HeldOut.of(APART, ONES, List.of(new int[] {0, -1, 0, 0, 7, 0}));
        assertThat(score.tokens()).isEqualTo(2);
        assertThat(score.perplexity()).isCloseTo(4 / 3.0, within(1e-12));
    }

    @Test
    void withoutEvidenceThePriorSpeaks() {
        HeldOut score = HeldOut.of(APART, new double[] {3, 1}, List.of(new int[] {1}));
        assertThat(score.perplexity()).isCloseTo(4, within(1e-12));
        assertThat(HeldOut.of(new double[][] {{.25, .25, .25, .25}}, new double[] {1}, List.of(new int[] {1, 2, 3}))
                        .perplexity())
                .isCloseTo(4, within(1e-12));
        assertThat(HeldOut.of(APART, ONES, List.of()).tokens()).isZero();
    }

    /** The fixed point, by hand: θ = (1 + r) / 3 with r = .7 θ / (.7 θ + .2 (1 - θ)). */
    @Test
    void sharesAreAFixedPoint() {
        double[][] phi = {{.7, .3}, {.2, .8}};
        double theta = HeldOut.thetas(phi, ONES, List.of(new int[] {0}))[0][0];
        assertThat((1 + .7 * theta / (.7 * theta + .2 * (1 - theta))) / 3).isCloseTo(theta, within(1e-12));
        assertThat(HeldOut.thetas(phi, ONES, List.of(new int[0]))[0]).containsExactly(.5, .5);
    }
}
