package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendOraclesTest {
    @Test
    void allNumbersAreReproduced() {
        assertThat(TrendOracles.figure().value()).isEqualTo("100.00 % (35 of 35)");
    }
}
