package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.policyalmanac.ingest.Reader.bytes;
import static org.policyalmanac.ingest.Reader.compressed;
import static org.policyalmanac.ingest.Reader.joined;
import static org.policyalmanac.ingest.Reader.reasons;
import static org.policyalmanac.ingest.Reader.values;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole, joined, cut and damaged compressed files. */
final class CompressionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst"})
    void membersOneAfterTheOtherAreOneFile(String ending) {
        byte[] two = joined(
                compressed(ending, bytes("{\"text\":\"a\"}\n{\"te")), compressed(ending, bytes("xt\":\"b\"}\n")));
        assertThat(values(read("a.jsonl." + ending, two), Field.TEXT)).containsExactly("a", "b");
        assertThat(values(
                        read(
                                "a.CSV." + ending.toUpperCase(java.util.Locale.ROOT),
                                compressed(ending, bytes("text\nx\n"))),
                        Field.TEXT))
                .containsExactly("x");
    }

    /** Text that does not compress well, so that a cut falls between records and not only before the first. */
    private static byte[] lines(int count) {
        Random random = new Random(7);
        return bytes(IntStream.range(0, count)
                .mapToObj(i -> "{\"text\":\"" + i + " "
                        + random.ints(100, 'a', 'z')
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining())
                        + "\"}\n")
                .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst"})
    void whatPrecedesACutCountsAndTheRestIsOneRefusal(String ending) {
        byte[] member = compressed(ending, lines(20));
        byte[] whole = joined(member, member);
        List<Reading> all = read("a.jsonl." + ending, whole);
        assertThat(reasons(all)).isEmpty();
        int most = 0;
        for (int cut = 1; cut < whole.length; cut += 29) {
            List<Reading> readings = read("a.jsonl." + ending, Arrays.copyOf(whole, cut));
            int found = values(readings, Field.TEXT).size();
            assertThat(readings.subList(0, found)).isEqualTo(all.subList(0, found));
            assertThat(readings).as("cut at " + cut).hasSize(found + (cut == member.length ? 0 : 1));
            assertThat(reasons(readings)).doesNotContainAnyElementsOf(notUnreadable());
            most = Math.max(most, found);
        }
        assertThat(most).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst"})
    void damageAndOtherBytesAreUnreadable(String ending) {
        byte[] damaged = compressed(ending, lines(40));
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 40, (byte) 0x55);
        assertThat(reasons(read("a.jsonl." + ending, damaged))).contains(Reason.UNREADABLE);
        assertThat(read("b.jsonl." + ending, bytes("{\"text\":\"not compressed\"}\n")))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.position()).isEqualTo(-1);
                    assertThat(reasons(List.of(reading))).containsExactly(Reason.UNREADABLE);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.gz", "a.json.gz", "a.csv.gz", "a.parquet.gz"})
    void everyFormatSaysThatItsFileBreaksOff(String name) {
        byte[] content = compressed("gz", joined(bytes("text\n"), lines(40)));
        List<Reading> readings = read(name, Arrays.copyOf(content, content.length / 2));
        assertThat(readings.get(readings.size() - 1)).isInstanceOf(Reading.Refused.class);
        assertThat(((Reading.Refused) readings.get(readings.size() - 1)).detail())
                .containsAnyOf("the file breaks off", "the file is not read on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "zst"})
    void muchComesOutOfLittle(String ending) {
        byte[] content = bytes(("{\"text\":\"" + "x".repeat(3_000) + "\"}\n").repeat(1_000));
        byte[] packed = compressed(ending, content);
        List<Reading> readings = read("a.jsonl." + ending, joined(packed, packed));
        assertThat(values(readings, Field.TEXT)).hasSize(2_000).containsOnly("x".repeat(3_000));
        assertThat(readings).hasSize(2_000);
    }

    private static List<Reason> notUnreadable() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason != Reason.UNREADABLE)
                .toList();
    }

    private List<Reading> read(String name, byte[] content) {
        return new Reader(folder).read(name, content);
    }
}
