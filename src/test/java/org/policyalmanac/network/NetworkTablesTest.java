package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** A hand-made archive through all tables: March is the six stories worked by hand in AssociationTest. */
class NetworkTablesTest {
    private static final StringBuilder DOCUMENTS = new StringBuilder();
    private static final StringBuilder STORIES = new StringBuilder();
    private static final StringBuilder MENTIONS = new StringBuilder();

    private static Dataset<Row> told;
    private static Dataset<Row> dictionary;
    private static Dataset<Row> named;
    private static Dataset<Row> pairs;

    /** Names of entities; a bar ends a sentence, the first of which is the title. */
    private static void plant(String id, String story, String source, String month, String text) {
        DOCUMENTS
                .append("{\"article_id\":\"%s\",\"source\":\"%s\",\"month\":%s,\"published\":%s,"
                        .formatted(id, source, month, month))
                .append("\"published_precision\":\"month\"}\n");
        STORIES.append("{\"article_id\":\"%s\",\"story_id\":\"%s\",\"is_canonical\":%b}%n"
                .formatted(id, story, id.equals(story)));
        int sentence = -1;
        for (char c : text.toCharArray()) {
            if (c == '|') {
                sentence++;
            } else {
                MENTIONS.append("{\"article_id\":\"%s\",\"entity_id\":\"%s\",\"sentence\":%d}%n"
                        .formatted(id, c, sentence)
                        .repeat(2));
            }
        }
    }

    @BeforeAll
    static void archive() {
        String march = "\"2024-03-01\"";
        plant("s0", "s0", "one", march, "AB|");
        plant("s1", "s1", "one", march, "A|BC");
        plant("s2", "s2", "one", march, "|A|C|A|C");
        plant("s3", "s3", "one", march, "B|");
        plant("s4", "s4", "two", march, "AC|B|AB|D");
        plant("s5", "s5", "one", march, "D|");
        plant("quiet", "quiet", "one", march, "|");
        // A copy in a later month counts in the month of its story, as a document and an outlet, with what it names.
        plant("copy", "s0", "three", "\"2024-04-01\"", "AB|");
        // What only a copy names is in no story.
        plant("longer", "s3", "three", march, "BE|");
        plant("april", "april", "one", "\"2024-04-01\"", "|AB|AC");
        plant("april2", "april2", "two", "\"2024-04-01\"", "AB|");
        plant("undated", "undated", "four", "null", "AD|");
        // The story is judged by the article it was first told in, not by its translation.
        plant("original", "original", "one", "\"2024-05-01\"", "C|D");
        plant("translation", "original", "two", "\"2024-05-01\"", "CD|B");

        told = NamedDocuments.told(rows(Table.DOCUMENTS, DOCUMENTS), rows(Table.STORIES, STORIES));
        dictionary = NamedDocuments.dictionary(rows(Table.MENTIONS, MENTIONS));
        named = NamedDocuments.of(rows(Table.MENTIONS, MENTIONS), told, dictionary);
        pairs = Network.pairs(named, dictionary, Network.totals(told)).cache();
    }

    private static Dataset<Row> rows(Table table, StringBuilder json) {
        return Sparks.rows(table, json.toString());
    }

