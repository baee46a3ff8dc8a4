package org.policyalmanac.benchmark;

import java.util.List;
import java.util.Locale;

/** Figures as a table for people. */
final class ScoreCard {
    private ScoreCard() {}

    static String of(Benchmark benchmark, List<Figure> figures) {
        int what = width(figures.stream().map(Figure::what).toList());
        int on = width(figures.stream().map(Figure::on).toList());
        int value = width(figures.stream().map(Figure::value).toList());
        StringBuilder card = new StringBuilder(benchmark.name()).append(": ").append(benchmark.sentence());
        for (Figure figure : figures) {
            String line = String.format(
                    Locale.ROOT,
                    "%n  %-" + what + "s  %-" + on + "s  %" + value + "s  %s",
                    figure.what(),
                    figure.on(),
                    figure.value(),
                    verdict(figure));
            card.append(line.stripTrailing());
        }
        return card.toString();
    }

    private static String verdict(Figure figure) {
        return figure.target().isEmpty() ? "" : figure.target() + (figure.isMet() ? "  met" : "  SHORT");
    }

    private static int width(List<String> cells) {
        return Math.max(1, cells.stream().mapToInt(String::length).max().orElse(1));
    }
}
