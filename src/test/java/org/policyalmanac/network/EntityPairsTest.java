package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** Six stories of one month, worked by hand in AssociationTest, with a copy and an undated story that must not count. */
class EntityPairsTest {
    private static final String[] STORIES = {"AB", "ABC", "AC", "B", "ABCD", "D"};

    @Test
    void pairsOfAMonth() {
        StringBuilder documents = new StringBuilder();
        StringBuilder stories = new StringBuilder();
        StringBuilder mentions = new StringBuilder();
        for (int i = 0; i < STORIES.length; i++) {
            String id = "s" + i;
            documents.append(document(id, "one", "\"2024-03-01\""));
            stories.append(story(id, id));
            mentions.append(mentions(id, STORIES[i]));
        }
        documents.append(document("copy", "two", "\"2024-04-01\"")).append(document("undated", "one", "null"));
        stories.append(story("copy", "s0")).append(story("undated", "undated"));
        mentions.append(mentions("copy", "AB")).append(mentions("undated", "AD"));
        documents.append(document("quiet", "one", "\"2024-03-01\""));
        stories.append(story("quiet", "quiet"));

        Dataset<Row> dated = NetworkJob.storiesByMonth(
                Sparks.rows(Table.DOCUMENTS, documents.toString()), Sparks.rows(Table.STORIES, stories.toString()));
        Dataset<Row> named = NetworkJob.named(Sparks.rows(Table.MENTIONS, mentions.toString()), dated);
        Map<String, Row> pairs = NetworkJob.entityPairs(named, dated).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(1) + row.getString(2), Function.identity()));

        assertThat(pairs).containsOnlyKeys("AB", "AC", "AD", "BC", "BD", "CD");
        Row ab = pairs.get("AB");
        assertThat(ab.getDate(0)).hasToString("2024-03-01");
        assertThat(ab.<Long>getAs("documents")).isEqualTo(4);
        assertThat(ab.<Long>getAs("stories")).isEqualTo(3);
        assertThat(ab.<Long>getAs("sources")).isEqualTo(2);
        assertThat(ab.<Long>getAs("stories_a")).isEqualTo(4);
        assertThat(ab.<Long>getAs("stories_total")).isEqualTo(7);
        assertThat(ab.<Double>getAs("expected")).isCloseTo(2.838710, within(1e-6));
        assertThat(ab.<Double>getAs("p")).isCloseTo(0.543, within(0.01));
        assertThat(ab.<Double>getAs("npmi")).isCloseTo(Math.log(3 * 7 / 16.0) / -Math.log(3 / 7.0), within(1e-9));
        double sum = pairs.values().stream()
                .mapToDouble(row -> row.<Double>getAs("expected"))
                .sum();
        assertThat(sum).isCloseTo(11, within(1e-6));
    }

    private static String document(String id, String source, String month) {
        return "{\"article_id\":\"%s\",\"source\":\"%s\",\"month\":%s}%n".formatted(id, source, month);
    }

    private static String story(String id, String story) {
        return "{\"article_id\":\"%s\",\"story_id\":\"%s\",\"is_canonical\":%b}%n"
                .formatted(id, story, id.equals(story));
    }

    private static String mentions(String id, String entities) {
        return entities.chars()
                .mapToObj(c -> "{\"article_id\":\"%s\",\"entity_id\":\"%c\"}%n"
                        .formatted(id, c)
                        .repeat(2))
                .collect(Collectors.joining());
    }
}
