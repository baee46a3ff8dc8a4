package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;
import org.policyalmanac.text.DateOrder;

class CleaningTest {
    private static final String ARTICLES = """
            {"article_id":"a","archive":"w.jsonl","position":7,"source":"one","title":" A  register ","text":"The council has adopted a register of public algorithms.\\n\\nWe use cookies to improve your experience. Accept all cookies.","published_raw":"2024-05-03"}
            {"article_id":"b","archive":"w.jsonl","position":9,"source":"one","text":"We use cookies to improve your experience. Accept all cookies."}
            """;

    private static Dataset<Row> judged() {
        Dataset<Row> articles = Sparks.rows(Table.ARTICLES, ARTICLES);
        return articles.map(
                new CleanArticle(LocalDate.of(2026, 1, 1), Map.of(), Learning.recurring(articles)),
                Encoders.row(CleanArticle.SCHEMA));
    }

    @Test
    void anArticleBecomesADocument() {
        List<Row> documents = CleanJob.documents(judged()).collectAsList();
        assertThat(documents).hasSize(1);
        Row document = documents.get(0);
        assertThat(document.<String>getAs("title")).isEqualTo("A register");
        assertThat(document.<String>getAs("text"))
                .isEqualTo("The council has adopted a register of public algorithms.");
        assertThat(document.<String>getAs("language")).isEqualTo("en");
        assertThat(document.getAs("month").toString()).isEqualTo("2024-05-01");
        assertThat(document.<String>getAs("published_precision")).isEqualTo("day");
        assertThat(document.getList(document.fieldIndex("published_conflicts"))).isEmpty();
        assertThat(document.<Long>getAs("words")).isEqualTo(9);
        List<Row> removed = document.getList(document.fieldIndex("removed"));
        assertThat(removed).extracting(cut -> cut.getString(2)).containsExactly("cookie");
    }

    @Test
    void anArticleOfBoilerplateOnlyIsRejectedWithItsPlace() {
        assertThat(Sparks.json(CleanJob.rejections(judged())))
                .containsExactly(
                        "{\"archive\":\"w.jsonl\",\"position\":9,\"step\":\"clean\",\"reason\":\"empty_after_cleaning\","
                                + "\"detail\":\"all of the text is boilerplate\",\"article_id\":\"b\"}");
    }

    private static Row document(Map<String, DateOrder> orders, String article) {
        Dataset<Row> articles = Sparks.rows(Table.ARTICLES, article);
        Dataset<Row> cleaned = articles.map(
                new CleanArticle(LocalDate.of(2026, 1, 1), orders, Learning.recurring(articles)),
                Encoders.row(CleanArticle.SCHEMA));
        return CleanJob.documents(cleaned).first();
    }

    @Test
    void theDeclaredLanguageIsCheckedNotBelieved() {
        String article = "{\"article_id\":\"a\",\"archive\":\"w.jsonl\",\"position\":7,\"source\":\"one\","
                + "\"text\":\"%s\",\"declared_language\":\"%s\"}";
        String english = "The council has adopted a register of public algorithms.";
        Row right = document(Map.of(), article.formatted(english, "eng"));
        assertThat(right.<String>getAs("declared_language")).isEqualTo("en");
        assertThat(right.<Boolean>getAs("declared_agrees")).isTrue();
        Row wrong = document(Map.of(), article.formatted(english, "de_DE"));
        assertThat(wrong.<String>getAs("language")).isEqualTo("en");
        assertThat(wrong.<Boolean>getAs("declared_agrees")).isFalse();
        Row tooShort = document(Map.of(), article.formatted("OK.", "de"));
        assertThat(tooShort.<String>getAs("language")).isEqualTo("und");
        assertThat(tooShort.<Boolean>getAs("declared_agrees")).isNull();
    }

    @Test
    void foreignBoilerplateMakesNoMixture() {
        String german =
                "Der Rat hat gestern ein Register der öffentlichen Algorithmen beschlossen und wird es pflegen.";
        String cookies = "We use cookies to improve your experience. Accept all cookies.";
        Row document = document(
                Map.of(),
                "{\"article_id\":\"a\",\"archive\":\"w.jsonl\",\"position\":7,"
                        + "\"source\":\"one\",\"text\":\"%s\\n\\n%s\\n\\n%s\"}".formatted(german, cookies, cookies));
        assertThat(document.<String>getAs("language")).isEqualTo("de");
        assertThat(document.<String>getAs("text")).isEqualTo(german);
    }

    @Test
    void theHabitOfASourceDecidesItsAmbiguousDates() {
        String articles = Stream.of(
                        "day 25/12/2023",
                        "day 06/11/2023",
                        "day 31/12/2023",
                        "day 13/01/2023",
                        "month 12/25/2023",
                        "month 12/26/2023",
                        "month 12/27/2023",
                        "few 12/25/2023",
                        "mixed 12/25/2023",
                        "mixed 25/12/2023",
                        "mixed 26/12/2023",
                        "mixed 12/26/2023")
                .map(line -> line.split(" "))
                .map(line -> "{\"source\":\"%s\",\"published_raw\":\"%s\"}".formatted(line[0], line[1]))
                .collect(Collectors.joining("\n"));
        Map<String, DateOrder> orders = SourceOrders.of(Sparks.rows(Table.ARTICLES, articles));
        assertThat(orders).isEqualTo(Map.of("day", DateOrder.DAY_FIRST, "month", DateOrder.MONTH_FIRST));
        String article = "{\"article_id\":\"a\",\"archive\":\"w.jsonl\",\"position\":7,\"source\":\"%s\","
                + "\"text\":\"The council has adopted a register.\",\"published_raw\":\"06/11/2023\"}";
        assertThat(document(orders, article.formatted("day")).getAs("published").toString())
                .isEqualTo("2023-11-06");
        assertThat(document(orders, article.formatted("month"))
                        .getAs("published")
                        .toString())
                .isEqualTo("2023-06-11");
        assertThat(document(orders, article.formatted("mixed")).<String>getAs("published_precision"))
                .isEqualTo("year");
    }
}
