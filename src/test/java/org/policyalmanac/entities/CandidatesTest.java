package org.policyalmanac.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class CandidatesTest {
    private static final List<String> ENGLISH = List.of("rules", "fees", "plans", "tests", "audits", "terms");
    private static final List<String> RUSSIAN = List.of("правила", "сборы", "планы", "тесты", "проверки", "сроки");

    /** Twelve stories in English and Russian: six on Velmora, six on another invented firm; two months. */
    private static Dataset<Row> documents() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            boolean velmora = i % 2 == 0;
            String english = "The company " + (velmora ? "Velmora" : "Tarkunda") + " changed its " + ENGLISH.get(i / 2)
                    + ". Staff of " + (velmora ? "Velmora" : "Tarkunda") + " in ward " + i + " welcomed it.";
            String russian = "Компания " + (velmora ? "Велмора" : "Таркунда") + " изменила " + RUSSIAN.get(i / 2)
                    + ". Люди, которым " + (velmora ? "Велмора" : "Таркунда") + " платит " + i + ", рады.";
            rows.append(row(i, "en", english)).append(row(i, "ru", russian));
        }
        return Sparks.rows(Table.DOCUMENTS, rows.toString());
    }

    private static String row(int story, String language, String text) {
        return "{\"article_id\":\"" + story + language + "\",\"source\":\"s" + story % 3 + "\",\"language\":\""
                + language + "\",\"month\":\"2024-0" + (1 + story / 6) + "-01\",\"text\":\"" + text + "\"}\n";
    }

    private static Dataset<Row> stories() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            for (String language : List.of("en", "ru")) {
                rows.append("{\"article_id\":\"" + i + language + "\",\"text_id\":\"" + i + language
                        + "\",\"story_id\":\"" + i + "en\",\"is_canonical\":" + language.equals("en") + "}\n");
            }
        }
        return Sparks.rows(Table.STORIES, rows.toString());
    }

    private static List<String> candidates(int partitions) {
        Dataset<Row> documents = documents().repartition(partitions);
        Dataset<Row> mentions = Sparks.session().createDataFrame(List.of(), Table.MENTIONS.schema());
        Dataset<Row> placed = PlacedTexts.of(documents, stories().repartition(partitions), mentions);
        return Sparks.json(Candidates.of(placed, documents, new HashMap<>(), doing -> {}));
    }

    @Test
    void aNameIsFoundInBothLanguagesAndEachConfirmsTheOther() {
        List<String> candidates = candidates(1);
        assertThat(candidates).hasSize(4);
        assertThat(candidates).anySatisfy(row -> assertThat(row)
                .contains("\"surface\":\"Velmora\"", "\"stories\":6", "\"sources\":3", "\"first_month\":\"2024-01-01\"")
                .contains("\"last_month\":\"2024-02-01\"", "\"confirmed\":true", "\"surface\":\"Велмора\"")
                .contains("\"example\":\"The company Velmora changed its"));
    }

    @Test
    void theSameRowsOnAnyNumberOfPartitions() {
        assertThat(candidates(5)).isEqualTo(candidates(1));
    }
}
