package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Test;

/** The worked example: two topics, shares of 0.8 and 0.2 by concepts, worth 20 words; three words of one, one of another. */
class InferenceTest {
    private static final float[] PHI = {.7f, .2f, .3f, .8f};
    private static final int[] WORDS = {0, 1};
    private static final int[] COUNTS = {3, 1};
    private static final double[] PRIOR = {16, 4};

    @Test
    void theWorkedExample() {
        Inference inference = new Inference(2, PHI);
        inference.start(new double[] {.8, .2});
        assertThat(inference.share(0)).isTrue();
        assertClose(inference.shares(), 14 / 15.0, 1 / 15.0);
        assertThat(inference.share(1)).isTrue();
        assertClose(inference.shares(), .6, .4);
        double moved = inference.step(WORDS, COUNTS, PRIOR);
        assertClose(inference.theta(), 19.4 / 24, 4.6 / 24);
        assertThat(moved).isCloseTo(19.4 / 24 - .8, within(1e-6));
        assertClose(new Inference(2, PHI).infer(WORDS, COUNTS, PRIOR, 1), .808333, .191667);
    }

    @Test
    void roundsGoOnToTheFixedPoint() {
        double[] theta = new Inference(2, PHI)
                .infer(WORDS, COUNTS, new double[] {.5, .5}, 500)
                .clone();
        Inference inference = new Inference(2, PHI);
        inference.start(theta);
        assertThat(inference.step(WORDS, COUNTS, new double[] {.5, .5})).isLessThan(1e-4);
        assertThat(theta[0] + theta[1]).isCloseTo(1, within(1e-12));
    }

    @Test
    void withoutAWordThePriorHolds() {
        assertThat(new Inference(2, PHI).infer(new int[0], new int[0], PRIOR, 30))
                .containsExactly(.8, .2);
        WordTopics words = new WordTopics(new SoftCounts(2, 2), PHI, 20);
        assertClose(words.shares(Vectors.zeros(2), new double[] {.8, .2}), .8, .2);
        assertThat(words.shares(Vectors.dense(3, 1), new double[] {.8, .2})[0]).isGreaterThan(.8083);
        double[] alpha = {1, 3};
        assertThat(new FixedTopics(PHI, alpha).shares(Vectors.zeros(2))).containsExactly(.25, .75);
        assertThat(new FixedTopics(PHI, alpha).priorTokens()).isEqualTo(4);
    }

    @Test
    void aHeavyPriorHolds() {
        assertThat(new Inference(2, PHI).infer(WORDS, COUNTS, new double[] {.8e9, .2e9}, 30)[0])
                .isCloseTo(.8, within(1e-8));
    }

    @Test
    void otherNumbersOfTopicsAreOtherPlacesOfShares() {
        float[] three = {.7f, .2f, .1f, .3f, .8f, .9f};
        float[] turned = {.1f, .7f, .2f, .9f, .3f, .8f};
        double[] shares = new Inference(3, three)
                .infer(WORDS, COUNTS, new double[] {1, 2, 3}, 50)
                .clone();
        double[] of = new Inference(3, turned).infer(WORDS, COUNTS, new double[] {3, 1, 2}, 50);
        for (int k = 0; k < 3; k++) {
            assertThat(of[(k + 1) % 3]).isCloseTo(shares[k], within(1e-12));
        }
    }

    @Test
    void aWordOfNoTopicSaysNothing() {
        float[] phi = {.7f, .2f, 0, 0};
        assertThat(new Inference(2, phi).share(1)).isFalse();
        double[] without = new Inference(2, phi)
                .infer(new int[] {0}, new int[] {3}, PRIOR, 30)
                .clone();
        assertThat(new Inference(2, phi).infer(WORDS, new int[] {3, 7}, PRIOR, 30))
                .containsExactly(without);
    }

    private static void assertClose(double[] values, double... expected) {
        assertThat(values).containsExactly(expected, within(1e-6));
    }
}
