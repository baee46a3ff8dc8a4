package org.policyalmanac.benchmark;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * Stories that name entities independently of each other: entity i with the chance {@code w_i · x}, where x is the story's
 * own appetite for names (gamma, mean 1); and ties: pairs that some stories name together besides.
 */
final class PlantedStories implements PlantedNames {
    private static final long serialVersionUID = 1;

    private final int perMonth;
    private final double[] weights;
    private final double[] variations;
    private final List<Tie> ties;

    /**
     * A pair that is named together more than by chance.
     *
     * @param chance of a story to name both on purpose
     */
    record Tie(int a, int b, double chance) implements java.io.Serializable {}

    /**
     * @param steepness of popularity: the n-th entity is named in proportion to n to its negative power
     * @param named entities a story names on average
     * @param variations standard deviation of x, for each month
     */
    PlantedStories(int entities, double steepness, double named, int perMonth, double[] variations, List<Tie> ties) {
        this.perMonth = perMonth;
        this.variations = variations.clone();
        this.ties = List.copyOf(ties);
        this.weights = new double[entities];
        double sum = 0;
        for (int i = 0; i < entities; i++) {
            weights[i] = Math.pow(i + 1.0, -steepness);
            sum += weights[i];
        }
        for (int i = 0; i < entities; i++) {
            weights[i] *= named / sum;
        }
    }

    /** Chance of an average story to name an entity. */
    double weight(int entity) {
        return weights[entity];
    }

    @Override
    public int[] entities(long article) {
        Random random = PlantedNames.random(article, 5);
        double appetite = appetite(random, variations[month(article)]);
        TreeSet<Integer> entities = new TreeSet<>();
        for (int i = 0; i < weights.length; i++) {
            if (random.nextDouble() < weights[i] * appetite) {
                entities.add(i);
            }
        }
        for (Tie tie : ties) {
            if (random.nextDouble() < tie.chance()) {
                entities.add(tie.a());
                entities.add(tie.b());
            }
        }
        return entities.stream().mapToInt(i -> i).toArray();
    }

    private static double appetite(Random random, double variation) {
        if (variation == 0) {
            return 1;
        }
        double shape = 1 / (variation * variation);
        return new GammaDistribution(null, shape, 1 / shape).inverseCumulativeProbability(random.nextDouble());
    }

    @Override
    public int month(long article) {
        return (int) (article / perMonth);
    }
}
