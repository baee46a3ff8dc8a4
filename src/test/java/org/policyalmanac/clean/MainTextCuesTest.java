package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextCuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "zh"})
    void everyLanguageHasCuesForTheCommonReasons(String language) {
        List<Cue> cues = Cues.read(language);
        assertThat(cues).doesNotHaveDuplicates();
        assertThat(cues.stream().map(Cue::reason))
                .contains(
                        CutReason.NEWSLETTER,
                        CutReason.COOKIE,
                        CutReason.SHARE,
                        CutReason.RELATED,
                        CutReason.DISCLAIMER,
                        CutReason.AUTHOR_BIOGRAPHY,
                        CutReason.BYLINE,
                        CutReason.CAPTION,
                        CutReason.NAVIGATION);
    }

    @Test
    void anUnknownLanguageFallsBackOnEnglish() {
        assertThat(Cues.read("xx")).isEmpty();
        assertThat(Cues.read("../../x")).isEmpty();
        Paragraph paragraph = Paragraph.of(0, 10, "Read more");
        assertThat(Cues.of("xx").first(paragraph, Cue.Place.WHOLE)).isPresent();
        assertThat(Cues.of("fr").first(paragraph, Cue.Place.WHOLE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share whole copy link            | Copy link!                          | true",
                "share whole copy link            | Copy links                          | false",
                "related start read next:         | READ NEXT: The vote                 | true",
                "related start read next:         | They read next: the vote            | false",
                "newsletter any on * inbox        | It lands on Monday in your inbox    | true",
                "newsletter any on * inbox        | Go on. There is an inbox            | false",
                "newsletter any subscribe here    | You can subscribe  here today       | true",
                "newsletter sentence subscribe to | Enjoyed it? Subscribe to more       | true",
                "newsletter sentence subscribe to | People subscribe to more            | false",
                "byline any 0 min read            | A 12 min read                       | true",
                "cookie any we use cookies        | They said “we use cookies” a lot    | false",
                "cookie any c'est un cookie       | Oui, c’est un cookie                | true",
                "newsletter hint your inbox       | News in your inbox                  | true",
                "newsletter hint your inbox       | “In your inbox,” she said            | false",
                "author_biography named writes    | Ann Lee writes on courts            | true",
                "author_biography named writes    | The court writes to Ann Lee         | false",
                "related whole 相关阅读             | 【相关阅读】                           | true",
                "related whole مقالات اخرى        | مقـــالات أُخرى                       | true",
            })
    void findsPhrasesAtTheirPlace(String cue, String text, boolean holds) {
        Paragraph paragraph = Paragraph.of(0, text.length(), text);
        assertThat(Cues.parse("here", cue)).singleElement().satisfies(one -> assertThat(one.matches(paragraph))
                .isEqualTo(holds));
    }

    @Test
    void alternativesStandForAllTheirCombinations() {
        assertThat(Cues.parse("here", "share any (send|pass) it (|on )to * (friends|colleagues)"))
                .extracting(Cue::parts)
                .containsExactly(
                        List.of("send it to", "friends"),
                        List.of("send it to", "colleagues"),
                        List.of("send it on to", "friends"),
                        List.of("send it on to", "colleagues"),
                        List.of("pass it to", "friends"),
                        List.of("pass it to", "colleagues"),
                        List.of("pass it on to", "friends"),
                        List.of("pass it on to", "colleagues"));
        assertThat(Cues.parse("here", "share any (c|c) one")).hasSize(1);
    }

    /** The search by first characters finds the cues that a look at each of them finds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subscribe to our weekly newsletter, delivered to your inbox every Friday. You can unsubscribe at any time.",
                "By Ann Lee",
                "Ann Lee writes about courts.",
                "© 2024 Example Press",
                "“Share this article on Facebook”, it said.",
                "阅读更多 newsletter 订阅我们的电子报，随时退订。",
            })
    void theIndexMissesNoCue(String text) {
        Paragraph paragraph = Paragraph.of(0, text.length(), text);
        for (String language : List.of("en", "zh")) {
            List<Cue> phrases = Stream.concat(Cues.read(language).stream(), Cues.read("en").stream())
                    .filter(cue -> !cue.isButton() && cue.matches(paragraph))
                    .distinct()
                    .toList();
            assertThat(Cues.of(language).phrases(paragraph).stream()
                            .map(Cues.Found::cue)
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(phrases);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"newsletter any", "spam any buy now", "share somewhere buy now", "share any *"})
    void aLineThatIsNoCueIsRefusedWithItsPlace(String line) {
        assertThatThrownBy(() -> Cues.parse("en.txt line 7", line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("en.txt line 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mara Lindqvist | true", "J. K. Oduya | true", "Ursula von der Leyen | true",
                        "Ann-Marie O'Neill | true", "李小明 | true",
                "Microsoft AI | false", "SUBSCRIBE TODAY | false", "Read more | false", "Madonna | false",
                        "Ann Lee, 34 | false",
                "What Comes Next? | false", "人工智能治理 | false",
            })
    void namesAreToldByTheirShape(String line, boolean isName) {
        assertThat(!PersonName.parts(line).isEmpty()).isEqualTo(isName);
    }
}
