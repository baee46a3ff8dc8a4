package org.policyalmanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and sentences. None of these starts Spark, but for those that must. */
class CommandLineTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String command) {
        String[] words = command.replace("DIR", folder.toString()).split(" ");
        return Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --archive data/sample --warehous DIR/w | Unknown option --warehous of 'run'; did you mean --warehouse?",
                "run --archive data/sample --mastr local | Unknown option --mastr of 'run'; did you mean --master?",
                "runn --archive data/sample | There is no job 'runn'; did you mean 'run'?",
                "run --archive data/sample --warehouse DIR/w --topics -3 | --topics -3 must be 'auto' or a number from 2 to 200.",
                "run --archive data/sample --warehouse DIR/w --topics many | --topics many must be 'auto' or a number from 2 to 200.",
                "run --archive DIR/nowhere --warehouse DIR/w | /nowhere",
                "run --warehouse DIR/w | Missing required option: '--archive=PATH'",
                "run --archive data/sample | Missing required option: '--warehouse=DIR'",
                "run --archive data/sample --warehouse DIR/w --from 2024-13 | --from 2024-13 is no month such as 2023-06.",
                "run --archive data/sample --warehouse DIR/w --from 2024-05 --until 2024-04 | --until 2024-04 lies before --from 2024-05.",
                "run --archive data/sample --warehouse DIR/w --lexicon DIR/none | is no folder.",
                "run --archive data/sample --warehouse DIR/w --field headline | headline",
                "run --archive data/sample --warehouse DIR/w --max-characters 0 | --max-characters 0 must be at least 1.",
                "run --archive data/sample --warehouse DIR/w --compare-to yesterday | --compare-to yesterday is no run of",
                "changes --compare-to 20250601T021500Z-3f9a --warehouse DIR/w | which has none yet.",
                "report --compare-to 20250601T021500Z-3f9a --warehouse DIR/w | is no run of",
                "candidates accept X --as y --warehouse DIR/w | --as 'y' is not kind:name in small letters",
                "candidates refuse --warehouse DIR/w | Missing required parameter: 'SURFACE'",
                "tables --warehouse DIR | There is no completed run in",
                "tables --warehouse DIR trend --schema | There is no table 'trend'",
                "tables --warehouse DIR trends --limit 0 | --limit 0 must be 1 or more.",
                "export --warehouse DIR trends --to x.doc | --to x.doc must end in .csv, .xlsx or .parquet.",
                "export --warehouse DIR trends --to DIR/none/x.csv | there is no folder",
            })
    void aMistakeIsOneSentenceWithTheOffendingValueAndExitCode2(String command, String sentence) {
        assertThat(run(command)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("almanac: ")
                .contains(sentence)
                .hasLineCount(1);
        assertThat(folder.resolve("w")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "ingest",
                "clean",
                "stories",
                "entities",
                "topics",
                "network",
                "trends",
                "changes",
                "report",
                "tables",
                "export"
            })
    void everyJobExplainsItselfWithAnExample(String job) {
        assertThat(run(job + " --help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--warehouse").contains("jobs/almanac " + job);
    }

    @Test
    void helpNamesEveryJob() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("ingest", "report", "export", "Exit codes");
    }

    @Test
    void documentationOfATableNeedsNoWarehouse() {
        assertThat(run("tables --warehouse DIR trends --schema")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("share_low").contains("Wilson");
    }

    @Test
    void anEmptyFolderYieldsNothing() {
        assertThat(run("run --archive DIR --warehouse DIR/w")).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(folder.toString());
    }

    @Test
    void anArchiveOfRejectionsYieldsNothingAndSaysWhy() throws IOException {
        Path broken = Files.write(folder.resolve("broken.jsonl.gz"), new byte[] {31, (byte) 139, 8, 0, 0});
        assertThat(run("run --archive " + broken + " --warehouse DIR/w")).isEqualTo(4);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("unreadable");
        assertThat(folder.resolve("w/current.json")).doesNotExist();
    }

    @Test
    void aJobWithoutItsTableIsTheUsersMistake() {
        assertThat(run("trends --warehouse DIR/w")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("documents");
    }
}
