package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsWithoutPunctuation() {
        assertThat(Words.of("L'IA, en 2024 : « oui ».")).containsExactly("L'IA", "en", "2024", "oui");
    }

    @Test
    void chineseIsSplitByDictionary() {
        assertThat(Words.of("人工智能监管")).contains("监管").hasSizeBetween(2, 3);
    }

    @Test
    void countEqualsTheNumberOfWords() {
        String text = "تنظيم الذكاء الاصطناعي in 3 Staaten";
        assertThat(Words.count(text)).isEqualTo(Words.of(text).size());
    }

    @Test
    void sentencesBeginWhereTheyBegin() {
        assertThat(Words.sentenceStarts("One. Two! 三。四。")).containsExactly(0, 5, 10, 12);
        assertThat(Words.sentenceStarts("")).isEmpty();
    }
}
