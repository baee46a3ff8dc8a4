package org.policyalmanac.network;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;

/**
 * How many times more stories name two entities than chance would bring, shrunken towards what is usual among a period's
 * pairs (Gamma-Poisson: {@code lift | O ~ Gamma(a + O, b + E)}): one story where a hundredth was expected is no lift of a
 * hundred.
 */
final class Lift {
    private static final double TAIL = 0.05;
    private static final int ITERATIONS = 100_000;

    private final Prior prior;

    /** Of a standard gamma variable of shape {@code a + O}, by O: the rate only scales it. */
    private final Map<Integer, double[]> quantiles = new HashMap<>();

    Lift(Prior prior) {
        this.prior = prior;
    }

    /** Posterior mean. */
    double mean(int stories, double expected) {
        return (prior.shape() + stories) / (prior.rate() + expected);
    }

    /** The lift's 5 % quantile (EB05). */
    double low(int stories, double expected) {
        return quantilesOf(stories)[0] / (prior.rate() + expected);
    }

    /** The lift's 95 % quantile (EB95). */
    double high(int stories, double expected) {
        return quantilesOf(stories)[1] / (prior.rate() + expected);
    }

    private double[] quantilesOf(int stories) {
        return quantiles.computeIfAbsent(stories, seen -> {
            double shape = prior.shape() + seen;
            return new double[] {quantile(shape, TAIL), quantile(shape, 1 - TAIL)};
        });
    }

    /** By halving: slow, but exact to the last bits, and there are few numbers of stories. */
    private static double quantile(double shape, double probability) {
        double low = 0;
        double high = shape + 10;
        while (Gamma.regularizedGammaP(shape, high, 1e-15, ITERATIONS) < probability) {
            high *= 2;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (Gamma.regularizedGammaP(shape, middle, 1e-15, ITERATIONS) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
