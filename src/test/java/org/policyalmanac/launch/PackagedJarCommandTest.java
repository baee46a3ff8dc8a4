package org.policyalmanac.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the one jar, and what must not be: a second copy of what Spark brings would win or lose by chance. */
class PackagedJarCommandTest {
    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile("target/policy-almanac.jar")) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void holdsNothingThatSparkBrings() throws IOException {
        assertThat(entries())
                .noneMatch(name ->
                        name.matches("(com/fasterxml/jackson/(core|databind|annotation)|com/ibm/icu|com/google/common"
                                + "|org/apache/(spark|hadoop|parquet|commons)|org/slf4j|scala)/.*"));
    }

    @Test
    void holdsWhatIsReadAtRunTime() throws IOException {
        assertThat(entries())
                .contains(
                        "org/policyalmanac/Main.class",
                        "almanac.properties",
                        "table/trends.ddl",
                        "lexicon/organisations.yaml",
                        "clean/cues/ar.txt",
                        "languages/de",
                        "report/vendor/vega.min.js",
                        "META-INF/THIRD-PARTY.txt");
    }
}
