package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.policyalmanac.network.Period.Document;

class LiftTest {
    private static final double TOLERANCE = 1e-6;

    /** The worked examples of the methods: (O, E) = (10, 2) and (1, .05) with a = b = 2. */
    @Test
    void shrunkenLiftOfTheWorkedExamples() {
        Lift lift = new Lift(Prior.FALLBACK);
        assertThat(lift.mean(10, 2)).isCloseTo(3, within(TOLERANCE));
        assertThat(lift.low(10, 2)).isCloseTo(1.731053, within(TOLERANCE));
        assertThat(lift.high(10, 2)).isCloseTo(4.551879, within(TOLERANCE));
        assertThat(lift.mean(1, 0.05)).isCloseTo(1.463415, within(TOLERANCE));
        assertThat(lift.low(1, 0.05)).isCloseTo(0.398874, within(TOLERANCE));
    }

    @Test
    void boundsAreQuantiles() {
        Lift lift = new Lift(new Prior(1.7, 0.9));
        for (int stories : new int[] {0, 1, 3, 50, 4000}) {
            double shape = 1.7 + stories;
            double rate = 0.9 + 12.5;
            assertThat(Gamma.regularizedGammaP(shape, lift.low(stories, 12.5) * rate))
                    .isCloseTo(0.05, within(1e-9));
            assertThat(Gamma.regularizedGammaP(shape, lift.high(stories, 12.5) * rate))
                    .isCloseTo(0.95, within(1e-9));
        }
    }

    /** Lifts drawn from a known gamma distribution, stories from Poisson distributions, as the model has it. */
    @Test
    void thePriorIsFoundAgain() {
        Well19937c random = new Well19937c(7);
        GammaDistribution lifts = new GammaDistribution(random, 1.5, 1 / 1.2);
        double[] expected = new double[20_000];
        int[] stories = new int[expected.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 0.5 + 0.001 * i;
            stories[i] = new PoissonDistribution(random, Math.max(1e-9, lifts.sample() * expected[i]), 1e-12, 10_000)
                    .sample();
        }
        Prior prior = Prior.of(expected, stories);
        assertThat(prior.shape()).isCloseTo(1.5, within(0.05));
        assertThat(prior.rate()).isCloseTo(1.2, within(0.05));
    }

    /** Pairs that never occur are no rows, but the prior must know of them: it is the same as with all pairs listed. */
    @Test
    void pairsThatNeverOccurCount() {
        Random random = new Random(3);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int group = random.nextInt(2);
            int[] entities = random.ints(1 + random.nextInt(4), 0, 12)
                    .map(e -> 12 * group + e)
                    .distinct()
                    .sorted()
                    .toArray();
            documents.add(new Document(0, "one", true, new Names(entities, new long[entities.length], false)));
        }
        Period period = new Period(documents);
        double[] expected = new double[24 * 23 / 2];
        int[] stories = new int[expected.length];
        int size = 0;
        for (int a = 0; a < 24; a++) {
            for (int b = a + 1; b < 24; b++) {
                if (period.expected(a, b) >= Prior.LEAST_EXPECTED) {
                    expected[size] = period.expected(a, b);
                    stories[size++] = period.counts().stories((long) a << 32 | b);
                }
            }
        }
        Prior all = Prior.of(java.util.Arrays.copyOf(expected, size), java.util.Arrays.copyOf(stories, size));
        Prior counted = Prior.of(period, period.counts().pairs());
        assertThat(java.util.Arrays.stream(stories, 0, size).filter(s -> s == 0).count())
                .isGreaterThan(100);
        assertThat(counted.shape()).isCloseTo(all.shape(), within(1e-4));
        assertThat(counted.rate()).isCloseTo(all.rate(), within(1e-4));
    }

    /** Seen on a real archive: a month in which nothing differs had lifts from .88 to .96 for pairs of one story. */
    @Test
    void pairsThatDifferNoMoreThanChanceHasItLeaveDoubt() {
        double[] expected = new double[200];
        int[] stories = new int[expected.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 0.5 + 0.01 * (i % 10);
            stories[i] = i % 2;
        }
        Lift lift = new Lift(Prior.of(expected, stories));
        assertThat(lift.high(1, 0.1) / lift.low(1, 0.1)).isGreaterThan(1.5);
    }

    @Test
    void tooFewPairsTeachNothing() {
        Period period =
                new Period(List.of(new Document(0, "one", true, new Names(new int[] {1, 2}, new long[2], false))));
        assertThat(Prior.of(period, period.counts().pairs())).isEqualTo(Prior.FALLBACK);
    }
}
