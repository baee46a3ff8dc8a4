package org.policyalmanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableReader;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.testing.Sparks;

/** From an archive in which an invented company appears to its mentions, by the commands an analyst types. */
class CandidatesCommandTest {
    private static final List<String> VERBS = List.of("said", "announced", "argued", "promised", "denied", "confirmed");
    private static final List<String> THINGS = List.of(
            "a larger data centre near the coast",
            "that its new assistant would be cheaper",
            "a review of its privacy rules",
            "another round of hiring this spring",
            "that regulators had asked for documents",
            "a licence for its training data");
    private static final List<String> PLACES =
            List.of("Tuesday", "a briefing", "a hearing", "its blog", "a letter", "the radio");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        return Main.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String warehouse() {
        return folder.resolve("w").toString();
    }

    private Path archive() throws IOException {
        StringBuilder records = new StringBuilder();
        String[] firms = {"Microsoft", "Nvidia", "Quorvane Labs"};
        for (int i = 0; i < 36; i++) {
            String firm = firms[i % 3];
            String verb = VERBS.get(i / 3 % 6);
            String thing = THINGS.get((i / 2 + i / 18) % 6);
            String place = PLACES.get((i / 3 + i / 18) % 6);
            String text =
                    "On day " + (i + 1) + " the firm " + firm + " " + verb + " " + thing + ", according to notes from "
                            + place + ". Analysts who follow " + firm + " had expected it for " + (i + 3)
                            + " weeks, and shares moved little. Critics of " + firm + " called item " + (100 + 7 * i)
                            + " of the plan vague.";
            records.append("{\"source\":\"outlet-" + i % 4 + "\",\"title\":\"Notes " + i + "\",\"published\":\"2024-"
                    + (i < 18 ? "01" : "02") + "-" + (10 + i % 18) + "\",\"text\":\"" + text + "\"}\n");
        }
        return Files.writeString(folder.resolve("archive.jsonl"), records);
    }

    @Test
    void aCandidateIsAcceptedAndLinkedBackThroughTheArchive() throws IOException {
        String archive = archive().toString();
        assertThat(run("ingest", "--archive", archive, "--warehouse", warehouse()))
                .isZero();
        assertThat(run("clean", "--warehouse", warehouse())).isZero();
        assertThat(run("stories", "--warehouse", warehouse())).isZero();
        assertThat(run("entities", "--warehouse", warehouse())).as(complained()).isZero();
        assertThat(run("candidates", "--warehouse", warehouse(), "--language", "en"))
                .isZero();
        assertThat(said())
                .contains("Quorvane Labs")
                .contains("the firm Quorvane Labs")
                .doesNotContain("Nvidia  (");

        assertThat(run("candidates", "accept", "Nobody Inc", "--as", "organisation:nobody", "--warehouse", warehouse()))
                .isEqualTo(2);
        assertThat(complained()).contains("There is no candidate 'Nobody Inc'");
        assertThat(folder.resolve("w/lexicon/added.yaml")).doesNotExist();

        String before = version();
        assertThat(run(
                        "candidates",
                        "accept",
                        "Quorvane Labs",
                        "--as",
                        "organisation:quorvane-labs",
                        "--country",
                        "FR",
                        "--warehouse",
                        warehouse()))
                .as(complained())
                .isZero();
        assertThat(Files.readString(folder.resolve("w/lexicon/added.yaml")))
                .contains("- id: organisation:quorvane-labs", "\"any\": [\"Quorvane Labs\"]");
        assertThat(count("surface = 'Quorvane Labs'", Table.CANDIDATES)).isZero();

        assertThat(run("entities", "--warehouse", warehouse())).isZero();
        assertThat(count("entity_id = 'organisation:quorvane-labs'", Table.MENTIONS))
                .isEqualTo(36);
        assertThat(count("surface like '%Quorvane%'", Table.CANDIDATES)).isZero();
        assertThat(version()).isNotEqualTo(before);

        assertThat(run(
                        "candidates",
                        "accept",
                        "Quorvane",
                        "--as",
                        "organisation:quorvane-labs",
                        "--warehouse",
                        warehouse()))
                .isEqualTo(2);
        assertThat(complained()).contains("is taken by 'Quorvane Labs'").hasLineCount(1);
    }

    @Test
    void aRefusedCandidateStaysOut() throws IOException {
        String archive = archive().toString();
        assertThat(run("ingest", "--archive", archive, "--warehouse", warehouse()))
                .isZero();
        assertThat(run("clean", "--warehouse", warehouse())).isZero();
        // Without stories every document is one.
        assertThat(run("entities", "--warehouse", warehouse())).as(complained()).isZero();
        assertThat(count("surface = 'Quorvane Labs'", Table.CANDIDATES)).isEqualTo(1);
        assertThat(run("candidates", "refuse", "Quorvane Labs", "--warehouse", warehouse()))
                .isZero();
        assertThat(count("surface = 'Quorvane Labs'", Table.CANDIDATES)).isZero();
        assertThat(run("entities", "--warehouse", warehouse())).isZero();
        assertThat(count("surface = 'Quorvane Labs'", Table.CANDIDATES)).isZero();
    }

    @Test
    void mistakesAreOneSentenceBeforeSparkStarts() {
        assertThat(run("candidates", "accept", "X", "--as", "firm:x", "--warehouse", warehouse()))
                .isEqualTo(2);
        assertThat(complained()).contains("--as 'firm:x' is not kind:name").hasLineCount(1);
        assertThat(run("candidates", "accept", "X", "--as", "organisation:microsoft", "--warehouse", warehouse()))
                .isEqualTo(2);
        assertThat(complained())
                .contains("--as organisation:microsoft is taken by 'Microsoft'")
                .hasLineCount(1);
        assertThat(run(
                        "candidates",
                        "accept",
                        "X",
                        "--as",
                        "organisation:x",
                        "--country",
                        "fr",
                        "--warehouse",
                        warehouse()))
                .isEqualTo(2);
        assertThat(run("candidates", "accept", "Nvidia", "--as", "organisation:x", "--warehouse", warehouse()))
                .isEqualTo(2);
        assertThat(complained()).contains("'Nvidia'").hasLineCount(1);
        assertThat(run("candidates", "--warehouse", warehouse(), "--limit", "0"))
                .isEqualTo(2);
        assertThat(run("candidates", "--warehouse", warehouse())).isEqualTo(2);
        assertThat(complained()).contains("There is no completed run");
    }

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        for (String command : List.of("candidates", "candidates accept", "candidates refuse")) {
            assertThat(run((command + " --help").split(" "))).isZero();
            assertThat(said()).contains("--warehouse").contains("jobs/almanac " + command);
        }
    }

    private Warehouse store() {
        return Warehouse.at(warehouse(), new Configuration());
    }

    private String version() {
        return store().manifest(store().current().orElseThrow().run())
                .orElseThrow()
                .path("lexicon")
                .asText();
    }

    private long count(String condition, Table table) {
        return TableReader.rows(Sparks.session(), store(), table)
                .where(condition)
                .count();
    }
}
