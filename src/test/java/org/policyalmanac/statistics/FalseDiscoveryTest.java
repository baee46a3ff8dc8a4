package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
    @Test
    void theWorkedExample() {
        assertThat(FalseDiscovery.q(new double[] {.01, .02, .03, .04, .05}))
                .containsExactly(new double[] {.05, .05, .05, .05, .05}, within(1e-12));
        assertThat(FalseDiscovery.q(new double[] {.9, .001})).containsExactly(new double[] {.9, .002}, within(1e-12));
        assertThat(FalseDiscovery.q(new double[0])).isEmpty();
    }

    /** Tests that came out with nothing need not be listed. */
    @Test
    void moreTestsThanAreGiven() {
        double[] all = FalseDiscovery.q(new double[] {.001, .02, 1, 1, 1, 1, 1});
        assertThat(FalseDiscovery.q(new double[] {.001, .02}, 7)).containsExactly(all[0], all[1]);
    }

    @Test
    void orderMakesNoDifference() {
        double[] p = {.2, .01, .2, .03, .01};
        double[] q = FalseDiscovery.q(p);
        double[] reversed = FalseDiscovery.q(new double[] {.01, .03, .2, .01, .2});
        assertThat(Arrays.stream(q).sorted().toArray())
                .containsExactly(Arrays.stream(reversed).sorted().toArray());
        assertThat(q[0]).isEqualTo(q[2]);
    }
}
