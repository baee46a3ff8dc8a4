package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MedianTest {
    @Test
    void ofOddAndEvenNumbers() {
        assertThat(CoverageOfSource.median(new long[] {9, 1, 5})).isEqualTo(5);
        assertThat(CoverageOfSource.median(new long[] {0, 4, 1, 2})).isEqualTo(1.5);
    }
}
