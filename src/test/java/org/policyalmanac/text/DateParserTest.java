package org.policyalmanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.MethodSource;

class DateParserTest {

    static Stream<Arguments> dates() throws IOException {
        return rows("dates.tsv");
    }

    static Stream<Arguments> urlDates() throws IOException {
        return rows("url-dates.tsv");
    }

    static Stream<Arguments> datelines() throws IOException {
        return rows("datelines.tsv");
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
    void nothingComesOfNothing() {
        assertThat(DateParser.parse(null, null)).isEmpty();
        assertThat(DateParser.inUrl(null)).isEmpty();
        assertThat(DateParser.inFileName(null)).isEmpty();
        assertThat(DateParser.dateline(null, null)).isEmpty();
        assertThat(DateParser.parse("x".repeat(1_000_000), "en")).isEmpty();
    }

    @Test
    void theTableOfExamplesCoversManyLanguages() throws IOException {
        var rows = rows("dates.tsv").toList();
        var languages = rows.stream().map(row -> (String) row.get()[1]).collect(Collectors.toSet());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(languages).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void doesNotDependOnTheMachinesLocaleOrZone() throws IOException {
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(rows("dates.tsv").toList()).allSatisfy(row -> {
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
        try (var reader = new BufferedReader(new InputStreamReader(
                DateParserTest.class.getResourceAsStream("/text/" + name), StandardCharsets.UTF_8))) {
            var lines = reader.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }
}
