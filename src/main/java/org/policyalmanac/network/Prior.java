package org.policyalmanac.network;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Gamma;

/**
 * How lifts of a period's pairs are spread before a pair is looked at: a gamma distribution, fitted to all pairs of which
 * chance would bring {@value #LEAST_EXPECTED} stories or more, those that never occur among them. Their stories then
 * follow a negative binomial distribution (DuMouchel 1999, <i>Bayesian Data Mining in Large Frequency Tables</i>, with
 * one component), and its likelihood is maximised.
 *
 * @param shape over 0
 * @param rate over 0, at most 20; the mean lift is shape / rate
 */
record Prior(double shape, double rate) {
    static final double LEAST_EXPECTED = 0.5;

    /** Where there is too little to learn from: mean 1, standard deviation .7. */
    static final Prior FALLBACK = new Prior(2, 2);

    /** Two parameters from fewer pairs than this say more of chance than of the archive. */
    private static final int FEWEST_PAIRS = 30;

    private static final double LEAST = StrictMath.log(0.05);
    private static final double MOST_SHAPE = StrictMath.log(100);

    /**
     * Where pairs differ no more than Poisson counts do, the likelihood grows with the rate for ever, and a month with next
     * to nothing in it would be sure that all lifts are alike: a spread of less than about a fifth is not believed.
     */
    private static final double MOST_RATE = StrictMath.log(20);

    private static final double PRECISION = 1e-6;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The prior of a period, from its counted pairs. */
    static Prior of(Period period, PairCounts.Pairs pairs) {
        Sample sample = new Sample();
        Map<Integer, Integer> entities = new TreeMap<>();
        period.stories().forEach(stories -> entities.merge(stories, 1, Integer::sum));
        sample.addPossible(entities, period);
        for (int i = 0; i < pairs.size(); i++) {
            long product = (long) period.stories(pairs.a(i)) * period.stories(pairs.b(i));
            sample.addSeen(product, period.expectedOf(product), pairs.stories(i));
        }
        return sample.pairs < FEWEST_PAIRS ? FALLBACK : sample.arranged().fitted();
    }

    /**
     * The prior of pairs given one by one.
     *
     * @param expected of each pair, over 0
     * @param stories of each pair, 0 or more
     */
    static Prior of(double[] expected, int[] stories) {
        Sample sample = new Sample();
        for (int i = 0; i < expected.length; i++) {
            sample.byProduct.put((long) i, new double[] {expected[i], 1, stories[i]});
            sample.pairsOfStories.merge(stories[i], 1L, Long::sum);
        }
        return sample.arranged().fitted();
    }

    /** What the likelihood needs of the pairs: those of the same product have the same expected stories. */
    private static final class Sample {
        private final Map<Long, double[]> byProduct = new TreeMap<>();
        private final Map<Integer, Long> pairsOfStories = new HashMap<>();
        private double[][] groups;
        private int[] stories;
        private long pairs;

        /** @param entities how many entities are in a number of stories, by that number */
        void addPossible(Map<Integer, Integer> entities, Period period) {
            int[] degrees = entities.keySet().stream().mapToInt(i -> i).toArray();
            for (int i = degrees.length - 1; i >= 0; i--) {
                for (int j = i; j >= 0; j--) {
                    long product = (long) degrees[i] * degrees[j];
                    double expected = period.expectedOf(product);
                    if (expected < LEAST_EXPECTED) {
                        break;
                    }
                    long first = entities.get(degrees[i]);
                    long possible = i == j ? first * (first - 1) / 2 : first * entities.get(degrees[j]);
                    byProduct.computeIfAbsent(product, none -> new double[] {expected, 0, 0})[1] += possible;
                    pairs += possible;
                }
            }
        }

        void addSeen(long product, double expected, int seen) {
            if (expected >= LEAST_EXPECTED) {
                byProduct.get(product)[2] += seen;
                pairsOfStories.merge(seen, 1L, Long::sum);
            }
        }

        Sample arranged() {
            groups = byProduct.values().toArray(double[][]::new);
            pairsOfStories.remove(0);
            stories = pairsOfStories.keySet().stream().mapToInt(i -> i).sorted().toArray();
            return this;
        }

        /** The best shape for each rate, and of these the best: both likelihoods have one peak. */
        Prior fitted() {
            double rate = peak(MOST_RATE, logRate -> {
                AtRate at = new AtRate(logRate);
                return at.logLikelihood(at.bestShape());
            });
            return new Prior(StrictMath.exp(new AtRate(rate).bestShape()), StrictMath.exp(rate));
        }

        /** The likelihood at one rate, without what depends on neither parameter: only few sums are left of the pairs. */
        private final class AtRate {
            private double factorOfShape;
            private double rest;

            AtRate(double logRate) {
                double rate = StrictMath.exp(logRate);
                for (double[] group : groups) {
                    double log = StrictMath.log(rate + group[0]);
                    factorOfShape += group[1] * (logRate - log);
                    rest -= group[2] * log;
                }
            }

            double bestShape() {
                return peak(MOST_SHAPE, this::logLikelihood);
            }

            double logLikelihood(double logShape) {
                double shape = StrictMath.exp(logShape);
                double logGamma = Gamma.logGamma(shape);
                double sum = shape * factorOfShape + rest;
                for (int seen : stories) {
                    sum += pairsOfStories.get(seen) * (Gamma.logGamma(shape + seen) - logGamma);
                }
                return sum;
            }
        }

        /** Where a function of one peak has it, by golden sections. */
        private static double peak(double most, DoubleUnaryOperator function) {
            double low = LEAST;
            double high = most;
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double ofLeft = function.applyAsDouble(left);
            double ofRight = function.applyAsDouble(right);
            while (high - low > PRECISION) {
                if (ofLeft >= ofRight) {
                    high = right;
                    right = left;
                    ofRight = ofLeft;
                    left = high - GOLDEN * (high - low);
                    ofLeft = function.applyAsDouble(left);
                } else {
                    low = left;
                    left = right;
                    ofLeft = ofRight;
                    right = low + GOLDEN * (high - low);
                    ofRight = function.applyAsDouble(right);
                }
            }
            return (low + high) / 2;
        }
    }
}
