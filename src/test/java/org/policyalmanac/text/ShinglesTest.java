package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String TEXT = "The council adopted the regulation on artificial intelligence on Tuesday.";

    @Test
    void caseAndPunctuationMakeNoDifference() {
        String other = "the COUNCIL adopted — the regulation, on artificial intelligence on tuesday";
        assertThat(of(other)).isEqualTo(of(TEXT));
        assertThat(ofWhole(other)).isEqualTo(ofWhole(TEXT));
    }

    @Test
    void tenTokensHaveSixShingles() {
        assertThat(of("a b c d e f g h i j")).hasSize(6);
        assertThat(of("a b c")).hasSize(1);
        assertThat(of("…")).isEmpty();
    }

    @Test
    void eachCharacterOfAnUnspacedScriptIsAToken() {
        assertThat(of("欧盟通过人工智能法案")).hasSize(6);
    }

    @Test
    void orderOfWordsMatters() {
        assertThat(ofWhole("one two")).isNotEqualTo(ofWhole("two one"));
    }

    @Test
    void jaccardOfAChangedEnd() {
        long[] a = of("a b c d e f g h i j");
        long[] b = of("a b c d e f g h i k");
        assertThat(Shingles.jaccard(a, b)).isCloseTo(5.0 / 7, within(1e-12));
        assertThat(Shingles.jaccard(a, a)).isEqualTo(1);
        assertThat(Shingles.jaccard(new long[0], new long[0])).isZero();
    }

    private static long[] of(String text) {
        return Shingles.of(Tokens.of(text));
    }

    private static long ofWhole(String text) {
        return Shingles.ofWhole(Tokens.of(text));
    }
}
