package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    private static final double TOLERANCE = 1e-5;

    @Test
    void fifteenOfFifty() {
        Wilson interval = Wilson.of(0.3, 50);
        assertThat(interval.low()).isCloseTo(0.19104, within(TOLERANCE));
        assertThat(interval.high()).isCloseTo(0.43750, within(TOLERANCE));
    }

    @Test
    void effectiveNumberNeedNotBeWhole() {
        Wilson interval = Wilson.of(0.31, 7.8125);
        assertThat(interval.low()).isCloseTo(0.09981, within(TOLERANCE));
        assertThat(interval.high()).isCloseTo(0.64545, within(TOLERANCE));
    }

    @Test
    void staysInsideTheUnitInterval() {
        assertThat(Wilson.of(0, 3).low()).isZero();
        assertThat(Wilson.of(1, 3).high()).isEqualTo(1);
        assertThat(Wilson.of(0, 3).high()).isBetween(0.5, 0.6);
    }
}
