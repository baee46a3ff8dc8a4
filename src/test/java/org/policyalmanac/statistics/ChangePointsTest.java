package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
    /** Methods, 2.6: where a known implementation finds a dearer cut. */
    @Test
    void noCutWhereNoneIsCheapest() {
        ChangePoints changes = ChangePoints.of(new double[] {0, 1, 0, 0, 1}, ones(5), .1, 2);
        assertThat(changes.starts()).isEmpty();
        assertThat(changes.cost()).isCloseTo(1.2, within(1e-12));
        assertThat(changes.means()[0]).isCloseTo(.4, within(1e-12));
    }

    @Test
    void noOtherCutIsCheaper() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int n = 5 + random.nextInt(6);
            double[] values = random.doubles(n).map(x -> 10 * x).toArray();
            double[] weights = random.doubles(n).map(x -> .1 + x).toArray();
            int minimum = 1 + random.nextInt(2);
            double least = Double.POSITIVE_INFINITY;
            for (int cuts = 0; cuts < 1 << (n - 1); cuts++) {
                least = Math.min(least, cost(values, weights, cuts, 4, minimum));
            }
            ChangePoints changes = ChangePoints.of(values, weights, 4, minimum);
            assertThat(changes.cost()).isCloseTo(least, within(1e-9));
            int found = 0;
            for (int start : changes.starts()) {
                found |= 1 << (start - 1);
            }
            assertThat(cost(values, weights, found, 4, minimum)).isCloseTo(least, within(1e-9));
        }
    }

    @Test
    void levelOfAShareThatDoubles() {
        double[] shares = new double[40];
        double[] sizes = new double[40];
        Arrays.setAll(shares, t -> (t < 26 ? .1 : .2) + .01 * (t % 3 - 1));
        Arrays.setAll(sizes, t -> t == 7 ? 0 : 300);
        ChangePoints changes = ChangePoints.ofShares(shares, sizes);
        assertThat(changes.starts()).containsExactly(26);
        assertThat(Logits.share(changes.means()[0])).isCloseTo(.1, within(.005));
        assertThat(Logits.share(changes.means()[1])).isCloseTo(.2, within(.005));
        assertThat(ChangePoints.ofShares(new double[40], sizes).starts()).isEmpty();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Infinite where a segment is too short; bit i cuts after value i. */
    private static double cost(double[] values, double[] weights, int cuts, double penalty, int minimum) {
        double cost = Integer.bitCount(cuts) * penalty;
        int from = 0;
        for (int to = 1; to <= values.length; to++) {
            if (to < values.length && (cuts >> (to - 1) & 1) == 0) {
                continue;
            }
            double weight = 0;
            double sum = 0;
            for (int i = from; i < to; i++) {
                weight += weights[i];
                sum += weights[i] * values[i];
            }
            for (int i = from; i < to; i++) {
                cost += weights[i] * (values[i] - sum / weight) * (values[i] - sum / weight);
            }
            cost += to - from < minimum ? Double.POSITIVE_INFINITY : 0;
            from = to;
        }
        return cost;
    }
}
