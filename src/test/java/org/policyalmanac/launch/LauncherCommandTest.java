package org.policyalmanac.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a user types them, against the packaged jar. */
final class LauncherCommandTest {
    private static final Path JAR = Path.of("target", "policy-almanac.jar").toAbsolutePath();
    private static final String SAMPLE =
            Path.of("data", "sample").toAbsolutePath().toString();

    @TempDir
    Path folder;

    @Test
    void namesTheNearestOfAnUnknownOption() {
        Launched run = call("run", "--archive", SAMPLE, "--warehous", "almanac");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("almanac: ").contains("--warehous ").contains("--warehouse");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void helpNeedsNoSpark() {
        Launched help = call("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("jobs/almanac run --archive");
        assertThat(help.err()).isEmpty();
        Launched ofJob = call("run", "--help");
        assertThat(ofJob.exit()).isZero();
        assertThat(ofJob.out()).contains("--archive").contains("Example");
        assertThat(ofJob.err()).isEmpty();
    }

    @Test
    void helpStaysHereWhereAClusterIsNamed() {
        Launched help = call("run", "--help", "--master", "spark://127.0.0.1:1");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("--archive");
    }

    @Test
    void refusesANumberOfTopicsThatCannotBe() {
        Launched run = call("run", "--archive", SAMPLE, "--warehouse", "almanac", "--topics", "-3");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("almanac: ").contains("--topics").contains("-3");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(folder.resolve("almanac")).doesNotExist();
    }

    @Test
    void namesAFileThatIsNotThere() {
        Launched run = call("run", "--archive", "no such file.csv", "--warehouse", "almanac");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("almanac: ").contains("no such file.csv").doesNotContain("Exception");
    }

    @Test
    void endsWithFourWhereAnArchiveYieldsNothing() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Launched run = call("run", "--archive", "empty", "--warehouse", "almanac");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.err().lines().toList()).last().asString().startsWith("almanac: ");
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(folder.resolve("almanac/current.json")).doesNotExist();
    }

    @Test
    void twoMachinesWriteTheRowsOfOneCore() throws IOException {
        Map<String, String> alone = digests("alone", "--conf", "spark.master=local[1]");
        Map<String, String> cluster = digests("cluster", "--master", "local-cluster[2,1,1024]", "--memory", "1g");
        assertThat(alone).containsKeys("articles", "documents", "stories", "mentions", "topics", "trends");
        assertThat(cluster).isEqualTo(alone);
    }

    private Map<String, String> digests(String warehouse, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("run", "--archive", SAMPLE, "--warehouse", warehouse));
        arguments.addAll(List.of(options));
        Launched run = call(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        ObjectMapper json = new ObjectMapper();
        String id = json.readTree(
                        folder.resolve(warehouse).resolve("current.json").toFile())
                .path("run")
                .asText();
        JsonNode manifest = json.readTree(folder.resolve(warehouse)
                .resolve("runs")
                .resolve(id)
                .resolve("manifest.json")
                .toFile());
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<String, JsonNode> table : manifest.path("tables").properties()) {
            digests.put(table.getKey(), table.getValue().path("digest").asText());
        }
        return digests;
    }

    private Launched call(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Launched.launcher().toString()));
        command.addAll(List.of(arguments));
        return Launched.call(folder, Map.of("ALMANAC_JAR", JAR.toString()), command);
    }
}
