package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCodeTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "fr, fr",
                "FRA, fr",
                "fre, fr",
                "fr-CA, fr",
                "fr_FR, fr",
                "French, fr",
                "français, fr",
                "German, de",
                "Deutsch, de",
                "eng, en",
                "en-US, en",
                "zh-Hans, zh",
                "zh_tw, zh",
                "cmn, zh",
                "arb, ar",
                "pes, fa",
                "iw, he",
                "in, id",
                "nb, no",
                "nn-NO, no",
                "中文, zh",
                "العربية, ar",
                "Chinese (Simplified), zh",
                "und, -",
                "mul, -",
                "qqq, -",
                "klingon, -",
                "'', -",
                "-, -",
                "n/a, -"
            })
    void declaredLanguagesGetOneCode(String declared, String expected) {
        assertThat(LanguageCode.of(declared).orElse(null)).isEqualTo(expected);
    }

    @Test
    void theRegionCountsOnlyForItsOwnLanguage() {
        assertThat(LanguageCode.withRegion("en", "en_us")).isEqualTo("en-US");
        assertThat(LanguageCode.withRegion("en", "eng-GB")).isEqualTo("en-GB");
        assertThat(LanguageCode.withRegion("fr", "en-US")).isEqualTo("fr");
        assertThat(LanguageCode.withRegion("en", "English")).isEqualTo("en");
        assertThat(LanguageCode.withRegion("en", null)).isEqualTo("en");
    }
}
