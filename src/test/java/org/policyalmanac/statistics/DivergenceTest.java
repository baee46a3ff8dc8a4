package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DivergenceTest {
    private static final double[] P = {.5, .3, .2};
    private static final double[] Q = {.4, .4, .2};

    @Test
    void theWorkedExamples() {
        assertThat(Divergence.jensenShannon(P, Q)).isCloseTo(.0091859, within(1e-7));
        assertThat(Divergence.totalVariation(P, Q)).isCloseTo(.1, within(1e-12));
        assertThat(Divergence.cosine(P, Q)).isCloseTo(.36 / Math.sqrt(.38 * .36), within(1e-12));
    }

    @Test
    void theEnds() {
        double[] one = {1, 0};
        double[] other = {0, 1};
        assertThat(Divergence.jensenShannon(one, other)).isCloseTo(1, within(1e-15));
        assertThat(Divergence.jensenShannon(P, P)).isZero();
        assertThat(Divergence.totalVariation(one, other)).isEqualTo(1);
        assertThat(Divergence.cosine(one, other)).isZero();
        assertThat(Divergence.cosine(one, new double[2])).isZero();
    }

    @Test
    void bothWaysAlike() {
        assertThat(Divergence.jensenShannon(P, Q)).isEqualTo(Divergence.jensenShannon(Q, P));
        assertThatThrownBy(() -> Divergence.jensenShannon(P, new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
