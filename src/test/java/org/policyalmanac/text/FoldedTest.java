package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    @ParameterizedTest
    @CsvSource({
        "États-Unis, etats unis",
        "Großbritannien, grossbritannien",
        "ＯｐｅｎＡＩ, openai",
        "الإمارات, الامارات",
        "شـركة, شركه",
        "İSTANBUL, istanbul",
        "GPT‑4, gpt 4",
        "l’IA, l'ia",
        "人工智慧與經濟, 人工智慧与经济",
    })
    void formsOfNames(String written, String folded) {
        assertThat(Folded.string(written)).isEqualTo(folded);
    }

    @Test
    void everyCharacterKnowsItsPlace() {
        String text = "Die  Große – ﬁne É";
        Folded folded = Folded.of(text);
        assertThat(folded).hasToString("die grosse fine e");
        int begin = folded.toString().indexOf("grosse");
        assertThat(text.substring(folded.origin(begin), folded.originEnd(begin + 6, text)))
                .isEqualTo("Große");
        int last = folded.length() - 1;
        assertThat(folded.isCapital(last)).isTrue();
        assertThat(folded.origin(folded.length())).isEqualTo(text.length());
    }

    @Test
    void whatGrowsWhileFoldedKeepsItsPlace() {
        String text = "ßßß ﬃﬃ 한국 ㍿ Nvidia ½ x".repeat(20);
        Folded folded = Folded.of(text);
        int begin = folded.toString().lastIndexOf("nvidia");
        assertThat(text.substring(folded.origin(begin), folded.originEnd(begin + 6, text)))
                .isEqualTo("Nvidia");
        assertThat(folded.toString()).startsWith("ssssss ffiffi ");
    }

    @Test
    void supplementaryCharactersKeepTheirPlace() {
        String text = "😀 Nvidia";
        Folded folded = Folded.of(text);
        int begin = folded.toString().indexOf("nvidia");
        assertThat(text.substring(folded.origin(begin))).isEqualTo("Nvidia");
    }
}