    private static List<String> told(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    @Test
    void countsOfEveryMonth() {
        assertThat(told(
                        pairs.where("month = '2024-03-01'"),
                        "entity_a || entity_b",
                        "documents",
                        "stories",
                        "sentence_stories",
                        "sources",
                        "stories_a",
                        "stories_b",
                        "stories_total"))
                .containsExactly(
                        "AB 4 3 2 3 4 4 7",
                        "AC 3 3 1 2 4 3 7",
                        "AD 1 1 0 1 4 2 7",
                        "BC 2 2 1 2 4 3 7",
                        "BD 1 1 0 1 4 2 7",
                        "CD 1 1 0 1 3 2 7");
        assertThat(told(
                        pairs.where("month > '2024-03-01'"),
                        "substring(month, 7, 1)",
                        "entity_a || entity_b",
                        "documents",
                        "stories",
                        "sentence_stories",
                        "sources"))
                .containsExactly("4 AB 2 2 2 2", "4 AC 1 1 1 1", "4 BC 1 1 0 1", "5 CD 2 1 0 2");
    }

    @Test
    void measuresOfTheWorkedExample() {
        Map<String, Row> march = pairs.where("month = '2024-03-01'").collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.<String>getAs("entity_a") + row.getAs("entity_b"), Function.identity()));
        Row ab = march.get("AB");
        assertThat(ab.<Double>getAs("expected")).isCloseTo(2.838710, within(1e-6));
        assertThat(ab.<Double>getAs("p")).isCloseTo(0.543, within(0.01));
        assertThat(ab.<Double>getAs("npmi")).isCloseTo(Math.log(3 * 7 / 16.0) / -Math.log(3 / 7.0), within(1e-9));
        assertThat(ab.<Double>getAs("lift")).isCloseTo(5 / 4.838710, within(1e-6));
        assertThat(ab.<Double>getAs("lift_low")).isLessThan(1);
        assertThat(ab.<Double>getAs("lift_high")).isGreaterThan(1.5);
        assertThat(ab.<Boolean>getAs("is_supported")).isTrue();
        assertThat(ab.<Boolean>getAs("is_claim")).isFalse();
        assertThat(march.get("BC").<Boolean>getAs("is_supported")).isFalse();
        assertThat(march.get("AD").<Double>getAs("q")).isEqualTo(1);
        double sum = march.values().stream()
                .mapToDouble(row -> row.<Double>getAs("expected"))
                .sum();
        assertThat(sum).isCloseTo(11, within(1e-6));
    }

    @Test
    void tiesOfTheWholeRange() {
        Dataset<Row> ties = Network.ties(named, dictionary, Network.totals(told), pairs);
        assertThat(told(
                        ties,
                        "entity_a || entity_b",
                        "documents",
                        "stories",
                        "sentence_stories",
                        "sources",
                        "stories_a",
                        "stories_total",
                        "substring(first_month, 6, 2)",
                        "substring(last_month, 6, 2)",
                        "months"))
                .containsExactly(
                        "AB 6 5 4 3 7 11 03 04 2",
                        "AC 4 4 2 2 7 11 03 04 2",
                        "AD 2 2 1 2 7 11 03 03 1",
                        "BC 4 3 1 2 6 11 03 04 2",
                        "BD 2 1 0 1 6 11 03 03 1",
                        "CD 3 2 0 2 5 11 03 05 2");
    }

    @Test
    void changesBetweenTwoMonths() {
        Optional<Periods> periods = Optional.of(Periods.parse("2024-03..2024-03,2024-04..2024-04"));
        assertThat(told(
                        Network.changes(named, dictionary, periods),
                        "entity_a || entity_b",
                        "stories_before",
                        "stories_after",
                        "sources",
                        "round(expected_before, 4)",
                        "round(expected_after, 4)",
                        "round(ratio, 4)",
                        "is_supported",
                        "is_claim"))
                .containsExactly(
                        // April: AB, AC, BC and AB: d = (2, 2, 1), M = 5, P = 4, factor 8 / 16.
                        "AB 3 2 3 2.8387 2.0 0.9462 true false",
                        "AC 3 1 2 2.129 1.0 0.7097 true false",
                        "BC 2 1 2 2.129 1.0 1.0645 true false");
        assertThat(Network.changes(named, dictionary, Optional.empty()).count()).isZero();
        assertThat(Network.periods(rows(Table.DOCUMENTS, DOCUMENTS), Network.totals(told)))
                .get()
                .hasToString("2024-03..2024-03,2024-04..2024-04");
    }

    @Test
    void neighboursOfAnEntity() {
        assertThat(told(
                        Network.neighbours(pairs).where("entity_id = 'B'"),
                        "substring(month, 7, 1)",
                        "rank",
                        "neighbour",
                        "stories",
                        "sentence_stories",
                        "stories_entity",
                        "stories_neighbour"))
                .containsExactly("3 1 A 3 2 4 4", "3 2 C 2 1 4 3", "3 3 D 1 0 4 2", "4 1 A 2 2 2 2", "4 2 C 1 0 2 1");
    }

    @Test
    void entitiesOfEveryMonth() {
        Dataset<Row> ties = Network.ties(named, dictionary, Network.totals(told), pairs);
        Dataset<Row> months = Network.months(named, dictionary, pairs, ties);
        assertThat(told(
                        months.where("month < '2024-05-01'"),
                        "substring(month, 7, 1)",
                        "entity_id",
                        "documents",
                        "stories",
                        "sources",
                        "neighbours",
                        "strength_all"))
                .containsExactly(
                        "3 A 5 4 3 3 7",
                        "3 B 6 4 3 3 6",
                        "3 C 3 3 2 3 6",
                        "3 D 2 2 2 3 3",
                        "3 E 1 0 1 0 0",
                        "4 A 2 2 2 2 3",
                        "4 B 2 2 2 2 3",
                        "4 C 1 1 1 2 2");
        assertThat(months.where("(degree = 0) <> (community is null)").count()).isZero();
    }

    /** However many tasks there are, and in whatever order documents come. */
    @Test
    void theSameRowsFromAnyPartitions() {
        Dataset<Row> mentions = rows(Table.MENTIONS, MENTIONS);
        Dataset<Row> shuffled = NamedDocuments.of(mentions.repartition(5), told.repartition(2), dictionary)
                .repartition(4);
        assertThat(Sparks.json(Network.pairs(shuffled, dictionary, Network.totals(told))))
                .isEqualTo(Sparks.json(pairs));
    }

    @Test
    void storiesOfTooManyEntitiesAreCounted() {
        assertThat(Network.capped(named)).isZero();
    }
}
