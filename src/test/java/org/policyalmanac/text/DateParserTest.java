package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DateParserTest {

    static Stream<Arguments> dates() throws IOException {
        return rows("/benchmark/date-strings.tsv");
    }

    static Stream<Arguments> urlDates() throws IOException {
        return rows("/text/url-dates.tsv");
    }

    static Stream<Arguments> datelines() throws IOException {
        return rows("/text/datelines.tsv");
    }

    @ParameterizedTest(name = "\"{0}\" [{1}]")
    @MethodSource("dates")
    void readsAWholeField(String field, String language, String expected) {
        assertThat(shown(DateParser.parse(field, language))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("urlDates")
    void readsTheDateInAUrl(String url, String expected) {
        assertThat(shown(DateParser.inUrl(url))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource("datelines")
    void readsTheDateline(String text, String language, String expected) {
        assertThat(shown(DateParser.dateline(text.replace("\\n", "\n"), language)))
                .isEqualTo(expected);
    }

    @Test
    void readsTheDateInAFileName() {
        assertThat(shown(DateParser.inFileName("2009-12-25-ruby-released.md"))).isEqualTo("2009-12-25");
        assertThat(shown(DateParser.inFileName("news-20220101-00.txt"))).isEqualTo("2022-01-01");
        assertThat(shown(DateParser.inFileName("a/folder/2009-12-25/2010_01_02_note.txt.gz")))
                .isEqualTo("2010-01-02");
        assertThat(shown(DateParser.inFileName("20230611T101500Z.json"))).isEqualTo("2023-06-11");
        assertThat(shown(DateParser.inFileName("digest-2023-06.html"))).isEqualTo("2023-06");
    }

    @Test
    void takesNoDateFromAnIdentifierInAFileName() {
        assertThat(List.of(
                        "000_f66c1c20230611b8.txt",
                        "part-00000.parquet",
                        "120230611.txt",
                        "2023-02-31-note.md",
                        "a20230611.txt",
                        "crawl-20230611101500-00001.warc.gz",
                        "2009-12-25/note.txt"))
                .allSatisfy(name -> assertThat(DateParser.inFileName(name)).isEmpty());
    }

    @Test
    void theHabitOfTheSourceOutweighsTheLanguage() {
        assertThat(shown(DateParser.parse("06/11/2023", "en", DateOrder.MONTH_FIRST)))
                .isEqualTo("2023-06-11");
        assertThat(shown(DateParser.parse("06/11/2023", "en", DateOrder.DAY_FIRST)))
                .isEqualTo("2023-11-06");
        assertThat(shown(DateParser.parse("06/11/2023", "fr", DateOrder.MONTH_FIRST)))
                .isEqualTo("2023-06-11");
        assertThat(shown(DateParser.parse("06/11/2023", "en-US", DateOrder.DAY_FIRST)))
                .isEqualTo("2023-11-06");
        assertThat(shown(DateParser.parse("06/11/2023", null, DateOrder.DAY_FIRST)))
                .isEqualTo("2023-11-06");
        assertThat(shown(DateParser.parse("25/12/2023", "en", DateOrder.MONTH_FIRST)))
                .isEqualTo("2023-12-25");
        assertThat(shown(DateParser.dateline("A law\n06/11/2023\nText", "en", DateOrder.DAY_FIRST)))
                .isEqualTo("2023-11-06");
        assertThat(shown(DateParser.parse("06/11/2023", "und"))).isEqualTo("2023");
    }

    @ParameterizedTest
    @CsvSource({
        "25/12/2023, DAY_FIRST",
        "12/25/2023 10:15, MONTH_FIRST",
        "٢٥/١٢/٢٠٢٣, DAY_FIRST",
        "Published: 25. 12. 2023, DAY_FIRST",
        "06/11/2023, UNKNOWN",
        "32/13/2023, UNKNOWN",
        "00/13/2023, UNKNOWN",
        "2023-12-25, UNKNOWN",
        "'', UNKNOWN"
    })
    void aDateOfOneReadingShowsItsOrder(String field, DateOrder order) {
        assertThat(DateOrder.shownBy(field)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "wire-2023-01-01-2023-06-30.jsonl, 2023-06-30",
                "a/2024-01-01/2023-06.csv.gz, 2023-06-30",
                "wire_20230611_and_2023-05.jsonl, 2023-06-11",
                "since-2020-01-01.jsonl, -",
                "from_2020-01-01_on.jsonl, -",
                "2023-02-31.jsonl, -",
                "articles.jsonl, -"
            })
    void theNameOfAFileBoundsItsArticles(String name, LocalDate expected) {
        assertThat(DateParser.lastDayOfFile(name).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "en | The council met on 11 June 2023. | 2022-06-11",
                "en | The council met on June 11th, 2023 and voted the act. | 2022-06-11",
                "en | It met on 2023-06-11, 2023-06-12 and 2024-01-05. | 2022-06-12",
                "en | The act applies from 2 August 2026. It was adopted on 21 May 2024. | 2023-05-21",
                "en | Comments are due by 2 August 2026. | -",
                "en | It was adopted on 21 May 2024 and amended on 3 March 2099. | 2023-05-21",
                "en | It was adopted in May 2024, on 30 February 2024, in room 2024. | -",
                "de | Der Rat hat das Gesetz am 21. Mai 2024 angenommen. | 2023-05-21",
                "fr | Le conseil a adopté la loi le 1er mars 2024. | 2023-03-01",
                "es | El consejo aprobó la ley el 21 de mayo de 2024. | 2023-05-21",
                "ar | اعتمد المجلس القانون في ٢١ أيار ٢٠٢٤. | 2023-05-21",
                "zh | 该法已由理事会二〇二四年五月二十一日通过。 | 2023-05-21",
                "ko | 이 법은 2024년 5월 21일 통과되었다. | 2023-05-21",
                "hu | A tanács 2024. május 21. napján fogadta el. | 2023-05-21",
                "hi | परिषद ने २१ मई २०२४ को कानून पारित किया। | 2023-05-21"
            })
    void daysNamedInATextBoundIt(String language, String text, LocalDate expected) {
        assertThat(DateParser.notBefore(text, language, LocalDate.of(2026, 12, 31))
                        .orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void aDayIsNeverReadInHalfNorWithoutTheWordsBeforeIt() {
        var latest = LocalDate.of(2026, 12, 31);
        for (int gap = 0; gap < 100; gap++) {
            var between = " " + "x".repeat(gap) + " ";
            assertThat(DateParser.notBefore("It met on 21 June 2023" + between + "in 2024.", "en", latest))
                    .contains(LocalDate.of(2022, 6, 21));
            assertThat(DateParser.notBefore("Comments are due by 2 August 2025" + between + "in 2024.", "en", latest))
                    .isEmpty();
            assertThat(DateParser.notBefore("二〇二三年六月二十一日" + between + "二〇二四年", "zh", latest))
                    .contains(LocalDate.of(2022, 6, 21));
        }
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(DateParser.parse(null, null)).isEmpty();
        assertThat(DateParser.inUrl(null)).isEmpty();
        assertThat(DateParser.inFileName(null)).isEmpty();
        assertThat(DateParser.dateline(null, null)).isEmpty();
        assertThat(DateParser.parse("x".repeat(1_000_000), "en")).isEmpty();
    }

    @Test
    void theTableOfExamplesCoversManyLanguages() throws IOException {
        var rows = rows("/benchmark/date-strings.tsv").toList();
        var languages = rows.stream().map(row -> (String) row.get()[1]).collect(Collectors.toSet());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
        assertThat(languages).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void doesNotDependOnTheMachinesLocaleOrZone() throws IOException {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(rows("/benchmark/date-strings.tsv").toList()).allSatisfy(row -> {
                var columns = row.get();
                assertThat(shown(DateParser.parse((String) columns[0], (String) columns[1])))
                        .isEqualTo(columns[2]);
            });
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void threadsReadTheSame() {
        var read = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(index -> DateParser.parse(1 + index % 28 + " juin " + (1900 + index % 200), "fr"))
                .map(DateParserTest::shown)
                .toList();
        var expected = IntStream.range(0, 2_000)
                .mapToObj(index -> String.format(Locale.ROOT, "%d-06-%02d", 1900 + index % 200, 1 + index % 28))
                .toList();
        assertThat(read).isEqualTo(expected);
    }

    private static String shown(Optional<PublicationDate> date) {
        return date.map(PublicationDate::toString).orElse("none");
    }

    private static Stream<Arguments> rows(String name) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(DateParserTest.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }
}
