package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

class StoriesTest {
    private static final String TEXT =
            "The council of the river towns has adopted a register of public algorithms after two "
                    + "years of debate. Each office must now name the systems it uses, say what they decide, and keep the list open "
                    + "to everyone who asks for it in writing.";

    private static final String EDITED = TEXT.replace("in writing", "by letter");
    private static final String OTHER =
            "Harbour masters in three countries will share their berth plans with a forecasting "
                    + "model that none of them has tested. The union of pilots wants the right to refuse its advice without giving "
                    + "a reason, and to see the record of past errors first.";

    @Test
    void copiesOfOneTextAreOneStory() {
        List<String> stories = stories(
                document("c", EDITED, "2024-03-02"),
                document("b", TEXT, "2024-03-01"),
                document("a", TEXT.toUpperCase(java.util.Locale.ROOT), null),
                document("d", OTHER, "2024-01-01"));
        assertThat(stories)
                .containsExactly(
                        "a b exact 1.0 false same words as b",
                        "b b original 1.0 true published first, or else the longest, of its copies",
                        "c b near 0.9 false Jaccard similarity 0.90 with b",
                        "d d original 1.0 true no copy of it was found");
    }

    @Test
    void theOriginalIsTheEarliestThenTheLongestThenTheFirst() {
        assertThat(stories(document("a", TEXT, "2024-05-01"), document("b", TEXT, "2024-04-30"))
                        .get(1))
                .startsWith("b b original");
        assertThat(stories(document("b", EDITED + " More.", null), document("a", TEXT, null))
                        .get(1))
                .startsWith("b b original");
        assertThat(stories(document("b", TEXT, null), document("a", TEXT, null)).get(0))
                .startsWith("a a original");
    }

    @Test
    void aTextOfFewWordsIsComparedAsAWhole() {
        List<String> stories = stories(
                document("a", "Photograph of the week", null),
                document("b", "Photograph of the week!", null),
                document("c", "Photograph of the year", null));
        assertThat(stories)
                .extracting(row -> row.substring(0, 9))
                .containsExactly("a a origi", "b a exact", "c c origi");
    }

    @Test
    void releasesThatDifferInTheTitleOnlyAreTwoTexts() {
        String notes = OTHER + " " + TEXT;
        List<String> stories = stories(
                document("a", notes, null).replace("{", "{\"title\":\"Berth planner 2.6.5 is out\","),
                document("b", notes + " Thanks.", null).replace("{", "{\"title\":\"Berth planner 2.5.7 is out\","));
        assertThat(stories).extracting(row -> row.substring(0, 12)).containsExactly("a a original", "b b original");
    }

    @Test
    void componentsOfChainsStarsAndRings() {
        List<String[]> edges = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            edges.add(new String[] {"chain" + (100 + i), "chain" + (101 + i)});
        }
        for (int i = 0; i < 10; i++) {
            edges.add(new String[] {"star5", "star" + (50 + i)});
            edges.add(new String[] {"ring" + (10 + i), "ring" + (10 + (i + 1) % 10)});
        }
        Collections.shuffle(edges, new Random(3));
        StringBuilder json = new StringBuilder();
        edges.forEach(edge -> json.append("{\"a\":\"" + edge[0] + "\",\"b\":\"" + edge[1] + "\"}\n"));
        Dataset<Row> rows = Sparks.rows(new StructType().add("a", "string").add("b", "string"), json.toString());
        assertComponents(Components.byCluster(rows).collectAsList());
        assertComponents(Components.byDriver(rows).collectAsList());
    }

    private static void assertComponents(List<Row> found) {
        assertThat(found).hasSize(41 + 11 + 10);
        assertThat(found).allSatisfy(row -> assertThat(row.<String>getAs("component"))
                .isEqualTo(
                        switch (row.<String>getAs("node").charAt(0)) {
                            case 'c' -> "chain100";
                            case 's' -> "star5";
                            default -> "ring10";
                        }));
    }

    @Test
    void noEdgesNoComponents() {
        Dataset<Row> none = Sparks.rows(new StructType().add("a", "string").add("b", "string"), "");
        assertThat(Components.byCluster(none).count()).isZero();
        assertThat(Components.byDriver(none).count()).isZero();
    }

    @Test
    void alikeTextsShareABand() {
        long[] a = bands(TEXT);
        long[] b = bands(EDITED);
        long[] c = bands(OTHER);
        assertThat(shared(a, b)).isPositive();
        assertThat(shared(a, c)).isZero();
        assertThat(shared(a, a)).isEqualTo(Sketch.BANDS);
    }

    private static long[] bands(String text) {
        return Sketch.bands(Sketch.of(Shingles.of(Tokens.of(text))));
    }

    private static int shared(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0; i < a.length; i++) {
            shared += a[i] == b[i] ? 1 : 0;
        }
        return shared;
    }

    private static String document(String id, String text, String published) {
        return "{\"article_id\":\"%s\",\"text\":\"%s\",\"language\":\"en\",\"words\":%d%s}"
                .formatted(
                        id,
                        text,
                        text.split(" ").length,
                        published == null
                                ? ""
                                : ",\"published_high\":\"" + published + "\",\"published_precision\":\"day\"");
    }

    private static List<String> stories(String... documents) {
        return joined(Sparks.rows(Table.DOCUMENTS, String.join("\n", documents))).collectAsList().stream()
                .map(row -> String.join(
                        " ",
                        row.getAs("article_id"),
                        row.getAs("story_id"),
                        row.getAs("relation"),
                        "" + Math.round(row.<Double>getAs("similarity") * 100) / 100.0,
                        "" + row.getAs("is_canonical"),
                        row.getAs("evidence")))
                .sorted()
                .toList();
    }

    /** All documents new, as in a first run. */
    private static Dataset<Row> joined(Dataset<Row> documents) {
        Dataset<Row> signatures = Signed.signatures(documents, List.of());
        Dataset<Row> exact = ExactCopies.groups(signatures.withColumn("standing", lit(Originals.NEW)));
        Dataset<Row> edges = NearCopies.edges(ExactCopies.originals(signatures, exact));
        Dataset<Row> copies = Copies.of(exact, edges, Components.of(edges));
        Dataset<Row> scored =
                Translations.scored(signatures.join(Copies.originals(copies).select("article_id"), "article_id"));
        return Grouping.stories(copies, StoryGroups.of(scored), scored, signatures);
    }
}
