package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssetsTest {
    @Test
    void inlined_json_cannot_leave_its_element_and_says_the_same() throws Exception {
        Map<String, String> value = Map.of("label", PlantedTables.HOSTILE + "\u2029");
        String inlined = Assets.inlined(value);
        assertThat(inlined).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(new ObjectMapper().readTree(inlined).get("label").asText()).isEqualTo(value.get("label"));
    }

    @Test
    void no_script_ends_its_own_element_or_asks_for_another_file() {
        assertThat(Assets.scripts()).hasSize(4).allSatisfy((name, code) -> assertThat(code)
                .doesNotContainIgnoringCase("</script", "<!--")
                .doesNotContain("sourceMappingURL"));
    }

    @Test
    void every_chart_has_a_specification() throws Exception {
        assertThat(new ObjectMapper().readTree(Assets.specifications()).fieldNames())
                .toIterable()
                .containsExactly(
                        "choice", "coverage", "lexicon", "matrix", "network", "outlets", "river", "share", "topics");
    }
}
