package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.policyalmanac.statistics.EffectiveStories.Within;

/** Worked numbers of methods, 2.3 and 2.4. */
class EffectiveStoriesTest {
    @Test
    void weightedStories() {
        double kish = EffectiveStories.kish(new double[] {1, 1, 1, 2, 5});
        assertThat(kish).isEqualTo(3.125);
        assertThat(EffectiveStories.kish(new double[0])).isZero();
        Wilson interval = Wilson.of(.31, EffectiveStories.of(kish, .4));
        assertThat(interval.low()).isCloseTo(.09981, within(5e-6));
        assertThat(interval.high()).isCloseTo(.64545, within(5e-6));
    }

    /** Bins {.2, .4, .6} and {.1, .3}, each weight with a variance of .01. */
    @Test
    void kappaOfTwoBins() {
        Within first = Within.of(3, 1.2, .04 + .16 + .36, .03);
        Within second = Within.of(2, .4, .01 + .09, .02);
        assertThat(first.plus(second).kappa()).isCloseTo(.21 / 1.04, within(1e-12));
        assertThat(first.plus(Within.of(1, .9, .81, .01)).kappa()).isEqualTo(first.kappa());
        assertThat(Within.NONE.kappa()).isEqualTo(1);
    }

    @Test
    void standardisedShare() {
        Standardised share = Standardised.of(new double[] {.6, .4}, new double[] {.1, .3}, new double[] {50, 20});
        assertThat(share.share()).isCloseTo(.18, within(1e-12));
        assertThat(share.variance()).isCloseTo(.36 * .09 / 50 + .16 * .21 / 20, within(1e-12));
    }

    @Test
    void riseThatIsAllComposition() {
        Kitagawa parts = Kitagawa.of(
                new double[] {.6, .4}, new double[] {.3, .7}, new double[] {.1, .3}, new double[] {.12, .28});
        assertThat(parts.rate()).isCloseTo(-.002, within(1e-12));
        assertThat(parts.composition()).isCloseTo(.054, within(1e-12));
        assertThat(parts.total()).isCloseTo(.052, within(1e-12));
    }

    @Test
    void fiveTestsOfOneQ() {
        assertThat(FalseDiscovery.q(new double[] {.01, .02, .03, .04, .05}))
                .containsExactly(new double[] {.05, .05, .05, .05, .05}, within(1e-12));
    }
}
