package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.policyalmanac.testing.Sparks;

class SamplingTest {
    @Test
    void aLanguageIsCutToItsShare() {
        assertThat(Sampling.kept(Map.of("en", 90_000L, "fr", 9_000L, "de", 9_000L, "es", 9_000L)))
                .isEqualTo(Map.of("en", 18_000L, "fr", 9_000L, "de", 9_000L, "es", 9_000L));
        assertThat(Sampling.kept(Map.of("en", 60_000L, "fr", 10_000L)))
                .as("of two languages one has three fifths at most")
                .isEqualTo(Map.of("en", 15_000L, "fr", 10_000L));
    }

    @Test
    void whereTwoLanguagesOutweighOthersBothAreCut() {
        Map<String, Long> kept = Sampling.kept(Map.of("en", 90_000L, "zh", 80_000L, "fr", 9_000L, "de", 9_000L));
        long all = kept.values().stream().mapToLong(Long::longValue).sum();
        assertThat(kept.get("fr")).isEqualTo(9_000);
        assertThat(kept.get("en")).isLessThan(90_000).isLessThanOrEqualTo(Math.round(.4 * all) + 1);
        assertThat(kept.get("zh")).isLessThan(80_000);
    }

    @Test
    void aFewThousandArticlesAreNeverCut() {
        Map<String, Long> few = Map.of("en", 5_000L, "fr", 10L);
        assertThat(Sampling.kept(few)).isEqualTo(few);
        assertThat(Sampling.kept(Map.of("en", 6_000L, "fr", 10L))).isEqualTo(Map.of("en", 5_000L, "fr", 10L));
    }

    @Test
    void theOnlyLanguageHasAll() {
        assertThat(Sampling.kept(Map.of("en", 90_000L))).isEqualTo(Map.of("en", 90_000L));
    }

    @Test
    void aSampleHasAnEnd() {
        Map<String, Long> kept = Sampling.kept(
                Map.of("en", 400_000L, "fr", 400_000L, "de", 400_000L, "es", 400_000L, "it", 400_000L, "pt", 5L));
        assertThat(kept.values().stream().mapToLong(Long::longValue).sum()).isBetween(299_990L, 300_000L);
        assertThat(kept.get("pt")).isEqualTo(1);
    }

    @Test
    void articlesAreChosenByTheirStories() {
        Dataset<Row> bags = Sparks.session()
                .range(20_000)
                .select(
                        functions
                                .concat(functions.lit("s"), col("id").mod(10_000))
                                .as("story_id"),
                        functions
                                .when(col("id").lt(10_000), "en")
                                .otherwise("fr")
                                .as("language"))
                .repartition(3);
        List<String> english = stories(Sampling.of(bags, Map.of("en", 10_000L, "fr", 100L)), "en");
        assertThat(english).hasSizeBetween(4_800, 5_200);
        assertThat(stories(Sampling.of(bags.coalesce(1), Map.of("en", 10_000L, "fr", 100L)), "en"))
                .isEqualTo(english);
        assertThat(stories(Sampling.of(bags, Map.of("en", 10_000L, "fr", 10_000L)), "fr"))
                .hasSize(10_000);
    }

    private static List<String> stories(Dataset<Row> rows, String language) {
        return rows.where(col("language").equalTo(language))
                .select("story_id")
                .sort("story_id")
                .as(Encoders.STRING())
                .collectAsList();
    }
}
