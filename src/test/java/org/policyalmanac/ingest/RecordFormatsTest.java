package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policyalmanac.ingest.Reader.bytes;
import static org.policyalmanac.ingest.Reader.joined;
import static org.policyalmanac.ingest.Reader.reasons;
import static org.policyalmanac.ingest.Reader.values;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON Lines, JSON and CSV: what is read, what is refused and where. */
final class RecordFormatsTest {
    @TempDir
    Path folder;

    private Reader reader;

    @BeforeEach
    void open() {
        reader = new Reader(folder);
    }

    @Test
    void jsonLinesStandAtTheirByteOffsets() {
        List<Reading> readings =
                reader.read("a.jsonl", "\n{\"Headline\":\"é\",\"body\":\"x\"}\r\n  \n{\"text\":\"y\"}");
        assertThat(values(readings, Field.TITLE)).containsExactly("é", null);
        assertThat(values(readings, Field.TEXT)).containsExactly("x", "y");
        assertThat(readings).extracting(Reading::position).containsExactly(1L, 34L);
    }

    @Test
    void aLineThatIsNoObjectIsNotJson() {
        List<Reading> readings = reader.read("a.ndjson", "{\"text\":\"x\"\n[1]\n{} {}\n7\n{\"text\":\"x\"}\n");
        assertThat(reasons(readings)).containsOnly(Reason.NOT_JSON).hasSize(4);
        assertThat(values(readings, Field.TEXT)).containsExactly("x");
        assertThat(((Reading.Refused) readings.get(2)).detail()).isEqualTo("at character 3: more follows the object");
    }

    @Test
    void onlyTheLineWithBrokenBytesIsRefused() {
        byte[] broken = joined(
                bytes("{\"text\":\"a\"}\n{\"text\":\""), new byte[] {(byte) 0xC3}, bytes("\"}\n{\"text\":\"b\"}\n"));
        List<Reading> readings = reader.read("a.jsonl", broken);
        assertThat(values(readings, Field.TEXT)).containsExactly("a", "b");
        assertThat(readings.get(1)).isEqualTo(new Reading.Refused(13, Reason.BAD_ENCODING, "not UTF-8 at byte 22"));
    }

    @Test
    void theReplacementCharacterIsALetterLikeAnother() {
        assertThat(values(reader.read("a.jsonl", "{\"text\":\"\uFFFD\"}"), Field.TEXT))
                .containsExactly("\uFFFD");
    }

    @Test
    void aLineTooLargeForMemoryIsPassedOver() {
        List<Reading> readings =
                reader.read("a.jsonl", "{\"text\":\"" + "x".repeat(4_000) + "\"}\n{\"text\":\"after\"}\n");
        assertThat(reasons(readings)).containsExactly(Reason.TOO_LONG);
        assertThat(values(readings, Field.TEXT)).containsExactly("after");
    }

    @Test
    void valuesOfOtherKindsBecomeTextOrNothing() {
        String line = """
            {"title":null,"name":"N","text":["a",2,{"b":3},"c"],"year":2024,"author":{"text":"no"},"src":true,"SRC":"late"}
            """;
        List<Reading> readings = reader.read("a.jsonl", line);
        assertThat(values(readings, Field.TITLE)).containsExactly("N");
        assertThat(values(readings, Field.TEXT)).containsExactly("a, 2, c");
        assertThat(values(readings, Field.PUBLISHED)).containsExactly("2024");
        assertThat(values(readings, Field.AUTHOR)).containsExactly((String) null);
        assertThat(values(readings, Field.SOURCE)).containsExactly("true");
    }

