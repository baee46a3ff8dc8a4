package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class TopicsTest {
    private static final String[] CHIPS = {"wafer", "export", "foundry", "lithography", "licence"};
    private static final String[] BOOKS = {"novel", "author", "copyright", "publisher", "library"};

    /** Forty stories, each of words of one of two themes. */
    private static Dataset<Row> stories(int partitions) {
        Random random = new Random(1);
        StringBuilder documents = new StringBuilder();
        StringBuilder stories = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 30; j++) {
                String[] theme = i % 2 == 0 ? CHIPS : BOOKS;
                text.append(theme[random.nextInt(theme.length)]).append(' ');
            }
            documents.append("{\"article_id\":\"d%02d\",\"text\":\"%s\",\"language\":\"en\"}%n".formatted(i, text));
            stories.append("{\"article_id\":\"d%02d\",\"is_canonical\":true}%n".formatted(i));
        }
        return TopicsJob.terms(
                Sparks.rows(Table.DOCUMENTS, documents.toString()).repartition(partitions),
                Sparks.rows(Table.STORIES, stories.toString()));
    }

    private static LanguageTopics fitted(int partitions) {
        return LanguageTopics.of("en", stories(partitions), 40, 2, 7, new OnlineLda())
                .orElseThrow();
    }

    @Test
    void twoThemesAreTwoTopics() {
        LanguageTopics fitted = fitted(1);
        Map<String, String> themes = new TreeMap<>();
        for (Row term : fitted.topics()) {
            if (term.getInt(2) <= 5) {
                String theme = List.of(CHIPS).contains(term.getString(4)) ? "chips" : "books";
                themes.merge(term.getString(0), theme, (a, b) -> a.equals(b) ? a : "mixed");
            }
        }
        assertThat(themes.values()).containsExactlyInAnyOrder("chips", "books");
        List<Row> weights = fitted.articleTopics().where("is_main").collectAsList();
        assertThat(weights).hasSize(40).allSatisfy(row -> {
            String theme = Integer.parseInt(row.getString(0).substring(1)) % 2 == 0 ? "chips" : "books";
            assertThat(themes.get(row.getString(1))).isEqualTo(theme);
            assertThat(row.getDouble(2)).isGreaterThan(0.9);
        });
    }

    @Test
    void theSameTopicsWhateverThePartitions() {
        LanguageTopics one = fitted(1);
        LanguageTopics seven = fitted(7);
        assertThat(seven.topics()).isEqualTo(one.topics());
        assertThat(Sparks.json(seven.articleTopics())).isEqualTo(Sparks.json(one.articleTopics()));
    }

    @Test
    void relevanceOfAWorkedExample() {
        Vocabulary vocabulary = new Vocabulary(List.of("rare", "common"), new long[] {10, 90});
        List<Reading.Term> top = Reading.top(new double[] {0.4, 0.6}, vocabulary, 2);
        assertThat(top).extracting(Reading.Term::term).containsExactly("rare", "common");
        // ln .4 + .4 * -ln .1 and ln .6 + .4 * -ln .9
        assertThat(top.get(0).relevance()).isCloseTo(0.004743, within(1e-6));
        assertThat(top.get(1).relevance()).isCloseTo(-0.468681, within(1e-6));
    }
}
