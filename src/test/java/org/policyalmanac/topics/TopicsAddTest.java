package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Written;

/** Topics over runs: from a handful of articles on, articles come later, a person names a topic, and at the end all is fitted anew. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicsAddTest {
    private static final String NAME = "Courts and prisons";

    @TempDir
    private static Path folder;

    private static List<String> handful;
    private static int handfulTopics;
    private static TopicRuns before;
    private static TopicRuns after;
    private static Map<Table, Written> added;

    @BeforeAll
    static void run() throws Exception {
        TopicRuns.interpret(true);
        before = new TopicRuns(Files.createDirectories(folder.resolve("before")));
        before.topics(new PlantedStories().with("h-en", "h-en", "en", 0).with("h-fr", "h-fr", "fr", 1), 1);
        handful = List.copyOf(before.main().values());
        handfulTopics = before.rows(Table.TOPIC_REGISTRY).size();
        PlantedStories first = PlantedStories.first(45).with("x-fr", "w", "fr", 1);
        before.topics(first, 1, "--add", "--topics", "3", "--stability-seeds", "0");
        after = before.copy(Files.createDirectories(folder.resolve("after")));
        after.name(after.main().get("s000-en"), NAME);
        PlantedStories later = PlantedStories.later(18).with("a-fr", "w", "fr", 1);
        added = after.topics(later, 2, "--add", "--topics", "7");
    }

    @AfterAll
    static void compile() {
        TopicRuns.interpret(false);
    }

    private static Set<String> lines(TopicRuns runs, Table table, Predicate<Row> wanted) {
        return runs.rows(table).stream()
                .filter(wanted)
                .map(row -> row.mkString("|"))
                .collect(Collectors.toSet());
    }

    private static List<Row> ofRun(TopicRuns runs, String event) {
        return runs.rows(Table.TOPIC_REGISTRY).stream()
                .filter(row -> row.getAs("run_id").equals(runs.current())
                        && row.getAs("event").equals(event))
                .toList();
    }

    @Test
    @Order(1)
    void anArchiveOfAHandfulHasNoTopicsUntilItHasGrown() {
        assertThat(handful).containsExactly("unassigned", "unassigned");
        assertThat(handfulTopics).isZero();
        assertThat(before.main().get("h-en")).isEqualTo(before.main().get("s000-en"));
        assertThat(before.main().get("h-fr")).isEqualTo(before.main().get("s001-fr"));
        assertThat(before.rows(Table.TOPIC_REGISTRY)).hasSize(3);
    }

    @Test
    @Order(1)
    void rowsOfOldArticlesStay() {
        assertThat(lines(after, Table.ARTICLE_TOPICS, row -> !row.<String>getAs("article_id")
                        .matches("u.*|later.*|a-fr")))
                .isEqualTo(lines(before, Table.ARTICLE_TOPICS, row -> true));
        assertThat(added.get(Table.ARTICLE_TOPICS).rows())
                .isEqualTo(after.rows(Table.ARTICLE_TOPICS).size()
                        - before.rows(Table.ARTICLE_TOPICS).size());
    }

    @Test
    @Order(1)
    void newArticlesFindTheirTopics() {
        Map<String, String> main = after.main();
        for (int i = 0; i < 18; i++) {
            assertThat(main.get("u%03d-en".formatted(i)))
                    .as("story %d", i)
                    .isEqualTo(main.get("s%03d-en".formatted(i % 3)));
            if (i % 9 < 6) {
                assertThat(main.get("u%03d-fr".formatted(i))).isEqualTo(main.get("u%03d-en".formatted(i)));
            }
        }
        assertThat(main.get("later-en")).isEqualTo("unassigned");
    }

    /** Of story {@code w} there was one French article; another comes whose id is before it. */
    @Test
    @Order(1)
    void aStoryThatHasItsArticleInALanguageGetsNoSecond() {
        assertThat(after.main()).containsKey("x-fr").doesNotContainKey("a-fr");
    }

    @Test
    @Order(1)
    void vocabulariesGrowAtTheirEnds() {
        Set<String> old = lines(before, Table.TOPIC_VOCABULARY, row -> true);
        assertThat(lines(after, Table.TOPIC_VOCABULARY, row -> true))
                .containsAll(old)
                .hasSizeGreaterThan(old.size());
        for (String language : List.of("*", "en", "fr")) {
            List<Row> own = after.rows(Table.TOPIC_VOCABULARY).stream()
                    .filter(row -> row.getAs("language").equals(language))
                    .toList();
            assertThat(own.stream().map(row -> row.<Integer>getAs("number")))
                    .hasSize(own.size())
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number < own.size());
            assertThat(own.stream().map(row -> row.<String>getAs("term"))).doesNotHaveDuplicates();
        }
        assertThat(lines(after, Table.TOPIC_VOCABULARY, row -> row.getAs("term").equals("theme:migration")))
                .singleElement()
                .asString()
                .startsWith("*|")
                .isNotIn(old);
    }

    @Test
    @Order(1)
    void theRegistryGoesOn() {
        assertThat(ofRun(after, "continued")).hasSize(3).allSatisfy(row -> {
            assertThat(row.<Integer>getAs("model")).isEqualTo(1);
            assertThat(row.getList(row.fieldIndex("parents"))).isEqualTo(List.of(row.<String>getAs("topic_id")));
            assertThat(row.<Double>getAs("match_score")).isBetween(.9, 1.0);
            assertThat(row.<Long>getAs("stories")).isBetween(9L, 11L);
        });
        assertThat(after.rows(Table.TOPIC_REGISTRY)).hasSize(3 + 1 + 3);
    }

    @Test
    @Order(1)
    void memoryHasAChunkMore() {
        assertThat(lines(after, Table.TOPIC_MEMORY, row -> row.<Integer>getAs("chunk") == 0))
                .isEqualTo(lines(before, Table.TOPIC_MEMORY, row -> true));
        Set<String> chunk = lines(after, Table.TOPIC_MEMORY, row -> row.<Integer>getAs("chunk") == 1);
        assertThat(chunk).isNotEmpty().anyMatch(row -> row.startsWith("1|*|")).anyMatch(row -> row.startsWith("1|fr|"));
        assertThat(after.rows(Table.TOPIC_MEMORY)).allMatch(row -> row.<Integer>getAs("chunk") < 2);
    }

    @Test
    @Order(1)
    void aPersonsNameStays() {
        assertNamed(after, after.main().get("s000-en"));
    }

    private static void assertNamed(TopicRuns runs, String topic) {
        assertThat(lines(runs, Table.TOPICS, row -> row.getAs("topic_id").equals(topic)))
                .isNotEmpty()
                .allMatch(row -> row.contains("|" + NAME + "|"));
        assertThat(lines(runs, Table.TOPICS, row -> !row.getAs("topic_id").equals(topic)))
                .isNotEmpty()
                .noneMatch(row -> row.contains(NAME));
        Row latest = runs.rows(Table.TOPIC_REGISTRY).stream()
                .filter(row -> row.getAs("run_id").equals(runs.current())
                        && row.getAs("topic_id").equals(topic))
                .findFirst()
                .orElseThrow();
        assertThat(latest.<String>getAs("label")).isEqualTo(NAME);
        assertThat(latest.<String>getAs("label_author")).isEqualTo("R. Ilves");
        assertThat(latest.<Boolean>getAs("label_locked")).isTrue();
    }

    @Test
    @Order(2)
    void anAuditChangesNothing() {
        Map<Table, Written> written = before.topics("--audit");
        assertThat(written.keySet()).containsExactly(Table.TOPIC_DRIFT);
        List<Row> drift = before.rows(Table.TOPIC_DRIFT);
        assertThat(drift.stream().filter(row -> row.<Boolean>getAs("is_match")))
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.<Double>getAs("similarity")).isGreaterThan(.9);
                    assertThat(row.<Double>getAs("share")).isGreaterThan(.9);
                });
        assertThat(drift.stream().mapToLong(row -> row.<Long>getAs("stories")).sum())
                .isEqualTo(78);
    }

    @Test
    @Order(3)
    void afterANewFitTopicsAreWhoTheyWere() {
        Map<String, String> main = after.main();
        after.topics("--topics", "3", "--stability-seeds", "0");
        assertThat(ofRun(after, "continued")).hasSize(3).allMatch(row -> row.<Integer>getAs("model") == 2);
        assertThat(after.main().get("s000-en")).isEqualTo(main.get("s000-en"));
        assertThat(after.main().get("s001-en")).isEqualTo(main.get("s001-en"));
        assertThat(after.rows(Table.TOPIC_MEMORY)).allMatch(row -> row.<Integer>getAs("chunk") == 0);
        assertNamed(after, main.get("s000-en"));
    }
}
