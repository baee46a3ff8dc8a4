package org.policyalmanac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableReader;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.testing.Sparks;

/**
 * The whole line on {@code data/sample}: against what was planted there ({@code data/sample-truth.csv}), and against the
 * tables of {@code data/expected}, so that a changed number is a diff somebody reviews. With the system property {@code
 * almanac.expected=write} the tables are written anew.
 */
class SampleTest {
    private static final Path EXPECTED = Path.of("data/expected");
    private static final boolean WRITE = "write".equals(System.getProperty("almanac.expected"));

    @TempDir
    private static Path folder;

    private static String output;
    private static SparkSession spark;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] command = {"run", "--archive", "data/sample", "--warehouse", folder.toString(), "--topics", "6"};
        int exit = Main.run(command, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        output = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(output).isEqualTo(Main.DONE);
        spark = Sparks.session();
        for (Table table : Table.values()) {
            TableReader.rows(spark, warehouse(), table).createOrReplaceTempView(table.tableName());
        }
    }

    @AfterAll
    static void close() {
        spark.catalog().listTables().collectAsList().forEach(table -> spark.catalog()
                .dropTempView(table.name()));
    }

    private static Warehouse warehouse() {
        return Warehouse.at(folder.toString(), new Configuration());
    }

    private static JsonNode manifest() {
        return warehouse().manifest(warehouse().current().orElseThrow().run()).orElseThrow();
    }

    @Test
    void endsWithTheTableOfWhatItWrote() {
        for (Table table : Table.values()) {
            assertThat(output).contains(table.tableName());
        }
        assertThat(output)
                .contains("191 records in")
                .contains("report/index.html")
                .contains("not_json");
    }

    @Test
    void everyRecordIsAnArticleOrARejection() {
        assertThat(manifest().path("records_in").asLong()).isEqualTo(191);
        assertThat(count("select * from articles") + count("select * from rejections where step = 'ingest'"))
                .isEqualTo(191);
        assertThat(count("select * from documents") + count("select * from rejections where step = 'clean'"))
                .isEqualTo(count("select * from articles"));
    }

    private static long count(String query) {
        return spark.sql(query).count();
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void keysAreUnique(Table table) {
        String key = String.join(", ", table.key());
        assertThat(Sparks.json(spark.sql(
                        "select %s from %s group by all having count(*) > 1".formatted(key, table.tableName()))))
                .isEmpty();
    }

    /** Queries whose rows would be wrong rows. */
    @ParameterizedTest
    @MethodSource("wrongRows")
    void noRowContradictsAnother(String query) {
        assertThat(Sparks.json(spark.sql(query))).isEmpty();
    }

    static List<String> wrongRows() {
        return List.of(
                "select * from stories where is_canonical <> (article_id = story_id)",
                "select * from stories s left anti join documents d using (article_id)",
                "select * from mentions m left anti join documents d using (article_id)",
                "select * from mentions m join documents d using (article_id)"
                        + " where m.begin >= 0 and substring(d.text, m.begin + 1, m.end - m.begin) <> m.surface",
                "select * from mentions m join documents d using (article_id) where m.begin < 0"
                        + " and substring(d.title, m.begin + length(d.title) + 2, m.end - m.begin) <> m.surface",
                "select * from trends where stories > texts or texts > documents",
                "select * from trends where stories > stories_total or share_low > share or share > share_high",
                "select * from entity_pairs where entity_a >= entity_b or stories > least(stories_a, stories_b)",
                "select * from entity_pairs where p < 0 or p > 1 or q < p",
                "select * from entity_pairs where sentence_stories > stories or lift < lift_low or lift > lift_high",
                "select * from entity_pairs where is_claim and (q >= 0.05 or lift_low <= 1 or stories < 3 or sources < 2)",
                "select * from entity_ties t left anti join entity_pairs p"
                        + " on p.entity_a = t.entity_a and p.entity_b = t.entity_b where t.months > 0",
                "select entity_a, entity_b from entity_pairs left anti join entity_ties using (entity_a, entity_b)",
                "select * from entity_pairs p left anti join entity_neighbours n on n.month = p.month"
                        + " and n.entity_id = p.entity_b and n.neighbour = p.entity_a and n.stories = p.stories",
                "select * from entity_months where (degree = 0) <> (community is null) or degree > neighbours",
                "select * from pair_changes where stories_before + stories_after < 3 or q < p or ratio_low > ratio",
                "select * from article_topics where weight < 0.01 or weight > 1",
                "select article_id from article_topics group by article_id having count_if(is_main) <> 1",
                "select * from documents where (published is null) <> (published_evidence is null)",
                "select * from documents where published_low > published_high or month <> trunc(published, 'MM')",
                "select * from coverage where documents < stories");
    }

    @Test
    void whatWasPlantedIsFound() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Row>> records = records();
        for (NamedCsvRecord truth : truth()) {
            Row found = records.getOrDefault(truth.getField("file"), List.of()).stream()
                    .skip(Long.parseLong(truth.getField("record")))
                    .findFirst()
                    .orElse(null);
            String expected = String.join(
                    "|",
                    truth.getField("rejected"),
                    truth.getField("rejected").isEmpty() ? truth.getField("language") : "",
                    truth.getField("published"),
                    truth.getField("rejected").isEmpty() ? truth.getField("evidence") : "");
            String actual = found == null
                    ? "missing"
                    : String.join(
                            "|",
                            found.getAs("reason"),
                            found.getAs("language"),
                            found.getAs("published"),
                            found.getAs("evidence"));
            if (!expected.equals(actual)) {
                wrong.add(truth.getField("file") + " " + truth.getField("record") + ": " + expected + " was " + actual);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Records by file in the order of their places. */
    private static Map<String, List<Row>> records() {
        Dataset<Row> all = spark.sql("""
                with records as (
                  select archive, position, article_id, '' as reason from articles
                  union all
                  select archive, position, null, reason from rejections where step = 'ingest')
                select substring(archive, 8) as file, text_id, story_id,
                  coalesce(c.reason, r.reason) as reason,
                  coalesce(language, '') as language,
                  coalesce(substring(published, 1,
                    case published_precision when 'day' then 10 when 'month' then 7 else 4 end), '') as published,
                  if(language is null, '', coalesce(published_evidence, 'none')) as evidence
                from records r
                left join documents d using (article_id)
                left join stories s using (article_id)
                left join (select article_id, reason from rejections where step = 'clean') c using (article_id)
                order by archive, position
                """);
        Map<String, List<Row>> records = new TreeMap<>();
        all.collectAsList().forEach(row -> records.computeIfAbsent(row.getAs("file"), none -> new ArrayList<>())
                .add(row));
        return records;
    }

    private static List<NamedCsvRecord> truth() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Path.of("data/sample-truth.csv"))) {
            return csv.stream().toList();
        }
    }

    @Test
    void storiesAreThePlantedOnes() throws IOException {
        List<String> planted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Map<String, List<Row>> records = records();
        for (NamedCsvRecord truth : truth()) {
            if (truth.getField("rejected").isEmpty()) {
                Row record = records.get(truth.getField("file")).get(Integer.parseInt(truth.getField("record")));
                String place = " " + truth.getField("file") + " " + truth.getField("record");
                planted.add(truth.getField("story_group") + place);
                planted.add(truth.getField("text_group") + place);
                found.add("story-" + record.getAs("story_id") + place);
                found.add("text-" + record.getAs("text_id") + place);
            }
        }
        assertThat(groups(found)).isEqualTo(groups(planted));
    }

    @Test
    void relationsAreCountedAsPlanted() throws IOException {
        for (String relation : List.of("original", "translation", "near", "exact")) {
            assertThat(count("select * from stories where relation = '" + relation + "'"))
                    .as(relation)
                    .isEqualTo(truth().stream()
                            .filter(truth -> truth.getField("relation").equals(relation))
                            .count());
        }
    }

    /** Lines {@code group place} as the set of groups, each the set of its places, whatever the groups are called. */
    private static TreeSet<String> groups(List<String> lines) {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (String line : lines) {
            int end = line.indexOf(' ');
            groups.computeIfAbsent(line.substring(0, end), none -> new TreeSet<>())
                    .add(line.substring(end));
        }
        TreeSet<String> all = new TreeSet<>();
        groups.values().forEach(group -> all.add(group.toString()));
        return all;
    }

    /** Views of the tables that are small enough to be read, and hold every number that is computed. */
    private static final Map<String, String> EXPECTED_VIEWS = new TreeMap<>(
            Map.of(
                    "rejections", "select archive, position, step, reason, detail from rejections",
                    "documents", """
                    select archive, position, d.source, substring(d.title, 1, 40) as title, d.language, published,
                      published_precision, published_evidence, words, array_join(transform(removed, r -> r.reason), ' ') as removed
                    from documents d join articles a using (article_id)
                    """,
                    "datings", """
                    select archive, position, d.declared_language, declared_agrees, published_low, published_high,
                      array_join(transform(published_conflicts, c -> concat_ws(' ', c.evidence, c.low, c.high)), ', ') as conflicts
                    from documents d join articles a using (article_id)
                    where published is null or size(published_conflicts) > 0 or not coalesce(declared_agrees, true)
                    """,
                    "stories", """
                    select a.archive, a.position, s.relation, o.archive as original_archive, o.position as original_position,
                      s.similarity, s.original_language, if(s.relation = 'translation', s.evidence, '') as evidence
                    from stories s join articles a using (article_id)
                      join articles o on o.article_id = if(s.relation = 'translation', s.story_id, s.text_id)
                    where s.relation <> 'original'
                    """,
                    "entities", "select entity_id, label, kind, mentions, documents from entities where mentions > 0",
                    "mentions",
                            "select language, entity_id, surface, rule, count(*) as mentions from mentions group by all",
                    "entity_pairs", """
                    select month, entity_a, entity_b, documents, stories, sources, stories_a, stories_b, stories_total,
                      round(expected, 6) as expected, round(g2, 6) as g2, round(npmi, 6) as npmi, round(p, 9) as p,
                      round(q, 9) as q, in_backbone
                    from entity_pairs where stories > 1
                    """,
                    "coverage",
                            "select month, source, language, documents, stories, expected, break from coverage where documents > 0",
                    "trends", """
                    select kind, subject, month, documents, texts, stories, sources, stories_total, round(share, 6) as share,
                      round(share_low, 6) as share_low, round(share_high, 6) as share_high,
                      round(share_standardised, 6) as share_standardised, is_complete, is_supported, undated
                    from trends where documents > 0 and (language = '*' or kind = 'topic')
                    """,
                    "topics",
                            "select topic_id, label, language, rank, term, kind, round(weight, 3) as weight from topics where rank <= 5"));

    static {
        EXPECTED_VIEWS.put(
                "topic_registry",
                "select topic_id, event, label, language, model, stories, round(stability, 3) as stability, is_stable from topic_registry");
        EXPECTED_VIEWS.put("lexicon_coverage", """
                select language, sum(articles) as articles, sum(tokens) as tokens, sum(covered) as covered,
                  sum(unassigned) as unassigned
                from lexicon_coverage group by language
                """);
    }

    @ParameterizedTest
    @MethodSource("expectedNames")
    void theTableIsAsExpected(String name) throws IOException {
        Dataset<Row> rows = spark.sql(EXPECTED_VIEWS.get(name));
        List<String> lines = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            lines.add(String.join("\t", cells));
        }
        lines.sort(null);
        lines.add(0, String.join("\t", rows.columns()));
        Path file = EXPECTED.resolve(name + ".tsv");
        if (WRITE) {
            Files.createDirectories(EXPECTED);
            Files.write(file, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(file));
    }

    static TreeSet<String> expectedNames() {
        return new TreeSet<>(EXPECTED_VIEWS.keySet());
    }
}
