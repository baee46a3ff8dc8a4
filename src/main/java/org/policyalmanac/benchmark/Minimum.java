package org.policyalmanac.benchmark;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * The lowest point of a smooth convex function by limited-memory BFGS (Liu and Nocedal 1989, <i>On the Limited Memory BFGS
 * Method for Large Scale Optimization</i>) with halved steps (Armijo 1966). It starts at zero and draws no random numbers.
 */
final class Minimum {
    private static final int MEMORY = 10;
    private static final int STEPS = 1_000;
    private static final int HALVINGS = 40;
    private static final double ENOUGH = 1e-4;

    private Minimum() {}

    /** A function and its slope. */
    @FunctionalInterface
    interface Slope {
        /** The value at {@code x}; its derivatives are written into {@code slope}. */
        double at(double[] x, double[] slope);
    }

    /** Two steps' difference in place and in slope. */
    private record Step(double[] place, double[] slope, double product) {}

    /**
     * @param tolerance where no derivative is larger, the point is taken
     */
    static double[] of(Slope function, int dimensions, double tolerance) {
        double[] x = new double[dimensions];
        double[] slope = new double[dimensions];
        double value = function.at(x, slope);
        Deque<Step> memory = new ArrayDeque<>();
        for (int step = 0; step < STEPS && steepest(slope) > tolerance; step++) {
            double[] direction = direction(slope, memory);
            double descent = product(direction, slope);
            double length = memory.isEmpty() ? Math.min(1, 1 / Math.sqrt(product(slope, slope))) : 1;
            double[] next = new double[dimensions];
            double[] nextSlope = new double[dimensions];
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++) {
                for (int i = 0; i < dimensions; i++) {
                    next[i] = x[i] + length * direction[i];
                }
                nextValue = function.at(next, nextSlope);
                if (nextValue <= value + ENOUGH * length * descent) {
                    break;
                }
                length /= 2;
            }
            if (nextValue >= value) {
                return x; // as low as numbers of this precision go
            }
            remember(memory, difference(next, x), difference(nextSlope, slope));
            x = next;
            slope = nextSlope;
            value = nextValue;
        }
        return x;
    }

    private static void remember(Deque<Step> memory, double[] place, double[] slope) {
        double product = product(place, slope);
        if (product > 0) {
            memory.addLast(new Step(place, slope, product));
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    /** Downhill, by the curvature of the last steps. */
    private static double[] direction(double[] slope, Deque<Step> memory) {
        double[] direction = Arrays.stream(slope).map(d -> -d).toArray();
        double[] weights = new double[memory.size()];
        int at = weights.length;
        for (Iterator<Step> steps = memory.descendingIterator(); steps.hasNext(); ) {
            Step step = steps.next();
            weights[--at] = product(step.place(), direction) / step.product();
            add(direction, step.slope(), -weights[at]);
        }
        if (!memory.isEmpty()) {
            Step last = memory.getLast();
            double scale = last.product() / product(last.slope(), last.slope());
            Arrays.setAll(direction, i -> direction[i] * scale);
        }
        for (Step step : memory) {
            double weight = product(step.slope(), direction) / step.product();
            add(direction, step.place(), weights[at++] - weight);
        }
        return direction;
    }

    private static void add(double[] sum, double[] more, double times) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += times * more[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        add(difference, b, -1);
        return difference;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double steepest(double[] slope) {
        return Arrays.stream(slope).map(Math::abs).max().orElse(0);
    }
}
