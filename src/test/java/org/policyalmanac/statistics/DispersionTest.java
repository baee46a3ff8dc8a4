package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DispersionTest {
    private static final int BINS = 60;

    /** Four outlets whose shares are their own for good, and odds that move by {@code clustering} from bin to bin. */
    private static Dispersion planted(double clustering, long[][] totals) {
        Keyed random = Keyed.of(2, "outlets");
        long[][] hits = new long[BINS][4];
        for (int t = 0; t < BINS; t++) {
            for (int s = 0; s < 4; s++) {
                int at = 2 * (4 * t + s);
                totals[t][s] = 50 * (s + 1);
                double logit = -2 + .5 * s + .3 * Math.sin(t / 5.0) + clustering * random.normal(at);
                hits[t][s] = Math.round(Binomial.quantile(totals[t][s], Logits.share(logit), random.uniform(at + 1)));
            }
        }
        return Dispersion.of(hits, totals);
    }

    @Test
    void outletsThatDifferForGoodAreNoNoise() {
        long[][] totals = new long[BINS][4];
        assertThat(planted(0, totals).pooled(totals)).isBetween(1.0, 1.3);
    }

    /** The variance of a share is (clustering · p(1-p))², and p is about .2. */
    @Test
    void outletsThatWaverAreNoise() {
        long[][] totals = new long[BINS][4];
        Dispersion dispersion = planted(.5, totals);
        assertThat(dispersion.correlation()).isBetween(.025, .06);
        assertThat(dispersion.pooled(totals)).isGreaterThan(4);
    }

    @Test
    void designEffectOfABin() {
        Dispersion dispersion = new Dispersion(.1);
        assertThat(dispersion.of(new long[] {10, 30})).isCloseTo(1 + .1 * (1000.0 / 40 - 1), within(1e-12));
        assertThat(dispersion.of(new long[] {1, 1, 1})).isEqualTo(1);
        assertThat(dispersion.of(new long[] {0, 0})).isEqualTo(1);
        assertThat(dispersion.effective(new long[][] {{10, 30}, {0, 0}}))
                .containsExactly(new double[] {40 / 3.4, 0}, within(1e-12));
        assertThat(dispersion.pooled(new long[][] {{10, 30}, {0, 0}})).isCloseTo(3.4, within(1e-12));
    }

    @Test
    void nothingIsKnownOfOneOutlet() {
        assertThat(Dispersion.of(new long[][] {{3, 0}, {9, 0}}, new long[][] {{10, 8}, {10, 8}}))
                .isEqualTo(Dispersion.NONE);
        assertThat(Dispersion.of(new long[0][0], new long[0][0])).isEqualTo(Dispersion.NONE);
        assertThat(Dispersion.of(new long[2][2], new long[2][2])).isEqualTo(Dispersion.NONE);
    }
}
