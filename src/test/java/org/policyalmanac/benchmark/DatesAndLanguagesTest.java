package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class DatesAndLanguagesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023-06-11, iso, 2023-06-11",
                "2013-11-22 5:00:00 +0000, iso, 2013-11-22",
                "2016-12-10T10:18:00+01:00, slash, 2016-12-10",
                "10/12/2016, slash, 2016-12-10",
                "31/02/2016, slash, -",
                "2022年1月1日, han, 2022-01-01",
                "2022年2月30日, han, -",
                "'', iso, -",
                "-, iso, -"
            })
    void fieldsAreReadWithTheCalendarOfTheJdk(String field, String form, LocalDate expected) {
        assertThat(WrittenDates.day(field, form).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://news.example/2023/06/11/a-law, 2023-06-11",
                "https://news.example/a/2023/jun/11/a-law, 2023-06-11",
                "https://news.example/2023-06-11/a-law.html, 2023-06-11",
                "https://news.example/2023/06/11/a-law/2022/05/10/another, 2023-06-11",
                "https://news.example/2023/06/a-law, -",
                "https://news.example/2023/13/11/a-law, -",
                "https://news.example/2023/abc/11/a-law, -",
                "https://news.example/a?on=/2023/06/11/, -",
                "-, -"
            })
    void urlsAreReadWithTheCalendarOfTheJdk(String url, LocalDate expected) {
        assertThat(WrittenDates.inUrl(url).orElse(null)).isEqualTo(expected);
    }

    static final List<String> LANGUAGES = PlantedDatelines.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void plantedArticlesHaveADatelineOrNone(String language) {
        List<PlantedDatelines.Article> articles = PlantedDatelines.of(language);
        assertThat(articles).hasSizeGreaterThanOrEqualTo(30).isEqualTo(PlantedDatelines.of(language));
        assertThat(articles).extracting(PlantedDatelines.Article::name).doesNotHaveDuplicates();
        assertThat(articles.stream().filter(article -> article.published() == null))
                .hasSizeBetween(6, 15);
        assertThat(articles).allSatisfy(article -> {
            assertThat(article.text()).doesNotContain("{").matches("(?s).*\\d{4}.*");
            String year =
                    article.published() == null ? "" : "" + article.published().getYear();
            assertThat(article.text().lines().findFirst().orElseThrow()).contains(year);
        });
    }

    @Test
    void aWrongDateIsOneThatIsNotTheArticles() {
        DatelinesCard.Tally tally = new DatelinesCard.Tally();
        LocalDate day = LocalDate.of(2023, 6, 11);
        tally.add(day, day);
        tally.add(day, null);
        tally.add(day, day.plusDays(1));
        tally.add(null, day);
        tally.add(null, null);
        assertThat(tally.figures("all"))
                .extracting(Figure::value)
                .containsExactly("33.33 % (1 of 3)", "40.00 % (2 of 5)");
    }

    @Test
    void aPostLabelledATranslationMayBeTheEnglishOne(@TempDir Path folder) throws IOException {
        String english =
                "The council has adopted a register of public algorithms after two years of debate in the old town.";
        String german = "Der Rat hat nach zwei Jahren ein Register der öffentlichen Algorithmen beschlossen.";
        List<String> lines = List.of(
                post("a", "en", english),
                post("a", "de", english + " End."),
                post("a", "fr", german),
                post("b", "de", english));
        Path posts = folder.resolve("posts.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(posts))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        long second = lines.get(0).getBytes(StandardCharsets.UTF_8).length + 1;
        assertThat(Untranslated.positions(posts)).containsExactly(second);
    }

    private static String post(String file, String language, String text) {
        return "{\"file\":\"%s\",\"lang\":\"%s\",\"text\":\"%s\"}".formatted(file, language, text);
    }

    @Test
    void everyExampleHasALanguageATextAndAValue() {
        List<String[]> rows = Lines.columns("date-strings.tsv");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300).allSatisfy(row -> assertThat(row)
                .hasSize(3));
        assertThat(rows).allSatisfy(row -> assertThat(row[2]).matches("none|\\d{4}(-\\d\\d){0,2}"));
        assertThat(DateStringsCard.read("11. Juni 2023", "de")).isEqualTo("2023-06-11");
        assertThat(DateStringsCard.read("11. Juni", "de")).isEqualTo("none");
    }
}
