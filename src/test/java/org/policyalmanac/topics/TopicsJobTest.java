package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Written;

/** The job from documents and stories to tables, from scratch. */
class TopicsJobTest {
    private static final String[] OPTIONS = {"--topics", "3", "--stability-seeds", "1"};

    @TempDir
    private static Path folder;

    private static TopicRuns first;
    private static Map<Table, Written> written;

    @BeforeAll
    static void run() {
        first = new TopicRuns(folder.resolve("first"));
        written = first.topics(PlantedStories.first(45), 1, OPTIONS);
    }

    /** Main topics by article. */
    private static Map<String, String> main(TopicRuns runs) {
        Map<String, String> main = new TreeMap<>();
        for (Row row : runs.rows(Table.ARTICLE_TOPICS)) {
            if (row.<Boolean>getAs("is_main")) {
                assertThat(main.put(row.getAs("article_id"), row.getAs("topic_id")))
                        .isNull();
            }
        }
        return main;
    }

    @Test
    void oneSetOfTopicsOverBothLanguages() {
        List<Row> registry = first.rows(Table.TOPIC_REGISTRY);
        assertThat(registry).extracting(row -> row.getAs("topic_id")).containsExactly("t001", "t002", "t003");
        assertThat(registry).allSatisfy(row -> {
            assertThat(row.<String>getAs("language")).isEqualTo("*");
            assertThat(row.<String>getAs("event")).isEqualTo("born");
            assertThat(row.<Integer>getAs("model")).isEqualTo(1);
            assertThat(row.<String>getAs("run_id")).isEqualTo(first.current());
            assertThat(row.<Double>getAs("stability")).isBetween(.6, 1.0);
            assertThat(row.<Boolean>getAs("is_stable")).isTrue();
            assertThat(row.<String>getAs("label").split(" · ")).hasSize(3);
        });
        assertThat(registry.stream()
                        .mapToLong(row -> row.<Long>getAs("stories"))
                        .sum())
                .isEqualTo(75);
        Map<String, Set<String>> words = new HashMap<>();
        first.rows(Table.TOPICS)
                .forEach(row -> words.merge(
                        row.getAs("topic_id") + row.<String>getAs("language"),
                        Set.of(row.<String>getAs("term")),
                        (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                .collect(Collectors.toSet())));
        String justice = main(first).get("s000-en");
        assertThat(words.get(justice + "*"))
                .contains("judge", "lawyer", "prison")
                .doesNotContain("software");
        assertThat(words.get(justice + "en")).contains("heather", "thistle").doesNotContain("quartz", "granite");
        assertThat(words.get(justice + "fr")).contains("bruyère", "chardon").doesNotContain("ardoise");
        assertThat(words).as("three concepts are no words of a language").hasSize(9);
    }

    @Test
    void storiesOfAThemeAndTheirTranslationsAreOfOneTopic() {
        Map<String, String> main = main(first);
        int articles = 0;
        for (int i = 0; i < 45; i++) {
            for (String language : List.of("en", "fr")) {
                String topic = main.get("s%03d-%s".formatted(i, language));
                if (topic != null) {
                    assertThat(topic)
                            .as("story %d in %s", i, language)
                            .isEqualTo(main.get("s%03d-en".formatted(i % 3)));
                    articles++;
                }
            }
        }
        assertThat(articles).isEqualTo(75);
        assertThat(Set.of(main.get("s000-en"), main.get("s001-en"), main.get("s002-en")))
                .containsExactlyInAnyOrder("t001", "t002", "t003");
    }

    @Test
    void articlesWithoutThreeConceptsAreUnassigned() {
        List<Row> bare = first.rows(Table.ARTICLE_TOPICS).stream()
                .filter(row -> row.<String>getAs("article_id").startsWith("bare"))
                .toList();
        assertThat(bare)
                .extracting(row -> row.mkString("|"))
                .containsExactlyInAnyOrder(
                        "bare-en|unassigned|1.0|true|null|null", "bare-de|unassigned|1.0|true|null|null");
        Map<String, Long> unassigned = new TreeMap<>();
        Map<String, Long> articles = new TreeMap<>();
        for (Row row : first.rows(Table.LEXICON_COVERAGE)) {
            unassigned.merge(row.getAs("language"), row.<Long>getAs("unassigned"), Long::sum);
            articles.merge(row.getAs("language"), row.<Long>getAs("articles"), Long::sum);
        }
        assertThat(unassigned).isEqualTo(Map.of("en", 1L, "fr", 0L, "de", 1L));
        assertThat(articles).isEqualTo(Map.of("en", 46L, "fr", 30L, "de", 1L));
    }

    @Test
    void weightsOfAnArticleAreSharesWithDeviations() {
        Map<String, Double> sums = new TreeMap<>();
        for (Row row : first.rows(Table.ARTICLE_TOPICS)) {
            sums.merge(row.getAs("article_id"), row.<Double>getAs("weight"), Double::sum);
            if (!row.getAs("topic_id").equals("unassigned")) {
                assertThat(row.<Double>getAs("weight_by_concepts")).isBetween(0.0, 1.0);
                assertThat(row.<Double>getAs("deviation")).isBetween(0.0, .5);
            }
        }
        assertThat(sums).hasSize(77);
        assertThat(sums.values()).allMatch(sum -> sum > .97 && sum < 1.00001);
    }

    @Test
    void storiesToReadAndTermsByYear() {
        Map<String, String> main = main(first);
        List<Row> stories = first.rows(Table.TOPIC_STORIES);
        assertThat(stories).hasSize(36).allSatisfy(row -> assertThat(main.get(row.<String>getAs("article_id")))
                .isEqualTo(row.<String>getAs("topic_id")));
        assertThat(stories.stream().map(row -> row.getAs("topic_id") + row.<String>getAs("story_id")))
                .doesNotHaveDuplicates();
        assertThat(stories.stream().map(row -> row.<String>getAs("language")).distinct())
                .containsExactlyInAnyOrder("en", "fr");
        assertThat(first.rows(Table.TOPIC_PERIODS)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<Double>getAs("lift")).isGreaterThan(1);
            assertThat(row.<Long>getAs("stories")).isBetween(3L, row.<Long>getAs("stories_total"));
        });
    }

    @Test
    void partitionsChangeNoTable() {
        Map<Table, Written> again = new TopicRuns(folder.resolve("five")).topics(PlantedStories.first(45), 5, OPTIONS);
        assertThat(again.keySet()).isEqualTo(written.keySet()).hasSize(11);
        again.forEach((table, own) -> assertThat(own.digest())
                .as(table.tableName())
                .isEqualTo(written.get(table).digest()));
    }

    @Test
    void withoutALexiconEachLanguageHasItsTopics() {
        TopicRuns runs = new TopicRuns(folder.resolve("none"));
        runs.topics(PlantedStories.first(45), 1, "--topics", "3", "--stability-seeds", "0", "--lexicon", "none");
        assertThat(runs.rows(Table.TOPIC_REGISTRY))
                .extracting(row -> row.getAs("topic_id") + " " + row.getAs("language") + " " + row.getAs("is_stable"))
                .containsExactly(
                        "en-001 en null", "en-002 en null", "en-003 en null", "fr-001 fr null", "fr-002 fr null");
        Map<String, String> main = main(runs);
        assertThat(main.get("s000-fr")).startsWith("fr-");
        assertThat(main.get("bare-en")).as("a word is enough").isEqualTo(main.get("s000-en"));
        assertThat(main.get("bare-de")).isEqualTo("unassigned");
        assertThat(runs.rows(Table.ARTICLE_TOPICS)).allMatch(row -> row.getAs("weight_by_concepts") == null);
        assertThat(runs.rows(Table.TOPICS)).noneMatch(row -> row.getAs("kind").equals("concept"));
    }

    @Test
    void aNumberOfTopicsIsChosen() {
        TopicRuns runs = new TopicRuns(folder.resolve("auto"));
        runs.topics(PlantedStories.first(90), 1, "--topics", "auto", "--stability-seeds", "0");
        List<Row> choice = runs.rows(Table.TOPIC_CHOICE);
        assertThat(choice).extracting(row -> row.getAs("topics")).containsExactlyInAnyOrder(5, 8, 12);
        assertThat(choice).allSatisfy(row -> {
            assertThat(row.<String>getAs("language")).isEqualTo("*");
            assertThat(row.<Double>getAs("stability")).isBetween(0.0, 1.0);
            assertThat(row.<Double>getAs("log_likelihood")).isNegative();
        });
        assertThat(choice.stream().filter(row -> row.<Boolean>getAs("is_chosen")))
                .singleElement()
                .satisfies(row -> assertThat(runs.rows(Table.TOPIC_REGISTRY)).hasSize(row.<Integer>getAs("topics")));
        assertThat(first.rows(Table.TOPIC_CHOICE)).as("where a number is given").isEmpty();
    }

    @Test
    void anArchiveOfAHandfulHasNoTopics() {
        TopicRuns runs = new TopicRuns(folder.resolve("handful"));
        runs.topics(PlantedStories.first(2), 1);
        assertThat(main(runs)).hasSize(6).containsEntry("s000-en", "unassigned").containsEntry("s001-fr", "unassigned");
        assertThat(Set.copyOf(main(runs).values())).containsExactly("unassigned");
        assertThat(runs.rows(Table.TOPICS)).isEmpty();
        assertThat(runs.rows(Table.TOPIC_REGISTRY)).isEmpty();
        runs.topics(PlantedStories.later(45), 1, "--add", "--topics", "3", "--stability-seeds", "0");
        assertThat(runs.rows(Table.TOPIC_REGISTRY))
                .as("topics, once there is enough")
                .hasSize(3);
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
