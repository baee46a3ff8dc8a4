package org.policyalmanac.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.testing.Sparks;

class StoreTest {
    private static final String ROWS = """
            {"entity_id":"place:cn","label":"China","kind":"place","country":"CN","mentions":3,"documents":2}
            {"entity_id":"law:eu-ai-act","label":"EU AI Act","kind":"law","country":"EU","mentions":1,"documents":1}
            {"entity_id":"place:us","label":"United States","kind":"place","wikidata":"Q30","mentions":0,"documents":0}
            """;

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Progress progress;

    @BeforeEach
    void open() {
        warehouse = Warehouse.at(folder.toString(), new Configuration());
        progress = new Progress(System.err, false, 1, Map.of());
    }

    @AfterEach
    void stop() {
        progress.finish();
    }

    private Run start() {
        return Run.start(Sparks.session(), warehouse, progress, List.of("test"));
    }

    private static Dataset<Row> entities(String json) {
        return Sparks.rows(Table.ENTITIES, json);
    }

    @Test
    void whatARunWroteIsCurrentOnceItIsComplete() {
        Run run = start();
        run.write(Table.ENTITIES, entities(ROWS));
        assertThat(warehouse.current()).isEmpty();
        assertThat(run.read(Table.ENTITIES).count()).isEqualTo(3);
        run.complete();
        assertThat(warehouse.current().orElseThrow().run()).isEqualTo(run.id());
        assertThat(TableReader.rows(Sparks.session(), warehouse, Table.ENTITIES).count())
                .isEqualTo(3);
        assertThat(folder.resolve("runs/" + run.id() + "/manifest.json")).exists();
    }

    @Test
    void aRunThatDiesLeavesTheLastOneCurrent() {
        Run first = start();
        first.write(Table.ENTITIES, entities(ROWS));
        first.complete();
        Run second = start();
        second.write(Table.ENTITIES, entities(ROWS.lines().findFirst().orElseThrow()));
        assertThat(warehouse.current().orElseThrow().run()).isEqualTo(first.id());
        assertThat(TableReader.rows(Sparks.session(), warehouse, Table.ENTITIES).count())
                .isEqualTo(3);
    }

    @Test
    void tablesThatARunDidNotWriteStayAsTheyWere() {
        Run first = start();
        first.write(Table.ENTITIES, entities(ROWS));
        first.write(Table.REJECTIONS, "ingest", rejection("ingest", 1));
        first.write(Table.REJECTIONS, "clean", rejection("clean", 2));
        first.complete();
        Run second = start();
        second.write(Table.REJECTIONS, "clean", rejection("clean", 3));
        assertThat(second.read(Table.REJECTIONS)
                        .select("position")
                        .as(org.apache.spark.sql.Encoders.LONG())
                        .collectAsList())
                .containsExactlyInAnyOrder(1L, 3L);
        second.complete();
        Map<String, List<String>> tables = warehouse.current().orElseThrow().tables();
        assertThat(tables.get("entities")).containsExactly("runs/" + first.id() + "/entities");
        assertThat(tables.get("rejections"))
                .containsExactly(
                        "runs/" + second.id() + "/rejections/clean", "runs/" + first.id() + "/rejections/ingest");
    }

    private static Dataset<Row> rejection(String step, int position) {
        return Sparks.rows(
                Table.REJECTIONS,
                "{\"archive\":\"a\",\"position\":%d,\"step\":\"%s\",\"reason\":\"no_text\"}".formatted(position, step));
    }

    @Test
    void theDigestDoesNotDependOnOrderOrPartitions() {
        Run run = start();
        run.write(Table.ENTITIES, entities(ROWS));
        String digest = digest(run);
        Run shuffled = start();
        List<String> lines = ROWS.lines().toList();
        shuffled.write(
                Table.ENTITIES,
                entities(lines.get(2) + "\n" + lines.get(0) + "\n" + lines.get(1))
                        .repartition(3));
        assertThat(digest(shuffled)).isEqualTo(digest).matches("[0-9a-f]{32}");
    }

