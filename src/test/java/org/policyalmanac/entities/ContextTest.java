package org.policyalmanac.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

class ContextTest {
    private static final double TOLERANCE = 1e-6;

    /**
     * Six sentences, worked by hand: Orbis (known) stands twice after "firm" and before "said", once after "with" and at a
     * full stop; Velum (unknown) three times after "firm" and before "said".
     */
    private static final List<String> SENTENCES = List.of(
            "the firm Orbis said so.",
            "the firm Orbis said no.",
            "we spoke with Orbis.",
            "the firm Velum said so.",
            "the firm Velum said no.",
            "a firm Velum said so.");

    private static Dataset<Row> readings() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < SENTENCES.size(); i++) {
            String text = SENTENCES.get(i);
            int at = text.indexOf("Orbis");
            String spans = at < 0 ? "" : "{\"begin\":" + at + ",\"end\":" + (at + 5) + ",\"kind\":\"organisation\"}";
            rows.append("{\"article_id\":\"" + i + "\",\"language\":\"en\",\"text\":\"" + text + "\",\"spans\":["
                    + spans + "]}\n");
        }
        return Sparks.rows(
                org.apache.spark.sql.types.StructType.fromDDL("article_id string, language string, text string, "
                        + "spans array<struct<begin:int,end:int,kind:string>>"),
                rows.toString());
    }

    @Test
    void theScoreOfTheToyCorpus() {
        // Left: firm 2 of A = 3 mentions, 3 of B = 3 candidates; right: said the same.
        // w = ln((2 + .5) / (3 + 1)) - ln((3 + .5) / (3 + 1)) = ln(2.5 / 3.5) = -0.336472 on either side;
        // ctx = 3 / (3 + 2) * (2 * -0.336472) = -0.403767.
        Dataset<Row> contexts = Candidates.contexts(readings());
        assertThat(Sparks.json(contexts.select("side", "context", "a")))
                .contains(
                        "{\"side\":\"left\",\"context\":\"firm\",\"a\":2}",
                        "{\"side\":\"left\",\"context\":\"with\",\"a\":1}",
                        "{\"side\":\"right\",\"context\":\"said\",\"a\":2}",
                        "{\"side\":\"right\",\"context\":\"" + Units.EDGE + ".\",\"a\":1}");
        GramCounts counts = Candidates.counts(readings());
        Dataset<Row> pool = readings()
                .mapPartitions(
                        new Occurrences(JavaSparkContext.fromSparkContext(
                                        Sparks.session().sparkContext())
                                .broadcast(counts)),
                        org.apache.spark.sql.Encoders.row(Occurrences.SCHEMA));
        assertThat(pool.where("gram = 'velum'").count()).isEqualTo(3);
        Dataset<Row> planted = Sparks.rows(
                StatisticsOfGram.SCHEMA,
                "{\"language\":\"en\",\"gram\":\"velum\",\"surface\":\"Velum\",\"units\":1,\"times\":3,\"entropy\":1,"
                        + "\"contexts\":[{\"side\":\"left\",\"context\":\"firm\",\"times\":3},"
                        + "{\"side\":\"right\",\"context\":\"said\",\"times\":3}]}");
        double score =
                Candidates.scored(planted, contexts).collectAsList().get(0).getAs("context_score");
        assertThat(score).isCloseTo(-0.403767, within(TOLERANCE));
    }

    @Test
    void weightsOfTheFormula() {
        assertThat(Context.weight(4, 9, 1, 9)).isCloseTo(Math.log(.45) - Math.log(.15), within(TOLERANCE));
        assertThat(Context.weight(4, 9, 1, 19)).isCloseTo(Math.log(.45) - Math.log(2 / 21.0), within(TOLERANCE));
        assertThat(Context.score(6, 4)).isCloseTo(1, within(TOLERANCE));
    }

    @Test
    void edgesAreNeighboursOfTheirOwn() {
        assertThat(StatisticsOfGram.entropy(Map.of("a", 2L, "b", 2L), true)).isCloseTo(Math.log(2), within(TOLERANCE));
        assertThat(StatisticsOfGram.entropy(Map.of(Units.EDGE + ".", 4L), true))
                .isCloseTo(Math.log(4), within(TOLERANCE));
        assertThat(StatisticsOfGram.entropy(Map.of("a", 4L), true)).isZero();
    }

    @Test
    void similarSoundsInOtherScripts() {
        assertThat(Similarity.of("Medvedev", "Медведев")).isEqualTo(1);
        assertThat(Similarity.of("Zentrix", "Halden")).isLessThan(.7);
    }

    @Test
    void unitsOfNamesAreWordsWithoutWhatIsAttached() {
        UnitWords words = new UnitWords("en");
        Units units = Units.of("We met Velum's Anna O'Neil, of the AT&T lab.", words, new int[0]);
        assertThat(units.surface(2, 3)).isEqualTo("Velum");
        assertThat(units.isGlued(3)).isFalse();
        assertThat(units.surface(3, 5)).isEqualTo("Anna O'Neil");
        assertThat(ArabicProclitics.bare("والرادار")).isEqualTo("رادار");
        assertThat(ArabicProclitics.skipped("والرادار")).isEqualTo(1);
    }

    @Test
    void theTableHoldsWhatIsPromised() {
        assertThat(Table.CANDIDATES.schema().fieldNames())
                .contains(
                        "surface",
                        "language",
                        "kind_guess",
                        "documents",
                        "stories",
                        "first_month",
                        "last_month",
                        "score",
                        "example");
    }
}
