package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuClockTest {
    @Test
    void workCostsWhatItTakes() {
        CpuClock.Timed<Long> timed = CpuClock.time(CpuClockTest::aTenthOfASecond);
        assertThat(timed.made()).isGreaterThanOrEqualTo(100_000_000);
        assertThat(timed.seconds()).isPositive();
        assertThat(CpuClock.seconds(CpuClockTest::aTenthOfASecond)).isPositive();
    }

    private static long aTenthOfASecond() {
        long begin = System.nanoTime();
        long spent = 0;
        while (spent < 100_000_000) {
            spent = System.nanoTime() - begin;
        }
        return spent;
    }
}
