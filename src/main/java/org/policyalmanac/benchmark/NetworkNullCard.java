package org.policyalmanac.benchmark;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.special.Gamma;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * How often chance alone looks like a tie: stories that name entities independently of each other, but some of them many
 * and others few. Each setting is five months of 6,000 stories, which name three entities on average.
 */
final class NetworkNullCard implements Benchmark {
    private static final int STORIES = 6_000;
    private static final int ENTITIES = 150;
    private static final double[] VARIATIONS = {0, .5, 1, 1.5};
    private static final int MONTHS_OF_EACH = 5;
    private static final double NAMED = 3;
    private static final double STEEPNESS = 0.8;
    private static final double LEVEL = 0.01;

    @Override
    public String name() {
        return "network-null";
    }

    @Override
    public String sentence() {
        return "Share of pairs with p under .01 where entities are named independently of each other, and stories name"
                + " few or many; a minute.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        PlantedStories stories = new PlantedStories(ENTITIES, STEEPNESS, NAMED, STORIES, variations(), List.of());
        Run run = bench.run(name(), planted -> {
            stories.write(planted, (long) STORIES * VARIATIONS.length * MONTHS_OF_EACH);
            bench.job("network", List.of()).run(planted);
        });
        Dataset<Row> pairs =
                run.read(Table.ENTITY_PAIRS).select("month", "stories", "stories_a", "stories_b", "stories_total", "p");
        long[] ours = new long[VARIATIONS.length];
        long[] usual = new long[VARIATIONS.length];
        for (Row pair : pairs.collectAsList()) {
            int setting = setting(pair.getDate(0));
            double expected = (double) pair.getLong(2) * pair.getLong(3) / pair.getLong(4);
            ours[setting] += pair.getDouble(5) < LEVEL ? 1 : 0;
            usual[setting] += Gamma.regularizedGammaP(pair.getLong(1), expected) < LEVEL ? 1 : 0;
        }
        List<Figure> figures = new ArrayList<>();
        long all = MONTHS_OF_EACH * ENTITIES * (ENTITIES - 1L) / 2;
        for (int i = 0; i < VARIATIONS.length; i++) {
            String on = String.format(Locale.ROOT, "simulated, entities a story vary by %.1f", VARIATIONS[i]);
            figures.add(Figure.share("pairs with p under .01", on, ours[i], all).atMost(LEVEL));
            figures.add(Figure.share("the same where a·b/N is expected", on, usual[i], all)
                    .withoutTarget());
        }
        return figures;
    }

    private static double[] variations() {
        double[] ofMonths = new double[VARIATIONS.length * MONTHS_OF_EACH];
        for (int i = 0; i < ofMonths.length; i++) {
            ofMonths[i] = VARIATIONS[i % VARIATIONS.length];
        }
        return ofMonths;
    }

    private static int setting(Date month) {
        for (int i = 0; i < VARIATIONS.length * MONTHS_OF_EACH; i++) {
            if (PlantedNames.date(i).equals(month)) {
                return i % VARIATIONS.length;
            }
        }
        throw new IllegalStateException("no story was planted in " + month);
    }
}
