package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AutomatonTest {
    private static final long[] TWENTY = {20, 20, 20, 20, 20, 20, 20, 20};
    private static final boolean[] HIGH = {false, false, false, true, true, true, false, false};

    /** Methods, 2.6. */
    @Test
    void costsOfTheWorkedExamples() {
        long[] worked = {2, 1, 2, 8, 9, 7, 2, 1};
        assertThat(Burst.cost(HIGH, worked, TWENTY)).isCloseTo(19.098743, within(1e-6));
        assertThat(Burst.cost(new boolean[8], worked, TWENTY)).isCloseTo(23.298280, within(1e-6));
        long[] dip = {0, 1, 4, 9, 4, 9, 3, 2};
        boolean[] greedy = {false, false, false, true, false, true, false, false};
        assertThat(Burst.cost(HIGH, dip, TWENTY)).isCloseTo(21.5106, within(5e-5));
        assertThat(Burst.cost(greedy, dip, TWENTY)).isCloseTo(21.7597, within(5e-5));
    }

    /** No other of all paths costs less. */
    @Test
    void pathIsTheCheapestOfAll() {
        Random random = new Random(4);
        int withBursts = 0;
        for (int round = 0; round < 60; round++) {
            int n = 3 + random.nextInt(8);
            long[] all = new long[n];
            long[] hits = new long[n];
            for (int t = 0; t < n; t++) {
                all[t] = 1 + random.nextInt(30);
                hits[t] = random.nextInt(3) == 0 ? all[t] / 2 : random.nextInt(2);
            }
            boolean[] found = new boolean[n];
            List<Burst> bursts = Burst.all(hits, all);
            withBursts += bursts.isEmpty() ? 0 : 1;
            for (Burst burst : bursts) {
                for (int t = burst.first(); t <= burst.last(); t++) {
                    found[t] = true;
                }
            }
            double least = Double.POSITIVE_INFINITY;
            for (int path = 0; path < 1 << n; path++) {
                boolean[] states = new boolean[n];
                for (int t = 0; t < n; t++) {
                    states[t] = (path >> t & 1) == 1;
                }
                least = Math.min(least, Burst.cost(states, hits, all));
            }
            assertThat(Burst.cost(found, hits, all)).isCloseTo(least, within(1e-9));
        }
        assertThat(withBursts).isGreaterThan(20);
    }

    @Test
    void allBurstsInTimeAndTheHeaviestOfThem() {
        long[] all = new long[30];
        java.util.Arrays.fill(all, 50);
        long[] hits = new long[30];
        java.util.Arrays.fill(hits, 2);
        hits[5] = 15;
        hits[20] = 18;
        hits[21] = 17;
        List<Burst> bursts = Burst.all(hits, all);
        assertThat(bursts).extracting(Burst::first).containsExactly(5, 20);
        assertThat(bursts).extracting(Burst::last).containsExactly(5, 21);
        assertThat(Burst.heaviest(hits, all)).contains(bursts.get(1));
        assertThat(Burst.all(new long[30], all)).isEmpty();
        assertThat(Burst.all(all, all)).isEmpty();
    }

    @Test
    void burstIsTestedWithTheDispersionOfItsStories() {
        long[] all = new long[60];
        java.util.Arrays.fill(all, 100);
        long[] hits = new long[60];
        java.util.Arrays.setAll(hits, t -> 4 + t * 7 % 4);
        hits[30] = 19;
        double[] alone = java.util.Arrays.stream(all).asDoubleStream().toArray();
        double[] clustered = java.util.Arrays.stream(alone).map(n -> n / 6).toArray();
        double p = TestedBurst.of(hits, all, alone, 1, "s").get(0).p();
        assertThat(p).isPositive().isLessThan(.02);
        assertThat(TestedBurst.of(hits, all, clustered, 1, "s").get(0).p()).isGreaterThan(5 * p);
        assertThat(TestedBurst.of(hits, all, alone, 1, "s").get(0).p()).isEqualTo(p);
    }
}
