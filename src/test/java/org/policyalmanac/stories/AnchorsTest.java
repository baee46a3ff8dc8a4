package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.lexicon.Matcher;

class AnchorsTest {
    private static final Matcher NAMES = new Matcher(Lexicon.builtIn().aliases());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It cost 1,234.5 dollars | #12345",
                "de | Es kostete 1.234,5 Dollar | #12345",
                "ar | بلغ ١٢٣٤ دولارا | #1234",
                "zh | 共有１２３４人 | #1234",
                "fr | Il y en a 12 500 ici | #125e2 #12500",
                "en | some 1.2 million people | #12e5",
                "fr | quelque 1,2 million de personnes | #12e5",
                "en | some 1,200,000 people | #12e5",
                "zh | 约有120万人 | #12e5",
                "ko | 약 120만 명 | #12e5",
                "es | por 109 mil millones de euros | #109e9",
                "de | für 3,4 Milliarden Euro | #34e8",
                "en | for 3.4 billion euros | #34e8",
                "ja | 34億ユーロ | #34e8",
                "de | rund 2 Billionen | #2e12",
                "en | version 2.3.5 came | #235",
                "en | all 7 of 42 judges | 17 242",
            })
    void numbersHaveOneFormInAllLanguages(String language, String text, String anchors) {
        assertThat(ids(language, text)).containsAnyOf(anchors.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | on 3 May 2024 | M5 13 #2024",
                "fr | le 3 mai 2024 | M5 13 #2024",
                "zh | 2024年5月3日 | M5 13 #2024",
                "ja | 2024年5月3日に | M5 13 #2024",
                "ko | 2024년 5월 3일 | M5 13 #2024",
                "ar | في 3 مايو 2024 | M5 13 #2024",
                "ar | في 3 أيار 2024 | M5 13 #2024",
                "de | am 2024-05-03 | M5 13 #2024",
                "ru | от 23.05.2024 | M5 223 #2024",
            })
    void datesAreTakenApart(String language, String text, String anchors) {
        assertThat(ids(language, text)).contains(anchors.split(" "));
    }

    @Test
    void anEnglishMayIsAMonthOnlyWithACapital() {
        assertThat(ids("en", "They may go.")).doesNotContain("M5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The firm of Mr Kowalewski grew | @kvlvsk",
                "ru | Фирма господина Ковалевски выросла | @kvlvsk",
                "ja | コワレフスキ氏の会社 | @kvrfsk",
                "zh | 公司Kowalewski发展 | @kvlvsk",
                "en | The plan of Philips | @flps",
                "en | See https://www.example.org/en/a/b.html?x=1#y there | Uexample.org/a/b.html",
                "fr | Voir https://example.org/fr/a/b.html. | Uexample.org/a/b.html",
                "de | das Modell GPT-4o und CVE-2013-4164 | Ugpt4o Ucve20134164",
                "en | minister of China and OpenAI said | Ccn Lorganisation:openai",
                "ar | قالت الصين وأوبن إيه آي | Ccn",
            })
    void namesCodesAndEntities(String language, String text, String anchors) {
        assertThat(ids(language, text)).contains(anchors.split(" "));
    }

    @Test
    void aWordAtTheBeginOfASentenceIsNoName() {
        assertThat(ids("en", "Yesterday he came. Tomorrow he goes.")).isEmpty();
    }

    @Test
    void nothingIsTakenForTwoThings() {
        assertThat(ids("en", "a letter to CVE-2013-4164 on https://example.org/2013/4164"))
                .containsExactlyInAnyOrder("Ucve20134164", "Uexample.org/2013/4164");
    }

    @Test
    void anchorsStandInTheOrderOfTheTextEachOnce() {
        assertThat(ids("en", "in 1999 and 2001, then 1999 again")).containsExactly("#1999", "#2001");
    }

    private static List<String> ids(String language, String text) {
        return Anchors.of("", text, language, NAMES).stream().map(Anchor::id).toList();
    }
}
