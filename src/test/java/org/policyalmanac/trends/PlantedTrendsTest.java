package org.policyalmanac.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class PlantedTrendsTest {
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final String LAW = "law:x";
    private static final String CHINA = "place:cn";

    private static PlantedArchive.Tables tables;

    private static List<String> told(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(row -> row.mkString(" "))
                .sorted()
                .toList();
    }

    /** Three years of four outlets; of the stories of the first, four in ten name the law, of the others' two in ten. */
    private static PlantedArchive fourOutlets(int before, int after) {
        PlantedArchive archive = new PlantedArchive();
        for (int month = 0; month < 36; month++) {
            int first = month < 24 ? before : after;
            archive.month("a", "en", BEGIN.plusMonths(month), first, first * 4 / 10, LAW);
            for (String other : List.of("b", "c", "d")) {
                archive.month(other, "en", BEGIN.plusMonths(month), 10, 2, LAW);
            }
        }
        return archive.story("b", "en", LocalDate.of(2022, 12, 31));
    }

    @Test
    void anOutletThatDiesIsFlaggedInAllMonthsAndThePanelGoesOn() {
        for (int after : new int[] {0, 20}) {
            PlantedArchive.Tables tables = fourOutlets(10, after).tables();
            List<Row> rows = tables.series(LAW, "en");
            assertThat(rows).hasSize(36);
            for (int month = 0; month < 36; month++) {
                Row row = rows.get(month);
                assertThat(row.<Boolean>getAs("coverage_break")).isEqualTo(month >= 24);
                assertThat(row.<String>getList(row.fieldIndex("broken_sources")))
                        .isEqualTo(month >= 24 ? List.of("a") : List.of());
                assertThat(row.<Double>getAs("share_panel")).isCloseTo(.2, within(.02));
                assertThat(row.<Boolean>getAs("is_complete")).isTrue();
            }
            assertThat(told(tables.coverage().where("is_panel").select("source").distinct(), "source"))
                    .containsExactly("b", "c", "d");
            assertThat(told(tables.coverage().where("break"), "source", "event").stream()
                            .distinct())
                    .containsExactly(after == 0 ? "a stop" : "a more");
            assertThat(tables.coverage().where("break").count()).isEqualTo(12);
        }
    }

    @Test
    void aChangeThatIsOnlyCompositionIsNoClaim() {
        Row test = fourOutlets(40, 4).tables().tests().where("language = 'en'").first();
        assertThat(test.<Double>getAs("share_last")).isLessThan(test.<Double>getAs("share_first"));
        // Outlet a brings 40 of 70 stories, then 4 of 34, with a share of 16/40, then 1/4; the others keep theirs.
        double composition = (.4 + .25) / 2 * (4 / 34.0 - 40 / 70.0) + .2 * (30 / 34.0 - 30 / 70.0);
        assertThat(test.<Double>getAs("change_composition")).isCloseTo(composition, within(1e-3));
        assertThat(test.<Double>getAs("change_rate")).isCloseTo((4 / 34.0 + 40 / 70.0) / 2 * -.15, within(1e-3));
        assertThat(test.<Boolean>getAs("is_claim")).isFalse();
    }

    /**
     * A law whose share rises, in English; a country that is always there, in French, but for four months of much more. The last
     * month is half there.
     */
    private static PlantedArchive moving() {
        Random random = new Random(3);
        PlantedArchive archive = new PlantedArchive();
        for (int month = 0; month < 40; month++) {
            int number = month == 39 ? 10 : 20;
            double rising = 1 / (1 + Math.exp(2.5 - .08 * month));
            double bursting = month >= 20 && month < 24 ? .5 : .08;
            for (String source : List.of("a", "b", "c")) {
                LocalDate day = BEGIN.plusMonths(month);
                archive.month(source, "en", day, number, drawn(random, number, rising), LAW);
                archive.month(source, "fr", day, number, drawn(random, number, bursting), CHINA);
            }
        }
        return archive.story("a", "en", LocalDate.of(2023, 4, 15));
    }

    private static int drawn(Random random, int number, double share) {
        return (int) IntStream.range(0, number)
                .filter(i -> random.nextDouble() < share)
                .count();
    }

    @BeforeAll
    static void compute() {
        tables = moving().tables();
    }

    @Test
    void aPlantedTrendIsClaimedWithItsEvidence() {
        Dataset<Row> law = tables.tests().where("subject = 'law:x'");
        assertThat(told(law, "language", "is_claim", "reason", "months", "from", "to", "family_size"))
                .containsExactly("* true null 39 2020-01-01 2023-03-01 2", "en true null 39 2020-01-01 2023-03-01 2");
        Row english = law.where("language = 'en'").first();
        assertThat(english.<Double>getAs("slope_per_year")).isCloseTo(12 * .08, within(.3));
        assertThat(english.<Double>getAs("slope_low")).isPositive();
        assertThat(english.<Double>getAs("slope_panel")).isEqualTo(english.<Double>getAs("slope_per_year"));
        assertThat(english.<String>getAs("family")).isEqualTo("trends of entities in single languages, by month");
        assertThat(told(tables.tests().where("subject = 'place:cn' and language = 'fr'"), "is_claim", "reason"))
                .containsExactly("false not_significant");
        Dataset<Row> evidence =
                tables.evidence().where("language = '*' and claim = 'trend'").sort("rank");
        assertThat(evidence.select("source")
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .collectAsList())
                .containsExactly("a", "b", "c", "a", "b");
        assertThat(told(evidence, "sentence").get(0)).isEqualTo("The court heard of law:x today.");
        assertThat(told(evidence.limit(1), "start", "end", "archive", "article_language"))
                .containsExactly("2022-03-01 2023-03-01 wire.jsonl en");
    }

    @Test
    void theUnfinishedMonthIsFlaggedAndNotTested() {
        List<Row> rows = tables.series(LAW, "en");
        assertThat(rows.get(39).<Boolean>getAs("is_complete")).isFalse();
        assertThat(rows.get(38).<Boolean>getAs("is_complete")).isTrue();
        assertThat(rows.get(39).<Boolean>getAs("coverage_break")).isFalse();
    }

    @Test
    void theSameRowsFromAnyPartitions() {
        PlantedArchive.Tables other = moving().in(5).tables();
        assertThat(Sparks.json(other.trends())).isEqualTo(Sparks.json(tables.trends()));
        assertThat(Sparks.json(other.tests())).isEqualTo(Sparks.json(tables.tests()));
        assertThat(Sparks.json(other.bursts())).isEqualTo(Sparks.json(tables.bursts()));
        assertThat(Sparks.json(other.evidence())).isEqualTo(Sparks.json(tables.evidence()));
        assertThat(Sparks.json(other.coverage())).isEqualTo(Sparks.json(tables.coverage()));
    }

    @Test
    void aBurstIsClaimedWithItsEvidence() {
        Row burst = tables.bursts()
                .where("subject = 'place:cn' and language = 'fr'")
                .first();
        assertThat(burst.<java.sql.Date>getAs("start")).isEqualTo("2021-09-01");
        assertThat(burst.<java.sql.Date>getAs("end")).isEqualTo("2021-12-01");
        assertThat(burst.<Long>getAs("stories_total")).isEqualTo(240);
        assertThat(burst.<Double>getAs("expected")).isLessThan(burst.<Long>getAs("stories") / 2.0);
        assertThat(burst.<Boolean>getAs("is_open")).isFalse();
        assertThat(burst.<Boolean>getAs("coverage_break")).isFalse();
        assertThat(burst.<String>getAs("reason")).isNull();
        assertThat(told(tables.evidence().where("claim = 'burst' and language = 'fr'"), "rank", "source", "end"))
                .containsExactly(
                        "1 a 2021-12-01", "2 b 2021-12-01", "3 c 2021-12-01", "4 a 2021-12-01", "5 b 2021-12-01");
    }
}
