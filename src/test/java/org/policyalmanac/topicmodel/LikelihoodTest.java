package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the chain rule: token after token, each given those before it. */
class LikelihoodTest {
    private static final double[] ALPHA = {.3, 1.1, .05};
    private static final double BETA = .02;

    @Test
    void aFewShortArticles() {
        assertLikelihood(
                new int[][] {{0, 0, 1, 3}, {2}, {}, {1, 3, 3}}, new int[][] {{0, 0, 1, 2}, {2}, {}, {1, 1, 2}});
    }

    @Test
    void aWordThatComesThousandsOfTimes() {
        int[][] words = new int[1][9_000];
        int[][] topics = new int[1][9_000];
        for (int i = 5_000; i < 9_000; i++) {
            words[0][i] = 1 + i / 8_000;
            topics[0][i] = i % 2;
        }
        assertLikelihood(words, topics);
    }

    private static void assertLikelihood(int[][] words, int[][] topics) {
        int vocabulary = 5;
        Shard.Builder shard = new Shard.Builder();
        short[] drawn = new short
                [java.util.Arrays.stream(words).mapToInt(own -> own.length).sum()];
        int[][] ofWord = new int[vocabulary][ALPHA.length];
        int[] ofTopic = new int[ALPHA.length];
        double expected = 0;
        int at = 0;
        for (int d = 0; d < words.length; d++) {
            int[] once = new int[words[d].length];
            int[] ofArticle = new int[ALPHA.length];
            for (int i = 0; i < once.length; i++) {
                once[i] = 1;
                int w = words[d][i];
                int k = topics[d][i];
                drawn[at++] = (short) k;
                expected += Math.log((ofArticle[k]++ + ALPHA[k]) / (i + Concentration.sum(ALPHA)));
                expected += Math.log((ofWord[w][k]++ + BETA) / (ofTopic[k]++ + vocabulary * BETA));
            }
            shard.add(d, words[d], once);
        }
        Tally tally = Tally.of(List.of(shard.build()).iterator(), List.of(drawn).iterator(), ALPHA.length, vocabulary);
        assertThat(tally.tokens()).isEqualTo(at);
        assertThat(Likelihood.of(tally.counts(), ALPHA, BETA, tally))
                .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
    }
}
