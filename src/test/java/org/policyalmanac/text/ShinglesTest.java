package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String TEXT = "The council adopted the regulation on artificial intelligence on Tuesday.";

    @Test
    void caseAndPunctuationMakeNoDifference() {
        String other = "the COUNCIL adopted — the regulation, on artificial intelligence on tuesday";
        assertThat(Shingles.of(other)).isEqualTo(Shingles.of(TEXT));
        assertThat(Shingles.ofWhole(other)).isEqualTo(Shingles.ofWhole(TEXT));
    }

    @Test
    void tenTokensHaveSixShingles() {
        assertThat(Shingles.of("a b c d e f g h i j")).hasSize(6);
        assertThat(Shingles.of("a b c")).hasSize(1);
        assertThat(Shingles.of("…")).isEmpty();
    }

    @Test
    void eachCharacterOfAnUnspacedScriptIsAToken() {
        assertThat(Shingles.of("欧盟通过人工智能法案")).hasSize(6);
    }

    @Test
    void orderOfWordsMatters() {
        assertThat(Shingles.ofWhole("one two")).isNotEqualTo(Shingles.ofWhole("two one"));
    }

    @Test
    void jaccardOfAChangedEnd() {
        long[] a = Shingles.of("a b c d e f g h i j");
        long[] b = Shingles.of("a b c d e f g h i k");
        assertThat(Shingles.jaccard(a, b)).isCloseTo(5.0 / 7, within(1e-12));
        assertThat(Shingles.jaccard(a, a)).isEqualTo(1);
        assertThat(Shingles.jaccard(new long[0], new long[0])).isZero();
    }
}
