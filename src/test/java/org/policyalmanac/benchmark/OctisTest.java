package org.policyalmanac.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OctisTest {
    @Test
    void aCorpusOfThreeTexts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("vocabulary.txt"), "law\nchip\n");
        Files.writeString(
                folder.resolve("corpus.tsv"), "chip law chip\ttrain\ttech\nlaw  bread\ttest\tpolitics\nlaw\tval\n");
        Octis corpus = Octis.read(folder);
        assertThat(corpus.vocabulary()).containsExactly("law", "chip");
        assertThat(corpus.texts()).extracting(Octis.Text::label).containsExactly("tech", "politics", "");
        assertThat(corpus.words("test", "train")).containsExactly(new int[] {1, 0, 1}, new int[] {0, Octis.UNKNOWN});
        assertThat(corpus.of("val")).extracting(Octis.Text::line).isEqualTo(List.of(2));
    }

    @Test
    void wordsByRelevanceAndByProbability() {
        double[][] phi = {{.5, .3, .195, .005}, {.5, .1, .1, .3}};
        long[] totals = {50, 20, 15, 15};
        assertThat(Relevance.mostProbable(phi, 2)).isDeepEqualTo(new int[][] {{0, 1}, {0, 3}});
        // .6 ln φ + .4 ln(φ/p): -.416, -.560, -.875; the last word is under a fiftieth of the first
        assertThat(Relevance.top(phi, totals, 4)[0]).containsExactly(0, 1, 2);
        assertThat(Relevance.top(new double[][] {{.4, .35, .25}}, new long[] {80, 15, 5}, 3)[0])
                .containsExactly(2, 1, 0);
        assertThat(Relevance.totals(List.of(new int[] {0, -1, 2}, new int[] {2}), 3))
                .containsExactly(1, 0, 2);
    }
}
