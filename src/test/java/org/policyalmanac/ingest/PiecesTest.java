package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policyalmanac.ingest.Reader.bytes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is cut, the same records stand at the same places. */
final class PiecesTest {
    private static final List<String> CSV_TOKENS =
            List.of("\"", "\"\"", ",", "\n", "\r\n", "\r", "a", "é", "字", " ", "\n\n", "x\"y", ",\"", "\",", "\"\n");
    private static final List<String> JSON_TOKENS =
            List.of("{\"text\":\"a\"}", "{\"text\":\"字\"}", "\n", "\n", "\r\n", " ", "{", "x", "\n\n");

    /** Bytes of the byte order mark, which no piece may cut. */
    private static final int MARK = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 11, 16, 31, 64, 100})
    void csvIsTheSameInPiecesOfAnySize(long pieceBytes) {
        for (long seed = 0; seed < 16; seed++) {
            String header = seed % 4 == 0 && pieceBytes > MARK
                    ? "\uFEFF\"te\nxt\",b\r\n"
                    : seed % 4 == 1 ? "\n\ntext,b\n" : "text,b\n";
            assertSame("a.csv", bytes(header + tokens(CSV_TOKENS, seed, 60)), pieceBytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7, 11, 16, 31, 64, 100})
    void jsonLinesAreTheSameInPiecesOfAnySize(long pieceBytes) {
        for (long seed = 0; seed < 16; seed++) {
            assertSame(
                    "a.jsonl",
                    bytes((seed % 3 == 0 && pieceBytes > MARK ? "\uFEFF" : "") + tokens(JSON_TOKENS, seed, 60)),
                    pieceBytes);
        }
    }

    @Test
    void wellFormedCsvYieldsItsRows() {
        String csv = LongStream.range(0, 50)
                .mapToObj(i -> "\"" + i + "\nsaid \"\"so\"\",\r\n\",2024\r\n")
                .collect(Collectors.joining("", "text,year\r\n", ""));
        List<Reading> readings = new Reader(folder).read("a.csv", bytes(csv), 10);
        assertThat(Reader.values(readings, Field.TEXT)).hasSize(50).contains("49\nsaid \"so\",\r\n");
        assertThat(readings).extracting(Reading::position).doesNotHaveDuplicates();
    }

    @Test
    void sixteenBitTextIsNotCut() {
        byte[] content = "\uFEFFtext\na\nb\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Reader.values(new Reader(folder).read("a.csv", content, 4), Field.TEXT))
                .containsExactly("a", "b");
    }

    @Test
    void tasksKeepTheOrderAndAreBounded() {
        List<Piece> pieces = LongStream.range(0, 500)
                .mapToObj(i -> Piece.whole(
                        new ArchiveFile("file:/" + i, "a/" + i + (i % 2 == 0 ? ".txt" : ".txt.gz"), i << 10)))
                .toList();
        List<List<Piece>> tasks = Pieces.tasks(pieces);
        assertThat(tasks.stream().flatMap(List::stream)).containsExactlyElementsOf(pieces);
        assertThat(tasks.size()).isBetween(5, 50);
        assertThat(Pieces.tasks(List.of())).isEmpty();
    }

    private void assertSame(String name, byte[] content, long pieceBytes) {
        Reader reader = new Reader(folder);
        assertThat(reader.read(name, content, pieceBytes))
                .as(new String(content, StandardCharsets.UTF_8))
                .isEqualTo(reader.read(name, content));
    }

    private static String tokens(List<String> tokens, long seed, int count) {
        return new Random(seed)
                .ints(count, 0, tokens.size())
                .mapToObj(tokens::get)
                .collect(Collectors.joining());
    }
}
