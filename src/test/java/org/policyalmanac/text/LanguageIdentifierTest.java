package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private static final String FRENCH =
            "Le parlement a voté hier une loi sur les systèmes d'intelligence artificielle.";

    record Sentence(String code, String text) {}

    static Stream<Sentence> sentences() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                LanguageIdentifierTest.class.getResourceAsStream("/text/languages.tsv"), StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().map(line -> line.split("\t")).map(f -> new Sentence(f[0], f[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void tellsTheLanguageOfASentence(Sentence sentence) {
        Language language = LanguageIdentifier.identify(sentence.text());
        assertThat(language.code()).isEqualTo(sentence.code());
        assertThat(language.confidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void doesNotMindCapitals(Sentence sentence) {
        String capitals = sentence.text().toUpperCase(Locale.forLanguageTag(sentence.code()));
        assertThat(LanguageIdentifier.identify(capitals).code()).isEqualTo(sentence.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "12.5 % (2023)", "×", "Hi", "https://example.org/a/long/path/with/english/words", "!?"
            })
    void claimsNothingWithoutEvidence(String text) {
        assertThat(LanguageIdentifier.identify(text)).isEqualTo(new Language("und", 0));
    }

    @Test
    void claimsNothingForAMixOfScripts() {
        String mixed =
                "Это предложение написано здесь. " + "هذه الجملة مكتوبة هنا اليوم. " + "Αυτή η πρόταση είναι εδώ.";
        assertThat(LanguageIdentifier.identify(mixed).code()).isEqualTo("und");
    }

    private static final String ENGLISH =
            "The parliament voted yesterday on a law about systems of artificial intelligence.";
    private static final String ARABIC = "صوت البرلمان أمس على قانون بشأن أنظمة الذكاء الاصطناعي في البلاد.";
    private static final String CHINESE = "议会昨天就有关人工智能系统的法律进行了表决，并通过了新的规定。";

    static Stream<String> mixtures() {
        return Stream.of(
                (FRENCH + " ").repeat(3) + (ENGLISH + " ").repeat(3),
                (FRENCH + "\n" + FRENCH + "\n" + ENGLISH + "\n" + ENGLISH + "\n").repeat(12),
                (FRENCH + " ").repeat(30) + (ENGLISH + " ").repeat(30),
                (ARABIC + " ").repeat(4) + (ENGLISH + " ").repeat(4),
                (CHINESE + " ").repeat(4) + (FRENCH + " ").repeat(5),
                (CHINESE + "\n").repeat(5) + (ARABIC + "\n").repeat(7));
    }

    @ParameterizedTest
    @MethodSource("mixtures")
    void claimsNothingForAMixOfLanguages(String text) {
        assertThat(LanguageIdentifier.identify(text).code()).isEqualTo("und");
    }

    @Test
    void aQuotationMakesNoMixture() {
        Language quoting = LanguageIdentifier.identify((FRENCH + " ").repeat(6) + ENGLISH + " " + ENGLISH);
        assertThat(quoting.code()).isEqualTo("fr");
        assertThat(quoting.confidence()).isBetween(0.6, 0.9);
        assertThat(LanguageIdentifier.identify((FRENCH + " ").repeat(6)).confidence())
                .isGreaterThan(0.99);
    }

    @Test
    void ignoresCodeTagsAndAddresses() {
        String text =
                "<div class=\"content wrapper\">\n```\nif (the.value == other) return the_first_of_them\n```\n" + FRENCH
                        + " [texte](https://example.org/the-best-of-english-words-in-an-address) `while true do the thing`</div>";
        assertThat(LanguageIdentifier.identify(text).code()).isEqualTo("fr");
    }

    @Test
    void seesThroughForeignNames() {
        String text = "OpenAI 与 Microsoft、Google DeepMind 和 Anthropic 签署了一份协议，承诺在发布模型之前进行安全测试。";
        assertThat(LanguageIdentifier.identify(text).code()).isEqualTo("zh");
    }

    @Test
    void looksBeyondAForeignBeginning() {
        String text = "Share this story on your favourite network. " + (FRENCH + " ").repeat(60);
        assertThat(LanguageIdentifier.identify(text).code()).isEqualTo("fr");
    }

    @Test
    void survivesHalvedSurrogatesAndLongTexts() {
        String text = "\ud83d" + "😀".repeat(1_500) + FRENCH.repeat(200) + "\ude00";
        assertThat(LanguageIdentifier.identify(text).code()).isEqualTo("fr");
    }

    @Test
    void givesTheSameAnswerInEveryThread() throws IOException {
        List<Sentence> sentences = sentences().toList();
        List<Language> alone = sentences.stream()
                .map(s -> LanguageIdentifier.identify(s.text()))
                .toList();
        List<Language> together = sentences.parallelStream()
                .map(s -> LanguageIdentifier.identify(s.text()))
                .toList();
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void confidenceGrowsWithTheText() {
        double headline = LanguageIdentifier.identify("Une loi sur les données").confidence();
        double article = LanguageIdentifier.identify(FRENCH.repeat(3)).confidence();
        assertThat(article).isGreaterThanOrEqualTo(headline).isGreaterThan(0.99);
    }

    @Test
    void languageRefusesContradictions() {
        assertThatThrownBy(() -> new Language("fr", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Language("und", 0.4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Language("fr", 1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Language("fr", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Language("fr", 0.9).isDetermined()).isTrue();
        assertThat(Language.UNKNOWN.isDetermined()).isFalse();
    }
}
