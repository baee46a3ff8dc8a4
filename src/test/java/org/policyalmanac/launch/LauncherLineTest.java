package org.policyalmanac.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the launcher makes of a command line, in a project of its own whose Java, Maven and Spark are stand-ins that print
 * one argument a line.
 */
final class LauncherLineTest {
    private static final Instant BUILT = Instant.parse("2026-01-02T00:00:00Z");
    private static final String PRINT = "printf '%s\\n' \"$@\"\n";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path project;
    private Path launcher;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("our project")).toRealPath();
        launcher = script("jobs/almanac", Files.readString(Launched.launcher()));
        file("pom.xml");
        file("src/main/java/Main.java");
        file("data/lexicon/people.yaml");
        file("target/policy-almanac.jar");
        file("target/runtime/jars/spark-core_2.13-4.1.0.jar");
        script(
                "java/bin/java",
                "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"17.0.9\"' && exit\n" + PRINT);
        script("bin/mvn", "#!/bin/sh\n" + PRINT + "echo 'it does not compile'\nexit 1\n");
        environment.put("JAVA_HOME", project.resolve("java").toString());
        environment.put("PATH", project.resolve("bin") + ":" + System.getenv("PATH"));
    }

    @Test
    void runsMainHereWhereNoClusterIsNamed() {
        Launched run = call("tables", "--warehouse", "a b");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsSequence(
                        "-cp",
                        project + "/target/policy-almanac.jar:" + project + "/target/runtime/jars/*",
                        "org.policyalmanac.Main",
                        "tables",
                        "--warehouse",
                        "a b");
    }

    @Test
    void keepsArgumentsAsTheyAre() {
        assertThat(arguments(call("run", "it's \"so\"", "", "d *", "--field", "title=$HOME", "--", "-x")))
                .containsExactly("run", "it's \"so\"", "", "d *", "--field", "title=$HOME", "--", "-x");
    }

    @Test
    void passesNamesOfAnyScriptWhateverTheLocale() throws IOException {
        script(
                "java/bin/java",
                "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"17\"' && exit\necho $LC_ALL\n" + PRINT);
        // A test's own Java may be unable to pass the accents, so a shell makes them.
        Path caller =
                script("caller", "#!/bin/sh\nexec '" + launcher + "' run \"$(printf 'd\\303\\251p\\303\\264t')\"\n");
        environment.put("LC_ALL", "C");
        Launched run = Launched.call(folder, environment, List.of(caller.toString()));
        assertThat(arguments(run)).containsExactly("run", "dépôt");
        assertThat(run.out().lines().findFirst().orElseThrow()).matches("(?i).*utf-?8");
    }

    @Test
    void takesItsOwnOptionsFromAnywhere() {
        Launched run = call("--memory", "700m", "run", "--conf=spark.a=b c", "--seed", "3", "--conf", "spark.d=--e");
        assertThat(arguments(run)).containsExactly("run", "--seed", "3");
        assertThat(run.out().lines()).contains("-Xmx700m", "-Dspark.a=b c", "-Dspark.d=--e");
    }

    @Test
    void optionsOfTheEnvironmentComeLast() {
        environment.put("ALMANAC_MEMORY", "2g");
        environment.put("ALMANAC_JAVA_OPTIONS", "-Xmx3g -Da=b");
        assertThat(call("tables").out().lines()).containsSubsequence("-Xmx2g", "-Xmx3g", "-Da=b", "-cp");
    }

    @Test
    void compilesLittleOnlyForSmallInputs() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.write(archive.resolve("a.jsonl.gz"), new byte[4_000_000]);
        assertThat(call("run", "--archive", archive.toString()).out()).contains("-XX:TieredStopAtLevel=1");
        Files.write(archive.resolve("b.jsonl.gz"), new byte[4_000_000]);
        assertThat(call("run", "--archive", archive.toString()).out()).doesNotContain("-XX:TieredStopAtLevel=1");
        assertThat(call("run", "--archive=s3a://bucket/articles").out()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void measuresWhatIsCurrentInAWarehouse() throws IOException {
        Path warehouse = folder.resolve("warehouse");
        Files.createDirectories(warehouse.resolve("runs/1/articles"));
        Files.createDirectories(warehouse.resolve("runs/2/articles"));
        Files.write(warehouse.resolve("runs/1/articles/part.parquet"), new byte[8_000_000]);
        Files.write(warehouse.resolve("runs/2/articles/part.parquet"), new byte[1_000]);
        Path current = warehouse.resolve("current.json");
        Files.writeString(current, "{\"run\": \"2\", \"tables\": {\"articles\": [\"runs/2/articles\"]}}");
        assertThat(call("trends", "--warehouse", warehouse.toString()).out()).contains("-XX:TieredStopAtLevel=1");
        Files.writeString(current, "{\"run\": \"1\", \"tables\": {\"articles\": [\"runs/1/articles\"]}}");
        assertThat(call("trends", "--warehouse", warehouse.toString()).out()).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void worksThroughSymbolicLinksFromAnyFolder() throws IOException {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("relative"), links.relativize(launcher));
        Path link = Files.createSymbolicLink(links.resolve("almanac"), Path.of("relative"));
        Launched run = Launched.call(links, environment, List.of(link.toString(), "tables"));
        assertThat(run.out()).contains(project + "/target/policy-almanac.jar:");
    }

    @Test
    void handsOverToSparkSubmit() throws IOException {
        script("spark/bin/spark-submit", "#!/bin/sh\n" + PRINT + "exit 4\n");
        environment.put("SPARK_HOME", project.resolve("spark").toString());
        Launched run = call(
                "run",
                "--master",
                "spark://host:7077",
                "--memory=6g",
                "--conf",
                "spark.a=b c",
                "--executor-cores",
                "2",
                "--archive",
                "x y");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out().lines())
                .containsExactly(
                        "--class",
                        "org.policyalmanac.Main",
                        "--master",
                        "spark://host:7077",
                        "--driver-memory",
                        "6g",
                        "--conf",
                        "spark.a=b c",
                        "--conf",
                        "spark.log.level=ERROR",
                        "--executor-cores",
                        "2",
                        project + "/target/policy-almanac.jar",
                        "run",
                        "--archive",
                        "x y");
    }

    @Test
    void leavesLoggingToTheClusterThatHasItsOwn() throws IOException {
        script("spark/bin/spark-submit", "#!/bin/sh\n" + PRINT);
        file("spark/conf/log4j2.properties");
        environment.put("SPARK_HOME", project.resolve("spark").toString());
        assertThat(call("run").out()).contains("org.policyalmanac.Main").doesNotContain("spark.log.level");
    }

    @Test
    void findsSparkSubmitOnThePath() throws IOException {
        script("bin/spark-submit", "#!/bin/sh\n" + PRINT);
        assertThat(call("run", "--conf", "spark.master=local[2]").out().lines())
                .containsSubsequence("--master", "local[2]", project + "/target/policy-almanac.jar", "run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --memory=12                  | almanac: --memory takes a size such as 512m or 6g, not '12'.
                    --memory=6gb                 | almanac: --memory takes a size such as 512m or 6g, not '6gb'.
                    --memory=100m                | almanac: --memory 100m is too little for Spark; give 512m or more.
                    --memory                     | almanac: --memory needs a value.
                    --master=                    | almanac: --master needs a value.
                    --conf=shuffle               | almanac: --conf takes a setting of Spark such as spark.sql.shuffle.partitions=64, not 'shuffle'.
                    --executor-cores=none        | almanac: --executor-cores takes a whole number of 1 or more, not 'none'.
                    --executor-memory=2g         | almanac: --executor-memory is for a cluster: give --master as well, or set SPARK_HOME.
                    """)
    void refusesWhatCannotBe(String option, String sentence) {
        Launched run = call("run", option);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).isEqualTo(sentence);
    }

    @Test
    void buildsWhereASourceIsNewerThanTheJar() throws IOException {
        assertThat(call("tables").exit()).isZero();
        Files.setLastModifiedTime(project.resolve("data/lexicon/people.yaml"), FileTime.from(BUILT.plusSeconds(10)));
        Launched run = call("tables");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("almanac: building target/policy-almanac.jar")
                .contains("it does not compile")
                .endsWith("almanac: the build failed; all it said is in target/build.log.\n");
        assertThat(project.resolve("target/build.log")).content().contains("package");
    }

    @Test
    void neverBuildsAJarThatIsNamed() throws IOException {
        Files.delete(project.resolve("target/policy-almanac.jar"));
        file("elsewhere/almanac.jar");
        environment.put("ALMANAC_JAR", project.resolve("elsewhere/almanac.jar").toString());
        assertThat(call("tables").out()).contains(project + "/elsewhere/almanac.jar:");
        environment.put("ALMANAC_JAR", "missing.jar");
        assertThat(call("tables"))
                .isEqualTo(new Launched(2, "", "almanac: ALMANAC_JAR is 'missing.jar', where there is no file.\n"));
    }

    @Test
    void refusesAnOldJava() throws IOException {
        script("java/bin/java", "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Launched run = call("tables");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("almanac: Java 17 is needed, but '" + project
                        + "/java/bin/java' is version 11.0.2; set JAVA_HOME to a newer one.\n");
    }

    @Test
    void keepsTheClassArchiveOfARunThatSucceeds() throws IOException {
        String java = "#!/bin/sh\n[ \"$1\" = -version ] && echo 'openjdk version \"17.0.9\"' && exit\n"
                + "for word in \"$@\"; do case \"$word\" in -XX:ArchiveClassesAtExit=*) echo classes >\"${word#*=}\" ;; esac; done\n"
                + PRINT;
        script("java/bin/java", java + "exit 3\n");
        assertThat(call("run").exit()).isEqualTo(3);
        assertThat(classArchives()).isEmpty();
        script("java/bin/java", java);
        assertThat(call("run").exit()).isZero();
        assertThat(classArchives()).hasSize(1);
        assertThat(call("run").out())
                .contains("-XX:SharedArchiveFile=" + classArchives().get(0));
        Files.writeString(classArchives().get(0), "cut");
        assertThat(call("tables").out()).doesNotContain("-XX:SharedArchiveFile=");
        assertThat(call("run").exit()).isZero();
        assertThat(classArchives()).hasSize(1);
        assertThat(classArchives().get(0)).hasContent("classes");
    }

    private List<Path> classArchives() throws IOException {
        try (var files = Files.list(project.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("almanac-"))
                    .toList();
        }
    }

    private Launched call(String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return Launched.call(folder, environment, command);
    }

    private static List<String> arguments(Launched run) {
        return run.out()
                .lines()
                .dropWhile(line -> !line.equals("org.policyalmanac.Main"))
                .skip(1)
                .toList();
    }

    private Path file(String name) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(BUILT));
    }

    private Path script(String name, String text) throws IOException {
        Path file = file(name);
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
