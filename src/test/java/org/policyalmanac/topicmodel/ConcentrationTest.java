package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Concentrations are found again from counts that were drawn with them, by Pólya's urn. */
class ConcentrationTest {
    @Test
    void alphaOfUnequalTopics() {
        double[] truth = {.2, .5, 1.3};
        SplittableRandom random = new SplittableRandom(1);
        int[][] byTopic = new int[3][81];
        int[] byLength = new int[81];
        for (int d = 0; d < 4_000; d++) {
            int length = 40 + random.nextInt(41);
            int[] own = new int[3];
            for (int i = 0; i < length; i++) {
                double target = random.nextDouble() * (2 + i);
                int k = 0;
                while (k < 2 && (target -= truth[k] + own[k]) >= 0) {
                    k++;
                }
                own[k]++;
            }
            byLength[length]++;
            for (int k = 0; k < 3; k++) {
                byTopic[k][own[k]]++;
            }
        }
        double[] alpha = {1, 1, 1};
        for (int i = 0; i < 100; i++) {
            alpha = Concentration.alpha(alpha, byTopic, byLength);
        }
        for (int k = 0; k < 3; k++) {
            assertThat(alpha[k]).as("topic %d", k).isCloseTo(truth[k], within(.06 * truth[k]));
        }
        double[] still = Concentration.alpha(alpha, byTopic, byLength);
        assertThat(still[2]).isCloseTo(alpha[2], within(1e-6));
    }

    @Test
    void betaOfManyWords() {
        assertThat(found(.05, 500, 10, 5_000)).isCloseTo(.05, within(.005));
        assertThat(found(.4, 300, 4, 8_000)).isCloseTo(.4, within(.06));
    }

    /** Counts above what is tabulated count too. */
    @Test
    void betaOfFewWordsThatComeOften() {
        assertThat(found(.3, 20, 40, 20_000)).isCloseTo(.3, within(.05));
    }

    private static double found(double truth, int words, int topics, int tokens) {
        SplittableRandom random = new SplittableRandom(2);
        Counts counts = new Counts(topics, words);
        for (int k = 0; k < topics; k++) {
            int[] urn = new int[tokens];
            for (int i = 0; i < tokens; i++) {
                urn[i] = random.nextDouble() * (words * truth + i) < words * truth
                        ? random.nextInt(words)
                        : urn[random.nextInt(i)];
                counts.increment(urn[i], k);
            }
        }
        double beta = .1;
        for (int i = 0; i < 40; i++) {
            beta = Concentration.beta(beta, counts);
        }
        return beta;
    }

    @Test
    void nothingIsLearnedFromNothing() {
        double[] alpha = {.1, .2};
        assertThat(Concentration.alpha(alpha, new int[2][4], new int[4])).containsExactly(.1, .2);
        assertThat(Concentration.beta(.01, new Counts(2, 3))).isEqualTo(.01);
    }

    @Test
    void concentrationsStayInBounds() {
        int[][] byTopic = {{0, 0, 10}, {10, 0, 0}};
        double[] alpha = {1, 1};
        for (int i = 0; i < 200; i++) {
            alpha = Concentration.alpha(alpha, byTopic, new int[] {0, 0, 10});
        }
        assertThat(alpha[1]).isEqualTo(1e-4);
        Counts even = new Counts(1, 50);
        for (int w = 0; w < 50; w++) {
            even.set(w, 0, 100);
        }
        double beta = .5;
        for (int i = 0; i < 200; i++) {
            beta = Concentration.beta(beta, even);
        }
        assertThat(beta).isEqualTo(1);
    }
}
