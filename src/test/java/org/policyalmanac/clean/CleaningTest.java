package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class CleaningTest {
    private static final String ARTICLES = """
            {"article_id":"a","archive":"w.jsonl","position":7,"source":"one","title":" A  register ","text":"The council has adopted a register of public algorithms.\\n\\nWe use cookies to improve your experience. Accept all cookies.","published_raw":"2024-05-03"}
            {"article_id":"b","archive":"w.jsonl","position":9,"source":"one","text":"We use cookies to improve your experience. Accept all cookies."}
            """;

    private static Dataset<Row> judged() {
        Dataset<Row> articles = Sparks.rows(Table.ARTICLES, ARTICLES);
        return articles.map(
                new CleanArticle(LocalDate.of(2026, 1, 1), Learning.recurring(articles)),
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
}
