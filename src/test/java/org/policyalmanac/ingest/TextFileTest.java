package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policyalmanac.ingest.Reader.reasons;
import static org.policyalmanac.ingest.Reader.values;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are one article. */
final class TextFileTest {
    @TempDir
    Path folder;

    @Test
    void theFirstLineIsTheTitleAndTheDateStays() {
        List<Reading> readings = read("a.txt", "\n A title \r\n\r\n3. Mai 2024\r\n\r\nThe text.\r\n");
        assertThat(values(readings, Field.TITLE)).containsExactly("A title");
        assertThat(values(readings, Field.TEXT)).containsExactly("3. Mai 2024\n\nThe text.\n");
    }

    @Test
    void aSingleLineIsText() {
        List<Reading> readings = read("a.txt", "All there is.\n");
        assertThat(values(readings, Field.TITLE)).containsExactly((String) null);
        assertThat(values(readings, Field.TEXT)).containsExactly("All there is.\n");
    }

    @Test
    void markdownHeadingsLoseTheirMarks() {
        assertThat(values(read("a.md", "# C# and law #\n\nText\n"), Field.TITLE))
                .containsExactly("C# and law");
        List<Reading> underlined = read("b.md", "Title\n=====\n\nText\n");
        assertThat(values(underlined, Field.TITLE)).containsExactly("Title");
        assertThat(values(underlined, Field.TEXT)).containsExactly("Text\n");
        assertThat(values(read("c.txt", "# kept\nText"), Field.TITLE)).containsExactly("# kept");
    }

    @Test
    void frontMatterGivesFields() {
        List<Reading> readings = read(
                "a.md", "---\ntitle: \"A: B\"\ndate: 2024-05-03\nLang: en\nauthors: [X, Y]\n---\n# Heading\n\nText\n");
        assertThat(values(readings, Field.TITLE)).containsExactly("A: B");
        assertThat(values(readings, Field.PUBLISHED)).containsExactly("2024-05-03");
        assertThat(values(readings, Field.LANGUAGE)).containsExactly("en");
        assertThat(values(readings, Field.AUTHOR)).containsExactly("X, Y");
        assertThat(values(readings, Field.TEXT)).containsExactly("# Heading\n\nText\n");
    }

    @Test
    void frontMatterThatIsNoYamlIsReadLineByLine() {
        List<Reading> readings = read("a.md", "---\ntitle: AI: the next step\ndate: 2024\n---\nText\nMore\n");
        assertThat(values(readings, Field.TITLE)).containsExactly("AI: the next step");
        assertThat(values(readings, Field.PUBLISHED)).containsExactly("2024");
        assertThat(values(readings, Field.TEXT)).containsExactly("Text\nMore\n");
    }

    @Test
    void frontMatterWithoutTitleLeavesTheHeading() {
        List<Reading> readings = read("a.txt", "---\nurl: http://x.example/a\n---\n\nHeading\n\nText\n");
        assertThat(values(readings, Field.TITLE)).containsExactly("Heading");
        assertThat(values(readings, Field.URL)).containsExactly("http://x.example/a");
        assertThat(values(read("b.md", "---\n\nno end\n"), Field.TITLE)).containsExactly("---");
    }

    @Test
    void brokenBytesRefuseTheFile() {
        byte[] latin = "caf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Reader(folder).read("a.txt", latin))
                .containsExactly(new Reading.Refused(0, Reason.BAD_ENCODING, "not UTF-8 at byte 3"));
        byte[] sixteen = "\uFEFFTitle\nTëxt".getBytes(StandardCharsets.UTF_16LE);
        assertThat(values(new Reader(folder).read("b.txt", sixteen), Field.TEXT))
                .containsExactly("Tëxt");
    }

    @Test
    void aFileTooLargeForMemoryIsRefused() {
        assertThat(reasons(read("a.txt", "x".repeat(4_001)))).containsExactly(Reason.TOO_LONG);
        assertThat(reasons(read("a.txt", "x".repeat(4_000)))).isEmpty();
    }

    private List<Reading> read(String name, String content) {
        return new Reader(folder).read(name, content);
    }
}
