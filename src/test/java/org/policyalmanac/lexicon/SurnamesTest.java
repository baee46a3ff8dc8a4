package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People who go by their surname after they have been named in full. */
class SurnamesTest {
    private static final List<Alias> ALIASES = List.of(
            person("altman", "Sam Altman"),
            person("leyen", "Ursula von der Leyen"),
            person("lee", "Kai-Fu Lee"),
            person("lee-b", "Peter Lee"),
            person("ford", "Henry Ford"),
            person("mask", "Илон Маск"),
            person("trump", "唐纳德·特朗普"),
            person("xi", "习近平"),
            person("musk-ar", "إيلون ماسك"),
            person("salman", "محمد بن سلمان"),
            new Alias("organisation:ford", "Ford", "", List.of("car"), "guarded"));

    private static Alias person(String id, String name) {
        return new Alias("person:" + id, name, "", List.of(), "alias");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Sam Altman spoke. Then Altman left. | Altman",
                "en | Altman spoke. Sam Altman left, altman. |",
                "en | Sam Altman left with Annie Altman. |",
                "en | Sam Altman left. Mr. Altman and CEO Altman agree. | Altman Altman",
                "en | Sam Altman left. The Altman Foundation and Altman-style plans. |",
                "en | Sam Altman left. J. Altman came. |",
                "en | Ursula von der Leyen spoke. President von der Leyen left. | Leyen",
                "en | Kai-Fu Lee and Peter Lee met. Lee spoke. |",
                "en | Henry Ford spoke. Then Ford left. |",
                "de | Sam Altman sprach. Altmans Firma. | Altmans",
                "ru | Илон Маск сказал. У Маска есть план. | Маска",
                "zh | 唐纳德·特朗普说。特朗普又说，伊万卡·特朗普说。 | 特朗普",
                "zh | 习近平说。近平 |",
                "ar | قال إيلون ماسك. وماسك غادر | ماسك",
                "ar | محمد بن سلمان قال. سلمان غادر |",
            })
    void laterSurnames(String language, String text, String expected) {
        List<Matcher.Match> found = new Matcher(ALIASES).matches(text, language, text);
        String surnames = new Surnames(ALIASES)
                .with(found, text, language).stream()
                        .filter(match -> match.rule().equals("surname"))
                        .map(match -> text.substring(match.begin(), match.end()))
                        .collect(Collectors.joining(" "));
        assertThat(surnames).isEqualTo(expected == null ? "" : expected);
    }
}
