package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** Three months, two languages: e1 to e4 and f1 name China, e2 is a copy of e1, nothing is published in February. */
class TrendsTest {
    private static final String DOCUMENTS = """
            {"article_id":"e1","source":"one","language":"en","month":"2024-01-01"}
            {"article_id":"e2","source":"two","language":"en","month":"2024-02-01"}
            {"article_id":"e3","source":"one","language":"en","month":"2024-01-01"}
            {"article_id":"e4","source":"one","language":"en"}
            {"article_id":"e5","source":"one","language":"en","month":"2024-03-01"}
            {"article_id":"f1","source":"three","language":"fr","month":"2024-01-01"}
            {"article_id":"f2","source":"three","language":"fr","month":"2024-01-01"}
            {"article_id":"f3","source":"three","language":"fr","month":"2024-03-01"}
            """;

    private static final String STORIES = """
            {"article_id":"e1","text_id":"e1","story_id":"e1","is_canonical":true,"original_language":"en"}
            {"article_id":"e2","text_id":"e1","story_id":"e1","is_canonical":false,"original_language":"en"}
            {"article_id":"e3","text_id":"e3","story_id":"e3","is_canonical":true,"original_language":"en"}
            {"article_id":"e4","text_id":"e4","story_id":"e4","is_canonical":true,"original_language":"en"}
            {"article_id":"e5","text_id":"e5","story_id":"e5","is_canonical":true,"original_language":"en"}
            {"article_id":"f1","text_id":"f1","story_id":"f1","is_canonical":true,"original_language":"fr"}
            {"article_id":"f2","text_id":"f2","story_id":"f2","is_canonical":true,"original_language":"fr"}
            {"article_id":"f3","text_id":"f3","story_id":"f3","is_canonical":true,"original_language":"fr"}
            """;

    private static final String MENTIONS = """
            {"article_id":"e1","entity_id":"place:cn"}
            {"article_id":"e1","entity_id":"place:cn"}
            {"article_id":"e2","entity_id":"place:cn"}
            {"article_id":"e3","entity_id":"place:cn"}
            {"article_id":"e4","entity_id":"place:cn"}
            {"article_id":"f1","entity_id":"place:cn"}
            """;

    private static List<Row> rows;

    @BeforeAll
    static void compute() {
        Dataset<Row> stories = Facts.stories(
                Sparks.rows(Table.DOCUMENTS, DOCUMENTS), Sparks.rows(Table.STORIES, STORIES), Period.MONTH);
        Dataset<Row> entities =
                Sparks.rows(Table.ENTITIES, "{\"entity_id\":\"place:cn\",\"label\":\"China\",\"kind\":\"place\"}");
        Dataset<Row> facts = Facts.ofEntities(Sparks.rows(Table.MENTIONS, MENTIONS), entities, stories);
        Dataset<Row> breaks = Sparks.rows(
                Table.COVERAGE,
                "{\"month\":\"2024-03-01\",\"source\":\"three\",\"language\":\"fr\",\"event\":\"more\"}");
        Calendar calendar = Calendar.of(
                Period.MONTH, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 15));
        Totals totals = new Totals(Facts.totals(stories).collectAsList(), breaks.collectAsList(), calendar);
        Dataset<Row> topics = Sparks.rows(Table.ARTICLE_TOPICS, "");
        rows = Trends.of(facts, Facts.weights(topics, stories), totals, Sparks.rows(Table.TOPIC_REGISTRY, ""))
                .rows()
                .collectAsList();
    }

    private static Row row(String language, int month) {
        return rows.stream()
                .filter(row -> row.<String>getAs("language").equals(language)
                        && row.<java.sql.Date>getAs("month").toLocalDate().getMonthValue() == month)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> counts(Row row) {
        return List.of(
                row.getAs("documents"),
                row.getAs("texts"),
                row.getAs("stories"),
                row.getAs("sources"),
                row.getAs("stories_total"));
    }

    @Test
    void everyMonthOfEveryLanguageHasARow() {
        assertThat(rows).hasSize(9);
    }

    @Test
    void aStoryCountsInTheMonthOfItsOriginalOnce() {
        assertThat(counts(row("en", 1))).containsExactly(3L, 2L, 2L, 2L, 2L);
        assertThat(counts(row("fr", 1))).containsExactly(1L, 1L, 1L, 1L, 2L);
        assertThat(counts(row("*", 1))).containsExactly(4L, 3L, 3L, 3L, 4L);
    }

    @Test
    void aMonthWithoutStoriesHasZerosAndNoShare() {
        Row february = row("*", 2);
        assertThat(counts(february)).containsExactly(0L, 0L, 0L, 0L, 0L);
        assertThat(february.<Double>getAs("share")).isNull();
        assertThat(february.<Double>getAs("share_low")).isNull();
        assertThat(february.<Double>getAs("share_standardised")).isNull();
    }

    @Test
    void aMonthWithoutTheSubjectHasShareZeroAndAnInterval() {
        Row march = row("en", 3);
        assertThat(march.<Double>getAs("share")).isZero();
        assertThat(march.<Double>getAs("share_high")).isBetween(0.5, 1.0);
    }

    @Test
    void shareAndItsStandardisation() {
        Row january = row("*", 1);
        assertThat(january.<Double>getAs("share")).isEqualTo(0.75);
        // dated stories: en 3, fr 3; shares in January 2/2 and 1/2
        assertThat(january.<Double>getAs("share_standardised")).isCloseTo((3 * 1.0 + 3 * 0.5) / 6, within(1e-12));
    }

    @Test
    void theMonthInWhichTheArchiveEndsIsNotComplete() {
        assertThat(row("*", 2).<Boolean>getAs("is_complete")).isTrue();
        assertThat(row("*", 3).<Boolean>getAs("is_complete")).isFalse();
    }

    @Test
    void supportUndatedAndBreaks() {
        assertThat(row("*", 1).<Boolean>getAs("is_supported")).isFalse();
        assertThat(row("en", 1).<Long>getAs("undated")).isEqualTo(1);
        assertThat(row("fr", 1).<Long>getAs("undated")).isZero();
        assertThat(row("*", 3).<Boolean>getAs("coverage_break")).isTrue();
        assertThat(row("en", 3).<Boolean>getAs("coverage_break")).isFalse();
    }
}
