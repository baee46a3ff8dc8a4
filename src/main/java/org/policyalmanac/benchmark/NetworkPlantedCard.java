package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * Ties planted among 2,000 entities: how many are claimed, and how many claims are none. The target is for ties of three
 * times the stories of chance where chance brings 20. Of ties that are in 20 stories in all, seven of them by chance, no
 * correction for two million pairs can find as many.
 */
final class NetworkPlantedCard implements Benchmark {
    private static final int STORIES = 40_000;
    private static final int ENTITIES = 2_000;
    private static final double NAMED = 20;
    private static final double STEEPNESS = 0.5;
    private static final double VARIATION = 0.7;
    private static final double ODDS = 3;

    /** Stories that chance alone would bring. */
    private static final double[] SUPPORTS = {20.0 / 3, 10, 20};

    private static final int TIES_OF_EACH = 100;

    @Override
    public String name() {
        return "network-planted";
    }

    @Override
    public String sentence() {
        return "Ties planted among 2,000 entities: how many are claimed, and how many claims are false; a minute.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Map<String, Integer> planted = new HashMap<>();
        List<PlantedStories.Tie> ties = ties(planted);
        double[] variations = {VARIATION};
        PlantedStories stories = new PlantedStories(ENTITIES, STEEPNESS, NAMED, STORIES, variations, ties);
        Run run = bench.run(name(), more -> {
            stories.write(more, STORIES);
            bench.job("network", List.of()).run(more);
        });
        long[] found = new long[SUPPORTS.length];
        long[] seen = new long[SUPPORTS.length];
        double[] sums = new double[SUPPORTS.length];
        long claims = 0;
        long wrong = 0;
        for (Row pair : run.read(Table.ENTITY_PAIRS)
                .select("entity_a", "entity_b", "stories", "expected", "is_claim")
                .collectAsList()) {
            Integer support = planted.get(pair.getString(0) + pair.getString(1));
            boolean isClaim = pair.getBoolean(4);
            claims += isClaim ? 1 : 0;
            if (support == null) {
                wrong += isClaim ? 1 : 0;
            } else {
                found[support] += isClaim ? 1 : 0;
                seen[support] += pair.getLong(2);
                sums[support] += pair.getDouble(3);
            }
        }
        return figures(found, seen, sums, claims, wrong);
    }

    private static List<Figure> figures(long[] found, long[] seen, double[] expected, long claims, long wrong) {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < SUPPORTS.length; i++) {
            String on = String.format(
                    java.util.Locale.ROOT,
                    "ties of %.1f stories where %.1f are expected, among 2,000 entities",
                    (double) seen[i] / TIES_OF_EACH,
                    expected[i] / TIES_OF_EACH);
            Figure.Measured power = Figure.share("planted ties that are claimed", on, found[i], TIES_OF_EACH);
            figures.add(SUPPORTS[i] >= 20 ? power.atLeast(.95) : power.withoutTarget());
        }
        figures.add(Figure.share("claims that are false", "all of these", wrong, claims)
                .atMost(.05));
        return figures;
    }

    /** Pairs of entities of which chance would bring about the wanted stories, no entity twice. */
    private static List<PlantedStories.Tie> ties(Map<String, Integer> planted) {
        PlantedStories untied =
                new PlantedStories(ENTITIES, STEEPNESS, NAMED, STORIES, new double[] {VARIATION}, List.of());
        List<PlantedStories.Tie> ties = new ArrayList<>();
        boolean[] isTaken = new boolean[ENTITIES];
        for (int support = SUPPORTS.length - 1; support >= 0; support--) {
            int from = ties.size();
            for (int a = 0; a < ENTITIES && ties.size() < from + TIES_OF_EACH; a++) {
                int b = isTaken[a] ? ENTITIES : partner(untied, a, SUPPORTS[support], isTaken);
                if (b < ENTITIES) {
                    isTaken[a] = true;
                    isTaken[b] = true;
                    ties.add(new PlantedStories.Tie(a, b, (ODDS - 1) * SUPPORTS[support] / STORIES));
                    planted.put(PlantedNames.id(a) + PlantedNames.id(b), support);
                }
            }
            if (ties.size() < from + TIES_OF_EACH) {
                throw new IllegalStateException("there are only " + ties.size() + " pairs to tie");
            }
        }
        return ties;
    }

    /** The first free entity after {@code a} that chance brings together with it no more often than wanted. */
    private static int partner(PlantedStories stories, int a, double wanted, boolean[] isTaken) {
        double both = STORIES * (1 + VARIATION * VARIATION) * stories.weight(a);
        int b = a + 1;
        while (b < ENTITIES && (isTaken[b] || both * stories.weight(b) > wanted)) {
            b++;
        }
        // Further down the list the next one is as good; where there is a gap, none fits.
        return b < ENTITIES && both * stories.weight(b) > 0.9 * wanted ? b : ENTITIES;
    }
}
