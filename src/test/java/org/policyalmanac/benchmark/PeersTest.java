package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.policyalmanac.statistics.Assignment;
import org.policyalmanac.statistics.Divergence;
import org.policyalmanac.testing.Sparks;

/** Peers find topics that are known. */
class PeersTest {
    private static final int VOCABULARY = 200;
    private static final PlantedTopics TOPICS = new PlantedTopics(new PlantedTopics.Shape(4, VOCABULARY, 60, 3));
    private static final List<int[]> TEXTS = TOPICS.texts(0, 400);
    private static final List<int[]> OTHERS = TOPICS.texts(400, 500);

    /** As they are before MALLET is loaded. */
    private static final Handler[] HANDLERS = Logger.getLogger("").getHandlers();

    @Test
    void mallet() {
        assertThat(MalletPeer.isThere()).isTrue();
        FittedPeer fitted = MalletPeer.fit(TEXTS, VOCABULARY, 4, 250, 1);
        finds(fitted, .02, 1.03);
        assertThat(fitted.tokenPasses())
                .isEqualTo(250L * TEXTS.stream().mapToInt(text -> text.length).sum());
        assertThat(MalletPeer.fit(TEXTS, VOCABULARY, 4, 250, 1).phi()).isDeepEqualTo(fitted.phi());
        assertThat(Logger.getLogger("").getHandlers()).containsExactly(HANDLERS);
    }

    @Test
    void mllib() {
        FittedPeer fitted = MllibPeer.fit(MllibPeer.bags(Sparks.session(), TEXTS, VOCABULARY), 4, 30, 1);
        finds(fitted, .1, 1.1);
        assertThat(fitted.tokenPasses())
                .isEqualTo(30L * TEXTS.stream().mapToInt(text -> text.length).sum());
        assertThat(MllibPeer.fit(MllibPeer.bags(Sparks.session(), TEXTS, VOCABULARY), 4, 30, 1)
                        .phi())
                .isDeepEqualTo(fitted.phi());
    }

    /**
     * @param bits the mean divergence from the true topics is at most this
     * @param worse held-out perplexity is at most this many times that of the true topics
     */
    private static void finds(FittedPeer fitted, double bits, double worse) {
        double[][] truth = TOPICS.phi();
        for (double[] topic : fitted.phi()) {
            assertThat(Arrays.stream(topic).sum()).isCloseTo(1, within(1e-9));
        }
        double[][] apart = Arrays.stream(truth)
                .map(topic -> Arrays.stream(fitted.phi())
                        .mapToDouble(other -> Divergence.jensenShannon(topic, other))
                        .toArray())
                .toArray(double[][]::new);
        assertThat(Assignment.total(apart, Assignment.of(apart)) / 4).isLessThan(bits);
        double best = HeldOut.of(truth, TOPICS.alpha(), OTHERS).perplexity();
        assertThat(HeldOut.of(fitted.phi(), fitted.alpha(), OTHERS).perplexity())
                .isLessThan(worse * best);
        assertThat(fitted.cpuSeconds()).isPositive();
        assertThat(fitted.tokensPerCpuSecond()).isPositive();
    }
}
