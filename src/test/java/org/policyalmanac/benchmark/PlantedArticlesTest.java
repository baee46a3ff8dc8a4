package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class PlantedArticlesTest {
    private static final List<Row> BLOCK = planted(1);

    @Test
    void aSeedGivesOneArchive() {
        assertThat(planted(1)).isEqualTo(BLOCK);
        assertThat(planted(2)).doesNotContainAnyElementsOf(BLOCK);
        assertThat(BLOCK.stream().map(row -> row.getAs("article_id"))).doesNotHaveDuplicates();
    }

    @Test
    void documentsHaveTheColumnsOfTheTable() {
        assertThat(PlantedArticles.documents(PlantedArticles.of(Sparks.session(), 1, 1))
                        .columns())
                .containsExactlyInAnyOrder(Table.DOCUMENTS.schema().fieldNames());
    }

    @Test
    void copiesAreWhatTheyAreSaidToBe() {
        Map<Long, List<Row>> exact = ofText("exact");
        assertThat(exact).hasSize(50);
        assertThat(exact.values())
                .allSatisfy(copies -> assertThat(copies.stream().map(row -> row.getAs("text")))
                        .hasSize(2)
                        .containsOnly(copies.get(0).<String>getAs("text")));
        assertThat(ofText("wire")).hasSize(1);
        assertThat(ofText("template")).hasSize(100);
        assertThat(ofText("edited 5 %")).hasSize(40);
    }

    @Test
    void reportsFromATemplateDifferInNumbersOnly() {
        assertThat(BLOCK.stream()
                        .filter(row -> row.getAs("planted_as").equals("template"))
                        .map(row -> row.<String>getAs("text").replaceAll("\\d+", "#"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aTranslationKeepsNamesAndNumbersInAnotherLanguage() {
        Map<Long, List<Row>> stories = BLOCK.stream()
                .filter(row -> row.<String>getAs("planted_as").startsWith("translat"))
                .collect(Collectors.groupingBy(row -> row.getAs("planted_story")));
        assertThat(stories).hasSize(70);
        stories.values().forEach(pair -> {
            assertThat(pair.get(0).<String>getAs("language"))
                    .isNotEqualTo(pair.get(1).getAs("language"));
            assertThat(numbers(pair.get(0))).isEqualTo(numbers(pair.get(1)));
        });
    }

    @Test
    void verdictsNameTwoPlacesOfACorpus() {
        assertThat(NearCopiesCard.Verdict.all())
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(verdict -> {
                    assertThat(verdict.a()).matches(".+\\.gz:\\d+").isNotEqualTo(verdict.b());
                    assertThat(verdict.b()).matches(".+\\.gz:\\d+");
                });
    }

    private static Map<Long, List<Row>> ofText(String as) {
        return BLOCK.stream()
                .filter(row -> row.getAs("planted_as").equals(as))
                .collect(Collectors.groupingBy(row -> row.<Long>getAs("planted_text")));
    }

    private static Set<String> numbers(Row row) {
        return Arrays.stream(row.<String>getAs("text").split("\\D+"))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }

    private static List<Row> planted(long seed) {
        return PlantedArticles.of(Sparks.session(), PlantedArticles.BLOCK, seed).collectAsList();
    }
}
