package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/**
 * One month, en, fr and und. The story s1 is told in both languages, and its canonical document is the copy e2; u1 is in
 * no known language and has no row in {@code article_topics}.
 */
class TopicTrendsTest {
    private static final String DOCUMENTS = """
            {"article_id":"s1","source":"one","language":"en","month":"2024-01-01"}
            {"article_id":"e2","source":"two","language":"en","month":"2024-01-01"}
            {"article_id":"f1","source":"three","language":"fr","month":"2024-01-01"}
            {"article_id":"e3","source":"one","language":"en","month":"2024-01-01"}
            {"article_id":"f2","source":"three","language":"fr","month":"2024-01-01"}
            {"article_id":"u1","source":"three","language":"und","month":"2024-01-01"}
            """;

    private static final String STORIES = """
            {"article_id":"s1","text_id":"s1","story_id":"s1","is_canonical":false,"original_language":"en"}
            {"article_id":"e2","text_id":"s1","story_id":"s1","is_canonical":true,"original_language":"en"}
            {"article_id":"f1","text_id":"f1","story_id":"s1","is_canonical":false,"original_language":"en"}
            {"article_id":"e3","text_id":"e3","story_id":"e3","is_canonical":true,"original_language":"en"}
            {"article_id":"f2","text_id":"f2","story_id":"f2","is_canonical":true,"original_language":"fr"}
            {"article_id":"u1","text_id":"u1","story_id":"u1","is_canonical":true,"original_language":"und"}
            """;

    private static final String SHARED = """
            {"article_id":"e2","topic_id":"t001","weight":0.8,"is_main":true}
            {"article_id":"e2","topic_id":"t002","weight":0.2,"is_main":false}
            {"article_id":"f1","topic_id":"t002","weight":0.9,"is_main":true}
            {"article_id":"e3","topic_id":"unassigned","weight":1,"is_main":true}
            {"article_id":"f2","topic_id":"t001","weight":0.8,"is_main":true}
            """;

    private static final String REGISTRY = """
            {"topic_id":"en-001","run_id":"run1","event":"born","label":"old","language":"en","model":1}
            {"topic_id":"t001","run_id":"run2","event":"born","label":"chips","language":"*","model":2}
            {"topic_id":"t001","run_id":"run3","event":"named","label":"Export controls","language":"*","model":2}
            {"topic_id":"t002","run_id":"run2","event":"born","label":"courts","language":"*","model":2}
            """;

    private static List<Row> trends(String articleTopics, String registry) {
        Dataset<Row> stories = Facts.stories(
                Sparks.rows(Table.DOCUMENTS, DOCUMENTS), Sparks.rows(Table.STORIES, STORIES), Period.MONTH);
        Calendar calendar = Calendar.of(
                Period.MONTH, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31));
        Dataset<Row> topics = Sparks.rows(Table.ARTICLE_TOPICS, articleTopics);
        Dataset<Row> topicRegistry = Sparks.rows(Table.TOPIC_REGISTRY, registry);
        return Trends.of(
                        Facts.ofTopics(topics, topicRegistry, stories),
                        Facts.weights(topics, stories),
                        new Totals(Facts.totals(stories).collectAsList(), List.of(), calendar),
                        topicRegistry)
                .rows()
                .sort("subject", "language")
                .collectAsList();
    }

    private static List<String> told(List<Row> rows) {
        return rows.stream()
                .map(row -> "%s %s %s %d/%d/%d of %d"
                        .formatted(
                                row.<String>getAs("subject"),
                                row.<String>getAs("language"),
                                row.<String>getAs("label"),
                                row.<Long>getAs("documents"),
                                row.<Long>getAs("texts"),
                                row.<Long>getAs("stories"),
                                row.<Long>getAs("stories_total")))
                .toList();
    }

    @Test
    void storiesCountForTheMainTopicOfTheirCanonicalDocumentUnderItsLatestLabel() {
        assertThat(told(trends(SHARED, REGISTRY)))
                .containsExactly(
                        "t001 * Export controls 4/3/2 of 4",
                        "t001 en Export controls 3/2/1 of 2",
                        "t001 fr Export controls 1/1/1 of 1",
                        "unassigned * unassigned: too few concepts 2/2/2 of 4",
                        "unassigned en unassigned: too few concepts 1/1/1 of 2",
                        "unassigned und unassigned: too few concepts 1/1/1 of 1");
    }

    @Test
    void sharesOfAMonthAddUpToOneInEveryLanguageAndInAll() {
        List<Row> rows = trends(SHARED, REGISTRY);
        for (String language : List.of("*", "en", "fr", "und")) {
            for (String share : List.of("share", "share_standardised")) {
                assertThat(rows.stream()
                                .filter(row -> row.<String>getAs("language").equals(language))
                                .mapToDouble(row -> row.<Double>getAs(share))
                                .sum())
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void topicsOfOneLanguageHaveNoRowsForAllAndNothingIsAssumedOfLanguagesWithoutTopics() {
        String articles = """
                {"article_id":"e2","topic_id":"en-001","weight":0.7,"is_main":true}
                {"article_id":"e3","topic_id":"unassigned","weight":1,"is_main":true}
                """;
        String registry = """
                {"topic_id":"t001","run_id":"run1","event":"born","label":"chips","language":"*","model":1}
                {"topic_id":"t001","run_id":"run2","event":"dormant","label":"chips","language":"*","model":1}
                {"topic_id":"en-001","run_id":"run2","event":"born","label":"chips","language":"en","model":2}
                """;
        assertThat(told(trends(articles, registry)))
                .containsExactly("en-001 en chips 3/2/1 of 2", "unassigned en unassigned: too few concepts 1/1/1 of 2");
    }

    @Test
    void withoutTopicsNothingIsUnassigned() {
        assertThat(trends("", "")).isEmpty();
    }
}
