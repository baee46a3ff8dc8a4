package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
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
        TopicRuns.interpret(true);
        first = new TopicRuns(folder.resolve("first"));
        written = first.topics(PlantedStories.first(45), 1, OPTIONS);
    }

    @AfterAll
    static void compile() {
        TopicRuns.interpret(false);
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
    }

    @Test
    void topicsAreReadByConceptsAndByTheWordsOfEachLanguage() {
        String justice = first.main().get("s000-en");
        assertThat(terms(justice, "*")).contains("lawyer", "prison", "court").doesNotContain("software", "banking");
        assertThat(terms(justice, "en")).contains("heather", "thistle").doesNotContain("quartz", "keel");
        assertThat(terms(justice, "fr")).contains("bruyère", "chardon").doesNotContain("ardoise", "quille");
        assertThat(terms(justice, "de")).as("one article has no words").isEmpty();
    }

    /** The first six terms. */
    private static List<String> terms(String topic, String language) {
        return first.rows(Table.TOPICS).stream()
                .filter(row -> row.getAs("topic_id").equals(topic)
                        && row.getAs("language").equals(language)
                        && row.<Integer>getAs("rank") <= 6)
                .map(row -> row.<String>getAs("term"))
                .toList();
    }

    @Test
    void storiesOfAThemeAndTheirTranslationsAreOfOneTopic() {
        Map<String, String> main = first.main();
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
        Map<String, String> main = first.main();
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
        assertThat(again.keySet()).isEqualTo(written.keySet()).hasSize(12);
        again.forEach((table, own) -> assertThat(own.digest())
                .as(table.tableName())
                .isEqualTo(written.get(table).digest()));
    }
}
