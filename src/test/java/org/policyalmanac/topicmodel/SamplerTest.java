package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The first token of an article is drawn while all others keep their topics, so its conditional is known. The words' counts
 * are those of a corpus whose topics have thousands of tokens: what α adds to the token's own topic is divided by all tokens
 * of the topic, the token included, which is no difference there.
 */
class SamplerTest {
    private static final int DRAWS = 40_000;
    private static final double BETA = .05;
    private static final double[] ALPHA = {.3, 1.2, .1};
    /** Of each word its tokens in each topic, the article's included; word 4 stands once only. */
    private static final int[][] COUNTS = {
        {7, 3, 12}, {2_000, 40, 0}, {5, 900, 800}, {30, 3_000, 2_500}, {0, 1, 0}, {9, 0, 0}
    };

    @Test
    void amongOthersInTheArticle() {
        assertDrawn(new int[] {0, 1, 1, 2, 3}, new int[] {1, 0, 0, 2, 0});
    }

    @Test
    void whereItsTopicIsInTheArticleAgain() {
        assertDrawn(new int[] {0, 1, 2, 3}, new int[] {2, 2, 2, 0});
    }

    @Test
    void aloneInItsArticle() {
        assertDrawn(new int[] {0}, new int[] {2});
        assertDrawn(new int[] {2}, new int[] {1});
    }

    @Test
    void theOnlyTokenOfItsWord() {
        assertDrawn(new int[] {4}, new int[] {1});
        assertDrawn(new int[] {4, 5, 5}, new int[] {1, 0, 1});
    }

    @Test
    void whereItsWordIsInOneTopicOnly() {
        assertDrawn(new int[] {5}, new int[] {0});
    }

    @Test
    void thatItsArticleTakesUp() {
        assertDrawn(new int[] {2, 2, 2, 2, 3, 3}, new int[] {0, 1, 1, 1, 2, 2});
    }

    private static void assertDrawn(int[] words, int[] topics) {
        int[] drawn = new int[ALPHA.length];
        Tables tables = new Tables(counts(), ALPHA, BETA);
        for (int pass = 1; pass <= DRAWS; pass++) {
            drawn[first(tables, 11, pass, words, topics)]++;
        }
        double[] expected = conditional(words, topics);
        for (int k = 0; k < drawn.length; k++) {
            double share = expected[k];
            assertThat((double) drawn[k] / DRAWS)
                    .as("topic %d", k)
                    .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / DRAWS)));
        }
    }

    private static int first(Tables tables, long seed, int pass, int[] words, int[] topics) {
        return sampled(tables, seed, pass, words, topics)[0];
    }

    private static short[] sampled(Tables tables, long seed, int pass, int[] words, int[] topics) {
        Shard.Builder shard = new Shard.Builder();
        short[] before = new short[words.length];
        int[] once = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            before[i] = (short) topics[i];
            once[i] = 1;
        }
        shard.add(42, words, once);
        List<short[]> after = new Sampler(tables, seed, pass)
                .sampled(List.of(shard.build()).iterator(), List.of(before).iterator());
        assertThat(after).hasSize(1);
        return after.get(0);
    }

    private static Counts counts() {
        Counts counts = new Counts(ALPHA.length, COUNTS.length);
        for (int w = 0; w < COUNTS.length; w++) {
            for (int k = 0; k < ALPHA.length; k++) {
                counts.set(w, k, COUNTS[w][k]);
            }
        }
        return counts;
    }

    /** {@code (n_dk + α_k) (n_wk + β) / (n_k + V β)}, without the first token in any of the counts. */
    private static double[] conditional(int[] words, int[] topics) {
        double[] shares = new double[ALPHA.length];
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            int own = k == topics[0] ? 1 : 0;
            int ofArticle = -own;
            for (int topic : topics) {
                ofArticle += topic == k ? 1 : 0;
            }
            int ofTopic = -own;
            for (int[] row : COUNTS) {
                ofTopic += row[k];
            }
            shares[k] = (ofArticle + ALPHA[k]) * (COUNTS[words[0]][k] - own + BETA) / (ofTopic + COUNTS.length * BETA);
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    @Test
    void equalSeedsAndPassesDrawTheSame() {
        Tables tables = new Tables(counts(), ALPHA, BETA);
        int[] words = {0, 1, 2, 2, 3, 3, 3};
        int[] topics = {0, 1, 2, 0, 1, 2, 0};
        short[] drawn = sampled(tables, 1, 1, words, topics);
        assertThat(sampled(new Tables(counts(), ALPHA, BETA), 1, 1, words, topics))
                .isEqualTo(drawn);
        boolean isOther = false;
        for (int i = 2; i < 10; i++) {
            isOther |= !java.util.Arrays.equals(drawn, sampled(tables, i, 1, words, topics));
            isOther |= !java.util.Arrays.equals(drawn, sampled(tables, 1, i, words, topics));
        }
        assertThat(isOther).isTrue();
    }
}