    @Test
    void theDigestTellsTablesApart() {
        String digest = digest(written(ROWS));
        assertThat(digest(written(ROWS.replace("\"mentions\":3", "\"mentions\":4"))))
                .isNotEqualTo(digest);
        assertThat(digest(written(ROWS.replace("\"wikidata\":\"Q30\"", "\"country\":\"Q30\""))))
                .isNotEqualTo(digest);
        assertThat(digest(written(ROWS + ROWS.lines().findFirst().orElseThrow())))
                .isNotEqualTo(digest);
    }

    @Test
    void theDigestOfPartsIsThatOfAllRows() {
        Run parts = start();
        parts.write(Table.REJECTIONS, "ingest", rejection("ingest", 1));
        parts.write(Table.REJECTIONS, "clean", rejection("clean", 2));
        Run whole = start();
        whole.write(Table.REJECTIONS, rejection("ingest", 1).union(rejection("clean", 2)));
        assertThat(parts.complete().get(Table.REJECTIONS).digest())
                .isEqualTo(whole.complete().get(Table.REJECTIONS).digest());
    }

    private Run written(String json) {
        Run run = start();
        run.write(Table.ENTITIES, entities(json));
        return run;
    }

    private static String digest(Run run) {
        return run.complete().get(Table.ENTITIES).digest();
    }

    @Test
    void aWrongColumnOrANullKeyStopsTheWrite() {
        Run run = start();
        assertThatThrownBy(() -> run.write(Table.ENTITIES, entities(ROWS).drop("label")))
                .hasMessageContaining("label");
        assertThatThrownBy(() -> run.write(Table.ENTITIES, entities("{\"label\":\"x\"}")))
                .hasStackTraceContaining("entities.entity_id is null");
    }

    @Test
    void aMissingTableIsTheUsersMistake() {
        assertThatThrownBy(() -> start().read(Table.TRENDS))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("trends");
    }

    @Test
    void filesSayWhatTheyAre() throws IOException {
        Run run = written(ROWS);
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("runs/" + run.id() + "/entities"))) {
            file = files.filter(path -> path.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        var input = HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            Map<String, String> metadata = reader.getFileMetaData().getKeyValueMetaData();
            assertThat(metadata)
                    .containsEntry("policyalmanac.run", run.id())
                    .containsEntry("policyalmanac.table", "entities")
                    .containsEntry("policyalmanac.description", Table.ENTITIES.description());
            assertThat(reader.getFooter().getBlocks().get(0).getColumns().get(0).getCodec())
                    .hasToString("ZSTD");
        }
    }

    @Test
    void everyTableIsDocumented() {
        for (Table table : Table.values()) {
            assertThat(table.description()).as(table.tableName()).endsWith(".");
            assertThat(table.schema().fieldNames())
                    .as(table.tableName())
                    .containsAll(table.key())
                    .containsAll(table.order());
            for (var field : table.schema().fields()) {
                assertThat(field.getComment().isDefined())
                        .as(table.tableName() + "." + field.name())
                        .isTrue();
            }
        }
    }

    @Test
    void aWarehouseThatIsAFileIsTheUsersMistake() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Warehouse.at(file.toString(), new Configuration()))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void exportsHoldEveryRow() throws IOException {
        written(ROWS).complete();
        Dataset<Row> rows = TableReader.rows(Sparks.session(), warehouse, Table.ENTITIES);
        Path csv = folder.resolve("e.csv");
        assertThat(TableExport.forEnding(csv).write(rows, csv)).isEqualTo(3);
        assertThat(Files.readAllLines(csv))
                .startsWith(
                        "entity_id,label,kind,country,wikidata,mentions,documents",
                        "law:eu-ai-act,EU AI Act,law,EU,,1,1");
        Path xlsx = folder.resolve("e.xlsx");
        assertThat(TableExport.forEnding(xlsx).write(rows, xlsx)).isEqualTo(3);
        assertThat(xlsx).isNotEmptyFile();
        Path parquet = folder.resolve("e.parquet");
        assertThat(TableExport.forEnding(parquet).write(rows, parquet)).isEqualTo(3);
        assertThat(Sparks.session().read().parquet(parquet.toString()).count()).isEqualTo(3);
        assertThatThrownBy(() -> TableExport.forEnding(folder.resolve("e.doc"))).isInstanceOf(UserMistake.class);
    }
}
