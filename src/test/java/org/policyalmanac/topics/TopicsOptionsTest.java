package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;

/** The job with other options than usual. */
class TopicsOptionsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void interpret() {
        TopicRuns.interpret(true);
    }

    @AfterAll
    static void compile() {
        TopicRuns.interpret(false);
    }

    @Test
    void withoutALexiconEachLanguageHasItsTopics() {
        TopicRuns runs = new TopicRuns(folder.resolve("none"));
        runs.topics(PlantedStories.first(45), 1, "--topics", "3", "--stability-seeds", "0", "--lexicon", "none");
        assertThat(runs.rows(Table.TOPIC_REGISTRY))
                .extracting(row -> row.getAs("topic_id") + " " + row.getAs("language") + " " + row.getAs("is_stable"))
                .containsExactly(
                        "en-001 en null", "en-002 en null", "en-003 en null", "fr-001 fr null", "fr-002 fr null");
        Map<String, String> main = runs.main();
        assertThat(main.get("s000-fr")).startsWith("fr-");
        assertThat(main.get("bare-en")).as("a word is enough").isEqualTo(main.get("s000-en"));
        assertThat(main.get("bare-de")).isEqualTo("unassigned");
        assertThat(runs.rows(Table.ARTICLE_TOPICS)).allMatch(row -> row.getAs("weight_by_concepts") == null);
        List<String> terms = terms(runs);
        assertThat(terms).isNotEmpty().noneMatch(term -> term.contains("theme:"));
        runs.topics(
                new PlantedStories().with("v1-en", "v1-en", "en", 0).with("v2-en", "v2-en", "en", 1),
                1,
                "--add",
                "--lexicon",
                "none");
        assertThat(terms(runs))
                .as("topics of a language that no article comes of stay")
                .isEqualTo(terms);
        assertThat(runs.main().get("v1-en")).isEqualTo(main.get("s000-en"));
    }

    private static List<String> terms(TopicRuns runs) {
        return runs.rows(Table.TOPICS).stream()
                .filter(row -> row.getAs("language").equals("fr"))
                .map(row -> row.getAs("topic_id") + " " + row.getAs("rank") + " " + row.getAs("term"))
                .sorted()
                .toList();
    }

    @Test
    void aNumberOfTopicsIsChosen() {
        TopicRuns runs = new TopicRuns(folder.resolve("auto"));
        runs.topics(PlantedStories.first(75), 1, "--topics", "auto", "--stability-seeds", "0");
        List<Row> choice = runs.rows(Table.TOPIC_CHOICE);
        assertThat(choice).extracting(row -> row.getAs("topics")).containsExactlyInAnyOrder(5, 8);
        assertThat(choice).allSatisfy(row -> {
            assertThat(row.<String>getAs("language")).isEqualTo("*");
            assertThat(row.<Double>getAs("stability")).isBetween(0.0, 1.0);
            assertThat(row.<Double>getAs("log_likelihood")).isNegative();
        });
        assertThat(choice.stream().filter(row -> row.<Boolean>getAs("is_chosen")))
                .singleElement()
                .satisfies(row -> assertThat(runs.rows(Table.TOPIC_REGISTRY)).hasSize(row.<Integer>getAs("topics")));
    }

    @Test
    void optionsAreChecked() {
        for (String topics : List.of("1", "201", "many", "-3", "99999999999")) {
            assertThatThrownBy(() -> TopicRuns.job("--topics=" + topics).check())
                    .isInstanceOf(UserMistake.class)
                    .hasMessage("--topics " + topics + " must be 'auto' or a number from 2 to 200.");
        }
        assertThatThrownBy(() -> TopicRuns.job("--stability-seeds", "21").check())
                .isInstanceOf(UserMistake.class)
                .hasMessage("--stability-seeds 21 must be from 0 to 20.");
        TopicRuns.job("--topics", "auto").check();
        assertThatThrownBy(() -> new TopicRuns(folder.resolve("empty")).topics(PlantedStories.first(1), 1, "--audit"))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--audit");
    }
}
