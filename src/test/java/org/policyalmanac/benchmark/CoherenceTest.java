package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoherenceTest {
    private static final int AI = 0;
    private static final int ACT = 1;
    private static final int EU = 2;
    private static final int LAW = 3;
    private static final int CHIP = 4;
    private static final int EXPORT = 5;
    private static final int US = 6;
    private static final int TARIFF = 7;

    private static final List<int[]> TEXTS = List.of(
            new int[] {AI, ACT, EU},
            new int[] {AI, ACT, LAW},
            new int[] {AI, CHIP, EXPORT},
            new int[] {CHIP, EXPORT, US},
            new int[] {AI, LAW, EU},
            new int[] {CHIP, US, TARIFF});

    @Test
    void wordsThatMeetInTexts() {
        int[][] top = {{AI, ACT, EU}, {CHIP, EXPORT, US}, {AI, CHIP, LAW}};
        assertThat(Coherence.documentNpmi(TEXTS, top))
                .containsExactly(new double[] {.321478, .496051, -.339261}, within(1e-6));
        assertThat(Coherence.documentNpmi(TEXTS, new int[][] {{AI, ACT}, {ACT, EU}, {CHIP, LAW}}))
                .containsExactly(new double[] {.36907, .226294, -1}, within(1e-5));
    }

    @Test
    void repeatedWordsAndWordsOfNoTopicChangeNothing() {
        List<int[]> texts = TEXTS.stream()
                .map(text -> new int[] {text[2], -1, text[0], text[1], text[0], -1, 99})
                .toList();
        assertThat(Coherence.documentNpmi(texts, new int[][] {{AI, ACT, EU}})[0])
                .isCloseTo(.321478, within(1e-6));
    }

    @Test
    void theFormulaOfAHundredTexts() {
        List<int[]> texts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            texts.add(i < 8 ? new int[] {0, 1} : i < 20 ? new int[] {0} : i < 22 ? new int[] {1} : new int[] {2});
        }
        assertThat(Coherence.documentNpmi(texts, new int[][] {{0, 1}})[0]).isCloseTo(.548869, within(1e-6));
    }

    /** What gensim 4.4.0 says of the same texts: {@code CoherenceModel(coherence='c_npmi', topn=10)}. */
    @Test
    void windowsAsGensimSlidesThem() {
        List<int[]> texts = new ArrayList<>();
        long x = 1;
        for (int length : new int[] {25, 7, 40, 10, 3, 18}) {
            int[] text = new int[length];
            for (int i = 0; i < length; i++) {
                x = (x * 1_103_515_245 + 12_345) % (1L << 31);
                text[i] = (int) ((x >> 16) % 12);
            }
            texts.add(text);
        }
        assertThat(Coherence.windowNpmi(texts, new int[][] {{0, 1, 2, 3}, {4, 5, 6, 11}, {0, 7, 9}}))
                .containsExactly(
                        new double[] {0.0013864261427639496, -0.01719911179915685, -0.03116051205407047},
                        within(1e-12));
    }

    @Test
    void aWordThatNoTextHasIsTheWorst() {
        assertThat(Coherence.windowNpmi(TEXTS, new int[][] {{AI, 99}})).containsExactly(-1);
        assertThat(Coherence.documentNpmi(TEXTS, new int[][] {{AI, 99}})).containsExactly(-1);
    }

    @Test
    void topicsThatRepeatEachOther() {
        int[][] top = {{1, 2}, {2, 3}};
        assertThat(Coherence.diversity(top)).isEqualTo(.75);
        assertThat(Coherence.uniqueness(top)).isEqualTo(.75);
        assertThat(Coherence.uniqueness(new int[][] {{1, 2}, {1, 2}, {1, 3}}))
                .isCloseTo((5 / 12.0 + 5 / 12.0 + 2 / 3.0) / 3, within(1e-12));
        assertThat(Coherence.mean(new double[] {1, 0})).isEqualTo(.5);
    }
}
