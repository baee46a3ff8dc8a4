package org.policyalmanac.benchmark;

import java.util.List;

/** A score card. */
interface Benchmark {
    /** What is typed after {@code benchmark}, in kebab-case. */
    String name();

    /** What is measured, in a sentence for {@code --help}. */
    String sentence();

    /** Files under {@code --corpora} without which there is nothing to measure; empty for planted articles. */
    default List<String> needs() {
        return List.of();
    }

    /** Measures, and returns a figure for each target. */
    List<Figure> measure(Workbench bench);
}
