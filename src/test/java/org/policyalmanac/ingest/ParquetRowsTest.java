package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policyalmanac.ingest.Reader.reasons;
import static org.policyalmanac.ingest.Reader.values;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetRowsTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
        message articles {
          optional binary Content (STRING);
          optional int32 date (DATE);
          optional int64 time (TIMESTAMP(MILLIS,true));
          optional int64 timestamp (TIMESTAMP(MICROS,false));
          optional int96 created;
          optional int32 year;
          optional int64 src (DECIMAL(10,2));
          optional binary title;
          optional double subject;
          optional boolean site;
          optional group authors (LIST) { repeated group list { optional binary element (STRING); } }
          optional group url { optional binary link (STRING); }
          required int32 unwanted;
        }
        """);

    @TempDir
    Path folder;

    private Path written;

    @BeforeEach
    void name() {
        written = folder.resolve("written");
    }

    @Test
    void columnsBecomeText() throws IOException {
        Group row = row("the text");
        row.append("date", (int) LocalDate.of(2024, 5, 3).toEpochDay());
        Group authors = row.addGroup("authors");
        authors.addGroup("list").append("element", "A");
        authors.addGroup("list");
        authors.addGroup("list").append("element", "B");
        row.addGroup("url").append("link", "https://x.example/");
        List<Reading> readings =
                read("a.parquet", write(row, row("second").append("src", 1250L).append("title", "T")));
        assertThat(values(readings, Field.TEXT)).containsExactly("the text", "second");
        assertThat(values(readings, Field.PUBLISHED)).containsExactly("2024-05-03", null);
        assertThat(values(readings, Field.AUTHOR)).containsExactly("A, B", null);
        assertThat(values(readings, Field.SOURCE)).containsExactly(null, "12.50");
        assertThat(values(readings, Field.TITLE)).containsExactly(null, "T");
        assertThat(values(readings, Field.URL)).containsExactly(null, null);
        assertThat(readings).extracting(Reading::position).containsExactly(0L, 1L);
    }

    @Test
    void timesAreWrittenInIsoForm() throws IOException {
        byte[] noonOfTheSecondDay = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Duration.ofHours(12).toNanos())
                .putInt(2_440_589)
                .array();
        List<Reading> readings = read(
                "a.parquet",
                write(
                        row("x").append("time", -1L),
                        row("x").append("timestamp", 86_400_000_000L),
                        row("x").append("created", Binary.fromConstantByteArray(noonOfTheSecondDay)),
                        row("x").append("year", 1999).append("subject", 0.5).append("site", true)));
        assertThat(values(readings, Field.PUBLISHED))
                .containsExactly("1969-12-31T23:59:59.999Z", "1970-01-02T00:00:00", "1970-01-02T12:00:00Z", "1999");
        assertThat(values(readings, Field.TITLE).get(3)).isEqualTo("0.5");
        assertThat(values(readings, Field.SOURCE).get(3)).isEqualTo("true");
    }

    @Test
    void bytesThatAreNotTextRefuseTheRow() throws IOException {
        Group broken = row("x").append("title", Binary.fromConstantByteArray(new byte[] {(byte) 0xFF}));
        List<Reading> readings = read("a.parquet", write(row("a"), broken, row("b")));
        assertThat(values(readings, Field.TEXT)).containsExactly("a", "b");
        assertThat(reasons(readings)).containsExactly(Reason.BAD_ENCODING);
        assertThat(readings.get(1).position()).isOne();
    }

    @Test
    void aCompressedFileIsUnpackedFirst() throws IOException {
        for (String ending : List.of("gz", "bz2", "zst")) {
            byte[] packed = Reader.compressed(ending, write(row("a"), row("b")));
            assertThat(values(read("a.parquet." + ending, packed), Field.TEXT)).containsExactly("a", "b");
        }
    }

    @Test
    void otherBytesAreNotParquet() throws IOException {
        assertThat(read("a.parquet", Reader.bytes("PAR1 is how it begins")))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reasons(List.of(reading))).containsExactly(Reason.NOT_PARQUET);
                    assertThat(reading.position()).isEqualTo(-1);
                    assertThat(((Reading.Refused) reading).detail()).doesNotContain(folder.toString());
                });
        byte[] whole = write(row("a"), row("b"));
        assertThat(reasons(read("b.parquet", Arrays.copyOf(whole, whole.length - 9))))
                .containsExactly(Reason.NOT_PARQUET);
        Arrays.fill(whole, 10, 40, (byte) 0x7F);
        assertThat(reasons(read("c.parquet", whole))).containsExactly(Reason.UNREADABLE);
    }

    private static Group row(String text) {
        return new SimpleGroupFactory(SCHEMA).newGroup().append("Content", text).append("unwanted", 1);
    }

    private byte[] write(Group... rows) throws IOException {
        Files.deleteIfExists(written);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(written))
                .withType(SCHEMA)
                .build()) {
            for (Group row : rows) {
                writer.write(row);
            }
        }
        return Files.readAllBytes(written);
    }

    private List<Reading> read(String name, byte[] content) {
        return new Reader(folder).read(name, content);
    }
}
