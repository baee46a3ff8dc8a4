package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberContextsTest {
    private static final String TEXT = "The port counted 340 ships in May and 12 barges on its quays";

    @Test
    void numbersBetweenTheSameWordsAgreeOrContradict() {
        assertThat(compare(TEXT, TEXT)).isEqualTo(new NumberContexts.Comparison(2, 0, false));
        assertThat(compare(TEXT, TEXT.replace("340", "351"))).isEqualTo(new NumberContexts.Comparison(1, 1, true));
    }

    @Test
    void numbersBetweenOtherWordsAreNotCompared() {
        assertThat(compare(TEXT, TEXT.replace("counted 340", "saw 351")))
                .isEqualTo(new NumberContexts.Comparison(1, 0, true));
    }

    @Test
    void leadsDifferOnlyWhereEachHasANumberTheOtherLacks() {
        assertThat(compare(TEXT, TEXT.replace("340 ", "")).leadsDiffer()).isFalse();
        assertThat(compare(TEXT, "In 2026 there were 340 ships").leadsDiffer()).isTrue();
        assertThat(compare(TEXT, "There were 340 ships").leadsDiffer()).isFalse();
    }

    @Test
    void whatComesAfterTheLeadIsNoLead() {
        String words = "and so on it went for days ".repeat(5);
        assertThat(compare(words + TEXT, words + TEXT.replace("340", "351")))
                .isEqualTo(new NumberContexts.Comparison(1, 1, false));
    }

    @Test
    void aRunOfNumbersIsOneNumber() {
        String release = "The team released version 2.7.0-rc1 of the engine";
        assertThat(compare(release, release.replace("rc1", "rc2")))
                .isEqualTo(new NumberContexts.Comparison(0, 1, true));
    }

    @Test
    void hanNumeralsAreNumbers() {
        assertThat(compare("本台将直播第二十届会议开幕", "本台将直播第二十一届会议开幕").contradicting()).isEqualTo(1);
    }

    @Test
    void noNumbersNothingToCompare() {
        assertThat(compare("no figures here", TEXT)).isEqualTo(new NumberContexts.Comparison(0, 0, false));
    }

    private static NumberContexts.Comparison compare(String a, String b) {
        return NumberContexts.compare(NumberContexts.of(Tokens.of(a)), NumberContexts.of(Tokens.of(b)));
    }
}
