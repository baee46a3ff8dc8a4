package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonTest {
    @Test
    void tailAgainstTheSumOfTerms() {
        for (double mean : new double[] {.01, .7, 2.5, 40}) {
            double below = 0;
            double term = Math.exp(-mean);
            for (int k = 0; k < 60; k++) {
                assertThat(Poisson.tail(k, mean)).isCloseTo(1 - below, within(1e-12));
                below += term;
                term *= mean / (k + 1);
            }
        }
    }

    @Test
    void tailOfTheImpossibleAndTheVeryRare() {
        assertThat(Poisson.tail(0, 0)).isEqualTo(1);
        assertThat(Poisson.tail(1, 0)).isZero();
        assertThat(Poisson.tail(60, .01)).isPositive().isLessThan(1e-200);
    }

    /** Dunning's 1993 table for "the swiss". */
    @Test
    void logLikelihoodRatioOfThePublishedTable() {
        double ratio = LogLikelihoodRatio.of(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114);
        assertThat(ratio).isCloseTo(270.72, within(.005));
        assertThat(LogLikelihoodRatio.of(25, 50, 50, 100)).isCloseTo(0, within(1e-9));
    }

    /** Methods, 2.6: states 00011100, weight 6.278978. */
    @Test
    void burstOfTheWorkedExample() {
        long[] all = {20, 20, 20, 20, 20, 20, 20, 20};
        Burst burst = Burst.heaviest(new long[] {2, 1, 2, 8, 9, 7, 2, 1}, all).orElseThrow();
        assertThat(burst.first()).isEqualTo(3);
        assertThat(burst.last()).isEqualTo(5);
        assertThat(burst.weight()).isCloseTo(6.278978, within(1e-6));
    }

    /** The optimal path stays high over a bin that a greedy one leaves. */
    @Test
    void burstIsOfTheOptimalPath() {
        long[] all = {20, 20, 20, 20, 20, 20, 20, 20};
        Burst burst = Burst.heaviest(new long[] {0, 1, 4, 9, 4, 9, 3, 2}, all).orElseThrow();
        assertThat(burst.first()).isEqualTo(3);
        assertThat(burst.last()).isEqualTo(5);
        assertThat(Burst.heaviest(new long[8], all)).isEmpty();
    }
}
