package org.policyalmanac.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The built-in lexicon on sentences; {@code entities/sentences.csv} can be extended by anyone. */
class MatcherTest {
    private static final Matcher MATCHER = new Matcher(Lexicon.builtIn().aliases());

    @ParameterizedTest
    @CsvFileSource(resources = "/entities/sentences.csv", useHeadersInDisplayName = true, delimiter = '|')
    void findsTheEntitiesOfASentence(String language, String sentence, String expected) {
        assertThat(found(sentence, language)).isEqualTo(expected == null ? "" : expected);
    }

    private static String found(String text, String language) {
        return String.join(
                " ",
                MATCHER.matches(text, language, text).stream()
                        .map(match -> match.alias().entity() + "="
                                + text.substring(match.begin(), match.end()).replace(' ', '_'))
                        .toList());
    }

    @Test
    void aGuardedNameNeedsItsContext() {
        Alias alias = new Alias("organisation:meta", "Meta", "", List.of("llama"), "guarded");
        Matcher matcher = new Matcher(List.of(alias));
        assertThat(matcher.matches("Meta said.", "en", "Meta said.")).isEmpty();
        assertThat(matcher.matches("Meta said.", "en", "Meta said. Llama is open."))
                .hasSize(1);
        assertThat(matcher.matches("Meta said.", "es", "Meta. Una llamada.")).isEmpty();
    }

    @Test
    void theLongestNameWins() {
        Matcher matcher = new Matcher(List.of(
                new Alias("a", "Microsoft", "", List.of(), "alias"),
                new Alias("b", "Microsoft Research Asia", "", List.of(), "alias")));
        String text = "Microsoft Research moved Microsoft Research Asia.";
        assertThat(matcher.matches(text, "en", text))
                .extracting(match -> match.alias().entity())
                .containsExactly("a", "b");
    }

    @Test
    void aNameThatIsNeverToMatchShadowsShorterOnes() {
        Matcher matcher = new Matcher(List.of(
                new Alias("place:za", "南非", "zh", List.of(), "cldr"), new Alias("", "海南非", "zh", List.of(), "never")));
        assertThat(matcher.matches("海南非法", "zh", "")).isEmpty();
        assertThat(matcher.matches("在南非", "zh", "")).hasSize(1);
    }
}
