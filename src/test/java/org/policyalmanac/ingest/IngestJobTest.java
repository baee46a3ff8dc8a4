package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.policyalmanac.ingest.Reader.bytes;
import static org.policyalmanac.ingest.Reader.compressed;
import static org.policyalmanac.ingest.Reader.joined;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.NothingToRead;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.table.Written;
import picocli.CommandLine;

/** The job as a whole, from a folder of all formats to two tables and a manifest. */
final class IngestJobTest {
    private static SparkSession spark;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path archive;
    private Set<Integer> persistedBefore;

    @BeforeAll
    static void open() {
        spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    @BeforeEach
    void name() {
        archive = folder.resolve("archive");
        persistedBefore = persisted();
    }

    /** Tests of other classes in this JVM may have left some. */
    private static Set<Integer> persisted() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext())
                .getPersistentRDDs()
                .keySet();
    }

    @Test
    void everyRecordBecomesAnArticleOrARejection() throws IOException {
        writeArchive();
        Run run = run(new IngestJob(new AddOption()), "--archive", archive.toString(), "--max-characters", "500");
        List<Row> articles = run.read(Table.ARTICLES)
                .sort("archive", "position")
                .select("archive", "position", "source", "title", "text")
                .collectAsList();
        assertThat(articles.stream().map(IngestJobTest::place))
                .containsExactly(
                        "archive/cut.jsonl.gz:0",
                        "archive/cut.jsonl.gz:" + cutLine().length,
                        "archive/desk.csv:11",
                        "archive/lines.ndjson.bz2:0",
                        "archive/notes/a.md:0",
                        "archive/portal.json:0",
                        "archive/wire.jsonl:0");
        assertThat(articles.get(4).mkString("|")).isEqualTo("archive/notes/a.md|0|archive/notes|Heading|12 May 2024\n");
        assertThat(articles.get(6).mkString("|")).isEqualTo("archive/wire.jsonl|0|news.example|null|a");
        List<String> refused = run.read(Table.REJECTIONS).sort("archive", "position").collectAsList().stream()
                .map(row -> place(row) + " " + row.getAs("step") + " " + row.getAs("reason"))
                .toList();
        assertThat(refused)
                .containsExactly(
                        "archive/annex.docx:-1 ingest unknown_format",
                        "archive/cut.jsonl.gz:" + 2 * cutLine().length + " ingest unreadable",
                        "archive/desk.csv:23 ingest not_csv",
                        "archive/fake.parquet:-1 ingest not_parquet",
                        "archive/latin.txt:0 ingest bad_encoding",
                        "archive/notes/empty.txt:0 ingest no_text",
                        "archive/portal.json:1 ingest no_text",
                        "archive/portal.json:2 ingest too_long",
                        "archive/wire.jsonl:42 ingest not_json");
        JsonNode manifest = run.provenance();
        assertThat(manifest.get("records_in").asLong()).isEqualTo(articles.size() + refused.size());
        assertThat(manifest.get("rejections_by_reason").get("no_text").asLong()).isEqualTo(2);
        assertThat(manifest.get("inputs")).hasSize(11);
        assertThat(manifest.get("inputs").get(0).toString())
                .isEqualTo("{\"path\":\"archive/annex.docx\",\"bytes\":1,\"sha256\":"
                        + "\"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881\"}"); // printf x
        // |
        // sha256sum
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("archive/cut.jsonl.gz cannot be read beyond position " + 2 * cutLine().length
                        + ": the file breaks off.");
        assertThat(persisted()).as("persisted and not freed").isEqualTo(persistedBefore);
    }

    @Test
    void addingReadsWhatIsNewAndKeepsTheRest() throws IOException {
        AddOption add = new AddOption();
        new CommandLine(add).parseArgs("--add");
        write("a.jsonl", bytes("{\"text\":\"one\"}\n{\n"));
        Run first = run(new IngestJob(add), "--archive", archive.toString());
        first.complete();
        write("b.jsonl", bytes("{\"text\":\"two\"}\n{}\n"));
        Run second = run(new IngestJob(add), "--archive", archive.toString());
        Map<Table, Written> written = second.complete();
        assertThat(written.get(Table.ARTICLES).rows()).isEqualTo(1);
        assertThat(written.get(Table.REJECTIONS).rows()).isEqualTo(1);
        assertThat(second.read(Table.ARTICLES).collectAsList())
                .extracting(row -> row.getAs("text") + " " + row.getAs("ingested_run"))
                .containsExactlyInAnyOrder("one " + first.id(), "two " + second.id());
        assertThat(second.read(Table.REJECTIONS).count()).isEqualTo(2);
    }

    @Test
    void theSizeOfPiecesChangesNothing() throws IOException {
        String csv = IntStream.range(0, 60)
                .mapToObj(i -> "\"title, " + i + "\",\"line\n\"\"" + i + "\"\"\n\"")
                .collect(Collectors.joining("\r\n", "title,text\r\n", "\r\n,\r\n\"never closed"));
        String lines = IntStream.range(0, 60)
                .mapToObj(i -> "{\"title\":\"" + i + "\",\"text\":\"" + "x".repeat(i) + "\"}")
                .collect(Collectors.joining("\n"));
        write("a.csv", bytes(csv));
        write("b.jsonl", bytes(lines));
        Map<Table, Written> whole = run(new IngestJob(new AddOption()), "--archive", archive.toString())
                .complete();
        Map<Table, Written> inPieces = run(new IngestJob(new AddOption(), 100), "--archive", archive.toString())
                .complete();
        assertThat(whole.get(Table.ARTICLES).rows()).isEqualTo(119);
        for (Table table : List.of(Table.ARTICLES, Table.REJECTIONS)) {
            assertThat(inPieces.get(table).digest()).isEqualTo(whole.get(table).digest());
        }
    }

    @Test
    void fieldsCanBeNamed() throws IOException {
        write("a.jsonl", bytes("{\"name\":\"Official\",\"casual_name\":\"Short\",\"summary\":\"s\"}\n"));
        String[] options = {"--archive", archive.toString(), "--field", "title=casual_name", "--field", "text=summary"};
        Run run = run(new IngestJob(new AddOption()), options);
        assertThat(run.read(Table.ARTICLES).select("title", "text").first().mkString("|"))
                .isEqualTo("Short|s");
        assertThat(run.provenance().get("field_overrides").toString())
                .isEqualTo("[\"title=casual_name\",\"text=summary\"]");
    }

    @Test
    void anArchiveWithoutArticlesIsNothingToRead() throws IOException {
        write("a.jsonl", bytes("{}\n{\n"));
        write("b.docx", bytes("x"));
        assertThatThrownBy(() -> run(new IngestJob(new AddOption()), "--archive", archive.toString()))
                .isInstanceOf(NothingToRead.class)
                .hasMessageStartingWith("Nothing in the archive could be read as an article "
                        + "(1 no_text, 1 not_json, 1 unknown_format); the first is archive/a.jsonl at position 0: ");
        assertThat(persisted()).as("persisted and not freed").isEqualTo(persistedBefore);
    }

    @Test
    void mistakesAreFoundBeforeSparkStarts() throws IOException {
        write("a.txt", bytes("x"));
        String path = archive.toString();
        assertThatThrownBy(() -> parsed(new IngestJob(new AddOption()), "--archive", path, "--max-characters", "0")
                        .check())
                .isInstanceOf(UserMistake.class)
                .hasMessage("--max-characters 0 must be at least 1.");
        assertThatThrownBy(() -> parsed(new IngestJob(new AddOption()), "--archive", path, "--field", "colour=x")
                        .check())
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("colour=x");
        assertThatThrownBy(() -> parsed(new IngestJob(new AddOption()), "--archive", path, path + "x")
                        .check())
                .isInstanceOf(UserMistake.class)
                .hasMessage("--archive " + path + "x is not there.");
        parsed(new IngestJob(new AddOption()), "--archive", path, "--archive", path)
                .check();
    }

    private void writeArchive() throws IOException {
        byte[] cut = compressed("gz", joined(cutLine(), cutLine()));
        write("cut.jsonl.gz", Arrays.copyOf(cut, cut.length - 4));
        write("annex.docx", bytes("x"));
        write("desk.csv", bytes("title,body\nHeading,One\nonly one field\n"));
        write("lines.ndjson.bz2", compressed("bz2", bytes("{\"body\":\"b\"}\n")));
        write("fake.parquet", bytes("no"));
        write("latin.txt", new byte[] {'a', (byte) 0xE9, '\n', 'b'});
        write("notes/a.md", bytes("# Heading\n\n12 May 2024\n"));
        write("notes/empty.txt", new byte[0]);
        write("portal.json", bytes("[{\"text\":\"a\"},{\"title\":\"b\"},{\"text\":\"" + "x".repeat(501) + "\"}]"));
        write("wire.jsonl", bytes("{\"text\":\"a\",\"url\":\"//www.news.example/\"}\n\n{\"text\n"));
        write("zero.csv", new byte[0]);
        write("_SUCCESS", new byte[0]);
        write(".DS_Store", bytes("x"));
    }

    private static byte[] cutLine() {
        return bytes("{\"text\":\"before the cut\"}\n");
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = archive.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private Run run(IngestJob job, String... options) {
        parsed(job, options).check();
        Warehouse warehouse = Warehouse.at(folder.resolve("warehouse").toString(), new Configuration());
        Progress progress = new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false, 1, Map.of());
        Run run = Run.start(spark, warehouse, progress, List.of(options));
        job.run(run);
        progress.finish();
        return run;
    }

    private static IngestJob parsed(IngestJob job, String... options) {
        new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(job)).parseArgs(options);
        return job;
    }

    private static String place(Row row) {
        return row.getAs("archive") + ":" + row.getAs("position");
    }
}
