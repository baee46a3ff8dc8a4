package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on sentences invented for the purpose: {@code clean/boilerplate.tsv}. */
class MainTextBoilerplateTest {
    private static final String ABOUT = "about";

    private record Sample(String language, String kind, String sentence) {}

    private static List<Sample> samples(String language) {
        try (InputStream in = MainTextBoilerplateTest.class.getResourceAsStream("/clean/boilerplate.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(fields -> new Sample(fields[0], fields[1], fields[2]))
                    .filter(sample -> sample.language().equals(language))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> about(String language) {
        return samples(language).stream()
                .filter(sample -> sample.kind().equals(ABOUT))
                .map(Sample::sentence)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "zh", "ar"})
    void cutsNineOfTenAndLeavesTheArticleWhole(String language) {
        String article = String.join("\n\n", about(language));
        List<Sample> boilerplate = samples(language).stream()
                .filter(sample -> !sample.kind().equals(ABOUT))
                .toList();
        List<String> left = new ArrayList<>();
        for (Sample sample : boilerplate) {
            String kept = MainText.of("", article + "\n\n" + sample.sentence(), language)
                    .text();
            assertThat(kept).startsWith(article);
            if (!kept.equals(article)) {
                left.add(sample.sentence());
            }
        }
        assertThat(boilerplate).hasSizeGreaterThanOrEqualTo(10);
        assertThat(left).hasSizeLessThanOrEqualTo(boilerplate.size() / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "zh", "ar"})
    void keepsEverySentenceAboutSuchThingsWhereverItStands(String language) {
        List<String> about = about(language);
        assertThat(about).hasSizeGreaterThanOrEqualTo(6);
        for (int turn = 0; turn < about.size(); turn++) {
            List<String> turned = new ArrayList<>(about.subList(turn, about.size()));
            turned.addAll(about.subList(0, turn));
            String article = String.join("\n\n", turned);
            assertThat(MainText.of("", article, language).text()).isEqualTo(article);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Start | Courts | Power grids | Sign in; navigation",
                "en; Tweet Share Print; share",
                "fr; Accueil › Justice › Énergie; navigation",
                "de; Startseite · Recht · Netze · Anmelden; navigation",
                "ru; Главная • Суды • Сети; navigation",
                "ja; ホーム｜裁判｜電力; navigation",
                "zh; 微信 微博 复制链接; share",
            })
    void cutsALineOfItemsAtHeadAndFoot(String language, String line, String reason) {
        String article = String.join("\n\n", about("en"));
        for (String text : List.of(line + "\n\n" + article, article + "\n\n" + line)) {
            MainText.Cleaned cleaned = MainText.of("", text, language);
            assertThat(cleaned.text()).isEqualTo(article);
            assertThat(cleaned.removed()).singleElement().satisfies(cut -> assertThat(cut.reason())
                    .isEqualTo(reason));
        }
    }

    @Test
    void keepsTheRowsOfATable() {
        String article = String.join("\n\n", about("en"));
        String table = "| Home | News | Menu |\n\n| 2 | 3 | 5 |\n\nOslo | 12 | 30 | 8";
        assertThat(MainText.of("", article + "\n\n" + table, "en").text()).isEqualTo(article + "\n\n" + table);
    }

    /** The biography shows only when what stands after it has fallen. */
    @Test
    void looksAgainAtWhatStandsBeforeACutEnd() {
        String article = String.join("\n\n", about("en"));
        String end = String.join(
                "\n\n",
                "Ines Varga",
                "Ines Varga has followed the courts of the region for eleven years.",
                "Best of the week in your inbox",
                "Subscribe");
        assertThat(MainText.of("", article + "\n\n" + end, "en").text()).isEqualTo(article);
    }

    @Test
    void aHintAloneCutsNothing() {
        String article = String.join("\n\n", about("en"));
        String last = "The office reads its mail every Friday.";
        assertThat(MainText.of("", article + "\n\n" + last, "en").text()).isEqualTo(article + "\n\n" + last);
        assertThat(MainText.of("", article + "\n\n" + last + "\n\nSubscribe", "en")
                        .text())
                .isEqualTo(article + "\n\n" + last);
    }
}
