package org.policyalmanac.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class WeightsTest {
    private static Dataset<Row> shares(String shares, double tokens) {
        return Sparks.rows(
                Shares.SCHEMA,
                "{\"article_id\":\"a\",\"story_id\":\"s\",\"language\":\"en\",\"shares\":%s,\"by_concepts\":%s,\"tokens\":%s}"
                        .formatted(shares, shares, tokens));
    }

    private static List<Row> weights(String shares, double tokens, Map<String, Double> calibration) {
        return Weights.of(shares(shares, tokens), List.of("t001", "t002", "t003"), calibration)
                .sort("topic_id")
                .collectAsList();
    }

    /** A posterior of 5.5, 2.5 and 2 tokens: means .55, .25, .2; variances .0225, .017045, .014545. */
    @Test
    void deviationsOfTheWorkedExample() {
        List<Row> rows = weights("[0.55,0.25,0.2]", 10, Map.of());
        assertThat(rows).extracting(row -> row.<Double>getAs("weight")).containsExactly(.55, .25, .2);
        assertThat(rows).extracting(row -> row.<Boolean>getAs("is_main")).containsExactly(true, false, false);
        double[] variances = {.0225, .017045, .014545};
        for (int k = 0; k < 3; k++) {
            assertThat(Math.pow(rows.get(k).<Double>getAs("deviation"), 2)).isCloseTo(variances[k], within(1e-6));
        }
    }

    @Test
    void tokensOfALanguageCountForLess() {
        List<Row> rows = weights("[0.55,0.25,0.2]", 40, Map.of("en", .25, "fr", .1));
        assertThat(rows.get(0).<Double>getAs("deviation")).isEqualTo(.15);
    }

    @Test
    void smallWeightsAreLeftOutAndOfEqualsTheFirstIsMain() {
        List<Row> rows = weights("[0.0099,0.49505,0.49505]", 10, Map.of());
        assertThat(rows).extracting(row -> row.<String>getAs("topic_id")).containsExactly("t002", "t003");
        assertThat(rows).extracting(row -> row.<Boolean>getAs("is_main")).containsExactly(true, false);
        Dataset<Row> turned = Weights.of(shares("[0.5,0.5]", 10), List.of("t002", "t001"), Map.of());
        assertThat(turned.where("is_main").first().<String>getAs("topic_id")).isEqualTo("t001");
    }

    @Test
    void anArticleWithoutATopicHasOneRow() {
        Row row = Weights.unassigned(shares("[1.0]", 1)).first();
        assertThat(row.mkString("|")).isEqualTo("a|unassigned|1.0|true|null|null");
    }

    /** Halves that differ by V = .01 where shares vary by .16: worth 15 tokens, of 60. */
    @Test
    void halvesOfArticlesTellWhatTokensAreWorth() {
        assertThat(Shares.calibration(.16, .01, 60)).isCloseTo(.25, within(1e-12));
        assertThat(Shares.calibration(.16, .01, 15)).isEqualTo(1);
        assertThat(Shares.calibration(.16, .01, 5))
                .as("never more than they are")
                .isEqualTo(1);
        assertThat(Shares.calibration(.16, 0, 60)).isEqualTo(1);
        assertThat(Shares.calibration(.16, .16, 50)).isEqualTo(.01);
    }
}
