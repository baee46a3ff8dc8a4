package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleRowsTest {
    private static final ArchiveFile FILE = new ArchiveFile("file:/a/wire.jsonl", "a/wire.jsonl", 100);
    private final ArticleRows rows = new ArticleRows(FieldNames.of(List.of()), new Limits(5, 100));

    @Test
    void idsAndHashesAreThoseOfTheDocumentation() {
        Row row = row(Map.of("title", "T", "text", "a\r\nb"));
        // printf 'a/wire.jsonl\0007' | sha256sum; printf 'T\000a\nb' | sha256sum; printf '\000a' | sha256sum
        assertThat(text(row, "article_id")).isEqualTo("4f93b8ed9e00c1d0");
        assertThat(text(row, "content_hash")).isEqualTo("d1b70ae382b35345400c12c30b7c8f40");
        assertThat(text(row(Map.of("text", "a")), "content_hash")).isEqualTo("022a6979e6dab7aa5ae4c3e5e45f7e97");
        assertThat(text(row, "text")).isEqualTo("a\nb");
    }

    @Test
    void halfSurrogatePairsAreReplacedAndWholeOnesKept() {
        assertThat(text(row(Map.of("text", "\uD83D\uDE00\uD83Dx\uDE00")), "text"))
                .isEqualTo("\uD83D\uDE00\uFFFDx\uFFFD");
    }

    @Test
    void lengthIsCountedInCharacters() {
        assertThat(text(row(Map.of("text", "\uD83D\uDE00".repeat(5))), "reason"))
                .isNull();
        assertThat(text(row(Map.of("text", "x".repeat(6))), "reason")).isEqualTo("too_long");
        assertThat(text(row(Map.of("title", "T")), "reason")).isEqualTo("no_text");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a/wire.jsonl, -, a/wire",
                "cctv-zh/items.JSONL.gz, -, cctv-zh/items",
                "seeds/1.txt, -, seeds",
                "seeds/deep/1.md.bz2, -, seeds/deep",
                "1.txt, -, 1",
                "a/wire.jsonl, https://www.News.example:8080/x?y, news.example",
                "a/wire.jsonl, http://user@news.example/x, news.example",
                "a/wire.jsonl, //news.example/x, news.example",
                "a/wire.jsonl, /only/a/path, a/wire",
                "a.b/wire, -, a.b/wire"
            })
    void thePlaceStandsForTheSource(String archive, String url, String source) {
        assertThat(ArticleRows.place(archive, url)).isEqualTo(source);
    }

    @Test
    void theRecordsOwnSourceIsTaken() {
        Row row = row(Map.of("text", "x", "outlet", " The Wire ", "url", "https://news.example/"));
        assertThat(text(row, "source")).isEqualTo("The Wire");
        assertThat(text(row, "url")).isEqualTo("https://news.example/");
    }

    private Row row(Map<String, String> values) {
        return rows.row(FILE, new Reading.Found(7, values));
    }

    private static String text(Row row, String column) {
        return row.getString(ArticleRows.SCHEMA.fieldIndex(column));
    }
}
