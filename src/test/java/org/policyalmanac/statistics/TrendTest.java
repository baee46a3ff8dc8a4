package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    /** Methods, 2.8. */
    @Test
    void ranksOfTheToy() {
        double[] toy = {3, 5, 4, 6, 8};
        MannKendall test = MannKendall.of(toy);
        assertThat(test.s()).isEqualTo(8);
        assertThat(test.variance()).isCloseTo(16.666667, within(1e-6));
        assertThat(test.z()).isCloseTo(1.714643, within(1e-6));
        assertThat(test.tau()).isCloseTo(.8, within(1e-12));
        assertThat(TheilSen.of(toy).slope()).isCloseTo(1.125, within(1e-12));
    }

    @Test
    void scoreAgainstAllPairs() {
        Random random = new Random(8);
        for (int n = 2; n < 40; n++) {
            double[] values = random.ints(n, 0, 12).asDoubleStream().toArray();
            long s = 0;
            for (int j = 1; j < n; j++) {
                for (int i = 0; i < j; i++) {
                    s += (long) Math.signum(values[j] - values[i]);
                }
            }
            assertThat(MannKendall.of(values).s()).isEqualTo(s);
            assertThat(MannKendall.score(values, new double[n], new double[n])).isEqualTo(s);
        }
    }

    /** Ties of 2 and of 3: 6·5·17 - 2·1·9 - 3·2·11, out of 18. */
    @Test
    void tiesLowerTheVariance() {
        assertThat(MannKendall.of(new double[] {1, 2, 2, 3, 3, 3}).variance()).isCloseTo(426.0 / 18, within(1e-12));
    }

    @Test
    void slopeIsPerBinAlsoOverMissingOnes() {
        assertThat(TheilSen.of(new int[] {0, 1, 4}, new double[] {0, 2, 8}).slope())
                .isEqualTo(2);
    }

    @Test
    void risingShare() {
        double[] shares = new double[48];
        Arrays.setAll(shares, t -> Logits.share(-3 + .03 * t + .1 * (t * 7 % 5 - 2)));
        double[] sizes = filled(48, 400);
        Trend trend = Trend.of(shares, sizes, 1, "topic/t1/en").orElseThrow();
        assertThat(trend.slope()).isCloseTo(.03, within(.003));
        assertThat(trend.low()).isPositive().isLessThan(trend.slope());
        assertThat(trend.high()).isGreaterThan(trend.slope()).isLessThan(.05);
        assertThat(trend.p()).isPositive().isLessThan(1e-3);
        assertThat(trend.tau()).isGreaterThan(.7);
        assertThat(Trend.of(shares, sizes, 1, "topic/t1/en")).contains(trend);
        assertThat(Trend.slope(shares, sizes)).hasValue(trend.slope());
    }

    /** From a third of a story to three: the plain logits fall, since half a story is added to each count. */
    @Test
    void flatShareOfAGrowingVolumeHasNoTrend() {
        double[] sizes = new double[60];
        Arrays.setAll(sizes, t -> Math.rint(10 * Math.pow(10, t / 59.0)));
        Keyed random = Keyed.of(1, "counts");
        double[] shares = new double[60];
        double[] plain = new double[60];
        int found = 0;
        int foundPlainly = 0;
        for (int i = 0; i < 40; i++) {
            Keyed replicate = random.replicate(i);
            Arrays.setAll(shares, t -> Binomial.quantile(sizes[t], .03, replicate.uniform(t)) / sizes[t]);
            Arrays.setAll(plain, t -> Logits.of(shares[t] * sizes[t], sizes[t]));
            found += Trend.of(shares, sizes, 1, "s" + i).orElseThrow().p() <= .05 ? 1 : 0;
            foundPlainly += Math.abs(MannKendall.of(plain).z()) > 1.96 ? 1 : 0;
        }
        assertThat(found).isLessThanOrEqualTo(4);
        assertThat(foundPlainly).isGreaterThan(10);
    }

    @Test
    void fewBinsAndNoStoriesAreNotTested() {
        double[] shares = filled(30, .1);
        assertThat(Trend.of(filled(23, .1), filled(23, 50), 1, "s")).isEmpty();
        double[] gaps = filled(30, 50);
        Arrays.fill(gaps, 0, 7, 0);
        assertThat(Trend.of(shares, gaps, 1, "s")).isEmpty();
        assertThat(Trend.of(new double[30], filled(30, 50), 1, "s")).isEmpty();
        assertThat(Trend.of(filled(30, 1), filled(30, 50), 1, "s")).isEmpty();
        assertThat(Trend.slope(new double[30], filled(30, 50))).isEmpty();
    }

    /** A share without any variation is no trend, and no division by 0. */
    @Test
    void constantShare() {
        Trend trend = Trend.of(filled(30, .1), filled(30, 50), 1, "s").orElseThrow();
        assertThat(trend.slope()).isZero();
        assertThat(trend.p()).isEqualTo(1);
    }

    /** Φ⁻¹ of tables. */
    @Test
    void normalQuantiles() {
        assertThat(Normal.quantile(.975)).isCloseTo(1.959963985, within(1e-8));
        assertThat(Normal.quantile(.999)).isCloseTo(3.090232306, within(1e-8));
        assertThat(Normal.quantile(.01)).isCloseTo(-2.326347874, within(1e-8));
        assertThat(Normal.quantile(.5)).isZero();
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