    @Test
    void anArrayIsReadByNumber() {
        List<Reading> readings = reader.read("a.json", "[ {\"text\":\"a\"},\n 3, {\"text\":\"b\"} ]\n");
        assertThat(values(readings, Field.TEXT)).containsExactly("a", "b");
        assertThat(readings).extracting(Reading::position).containsExactly(0L, 1L, 2L);
        assertThat(reasons(readings)).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void aBrokenArrayCountsUpToTheBreak() {
        List<Reading> readings = reader.read("a.json", "[{\"text\":\"a\"},{\"text\":\"b\",,},{\"text\":\"c\"}]");
        assertThat(values(readings, Field.TEXT)).containsExactly("a");
        assertThat(reasons(readings)).containsExactly(Reason.NOT_JSON);
        assertThat(readings.get(1).position()).isOne();
        assertThat(reasons(reader.read("b.json", "[{\"text\":\"a\"}] junk"))).containsExactly(Reason.NOT_JSON);
        assertThat(reasons(reader.read("c.json", "[{\"text\":\"a\"}"))).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void aJsonFileIsOneObjectOrLines() {
        assertThat(values(reader.read("a.json", "{\n \"text\": \"one\"\n}\n"), Field.TEXT))
                .containsExactly("one");
        assertThat(values(reader.read("b.json", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n"), Field.TEXT))
                .containsExactly("one", "two");
        assertThat(reasons(reader.read("c.json", "\"text\""))).containsExactly(Reason.NOT_JSON);
    }

    @Test
    void aJsonFileWithBrokenBytesIsRefusedAsAWhole() {
        byte[] broken = joined(bytes("[{\"text\":\"a\"},{\"text\":\""), new byte[] {(byte) 0xFF}, bytes("\"}]"));
        assertThat(reader.read("a.json", broken))
                .containsExactly(new Reading.Refused(-1, Reason.BAD_ENCODING, "not UTF-8 at byte 23"));
    }

    @Test
    void anElementTooLargeForMemoryEndsTheReading() {
        List<Reading> readings = reader.read("a.json", "[{\"text\":\"a\"},{\"text\":\"" + "x".repeat(80_000) + "\"}]");
        assertThat(values(readings, Field.TEXT)).containsExactly("a");
        assertThat(reasons(readings)).containsExactly(Reason.TOO_LONG);
    }

    @Test
    void csvFollowsItsHeader() {
        String csv = "headline;body;pub_date\r\n\"A;\"\"B\"\"\";\"one\r\n\r\ntwo\";2024\r\n\r\nC;say \"x\";\r\n";
        List<Reading> readings = reader.read("a.csv", csv);
        assertThat(values(readings, Field.TITLE)).containsExactly("A;\"B\"", "C");
        assertThat(values(readings, Field.TEXT)).containsExactly("one\r\n\r\ntwo", "say \"x\"");
        assertThat(values(readings, Field.PUBLISHED)).containsExactly("2024", null);
        assertThat(readings.get(0).position()).isEqualTo(csv.indexOf("\"A"));
        assertThat(readings.get(1).position()).isEqualTo(csv.indexOf("C;say"));
    }

    @Test
    void everyDelimiterIsFound() {
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            List<Reading> readings =
                    reader.read("a.tsv", String.join(delimiter, "title", "text") + "\nt" + delimiter + "x");
            assertThat(values(readings, Field.TEXT)).as("between " + delimiter).containsExactly("x");
        }
    }

    @Test
    void aRowOfAnotherWidthIsNotCsv() {
        List<Reading> readings = reader.read("a.csv", "title,text\na,b\na,b,c\na\nc,d\n");
        assertThat(reasons(readings)).containsExactly(Reason.NOT_CSV, Reason.NOT_CSV);
        assertThat(((Reading.Refused) readings.get(1)).detail()).isEqualTo("3 fields under a header of 2");
        assertThat(values(readings, Field.TEXT)).containsExactly("b", "d");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNotCsv() {
        List<Reading> readings = reader.read("a.csv", "title,text\na,b\nc,\"d\ne,f\n");
        assertThat(values(readings, Field.TEXT)).containsExactly("b");
        assertThat(reasons(readings)).containsExactly(Reason.NOT_CSV);
        assertThat(reasons(reader.read("b.csv", "\"title,text\na,b\n"))).containsExactly(Reason.NOT_CSV);
    }

    @Test
    void csvRefusesOnlyTheRecordThatIsBroken() {
        byte[] csv = joined(bytes("text\na\n"), new byte[] {(byte) 0xE9}, bytes("\n" + "x".repeat(5_000) + "\nb\n"));
        List<Reading> readings = reader.read("a.csv", csv);
        assertThat(reasons(readings)).containsExactly(Reason.BAD_ENCODING, Reason.TOO_LONG);
        assertThat(values(readings, Field.TEXT)).containsExactly("a", "b");
    }

    @Test
    void byteOrderMarksAreObeyed() {
        assertThat(values(reader.read("a.csv", "\uFEFF\"text\"\nä\n"), Field.TEXT))
                .containsExactly("ä");
        assertThat(values(reader.read("a.jsonl", "\uFEFF{\"text\":\"ä\"}\n"), Field.TEXT))
                .containsExactly("ä");
        assertThat(values(reader.read("a.json", "\uFEFF[{\"text\":\"ä\"}]"), Field.TEXT))
                .containsExactly("ä");
        byte[] little = "\uFEFFtitle\ttext\n字\t𝄞\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(values(reader.read("b.tsv", little), Field.TEXT)).containsExactly("𝄞");
        byte[] big = "\uFEFF{\"text\":\"字\"}\n".getBytes(StandardCharsets.UTF_16BE);
        assertThat(values(reader.read("b.jsonl", big), Field.TEXT)).containsExactly("字");
        byte[] broken = "\uFEFF{\"text\":\"\uD800\"}\n".getBytes(StandardCharsets.UTF_16BE);
        broken[20] = (byte) 0xD8;
        assertThat(reasons(reader.read("c.jsonl", broken))).containsExactly(Reason.BAD_ENCODING);
    }

    @Test
    void anEmptyFileHasNoRecord() {
        for (String name : List.of("a.jsonl", "a.json", "a.csv", "a.parquet", "a.jsonl.gz", "a.csv.zst")) {
            assertThat(reader.read(name, "")).as(name).isEmpty();
        }
        assertThat(reader.read("blank.csv", "\n \n")).isEmpty();
        assertThat(reader.read("header.csv", "title,text\n")).isEmpty();
        assertThat(reader.read("blank.json", " \n")).isEmpty();
    }

    @Test
    void otherEndingsAreUnknown() {
        for (String name : List.of("a.docx", "txt", "a.jsonl.rar", "a.gz")) {
            assertThat(reader.read(name, "x")).as(name).singleElement().satisfies(reading -> {
                assertThat(reading.position()).isEqualTo(-1);
                assertThat(reasons(List.of(reading))).containsExactly(Reason.UNKNOWN_FORMAT);
            });
        }
    }
}
