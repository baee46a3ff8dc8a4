package org.policyalmanac.benchmark;

import java.util.Arrays;

/**
 * Multinomial logistic regression, penalised by half the sum of squared weights (not of the intercepts) against the sum of
 * the texts' {@code -ln p}: scikit-learn's default, its C = 1, so that figures can be compared.
 */
final class Logistic {
    private static final double TOLERANCE = 1e-7;

    private final double[] weights;
    private final int features;
    private final int classes;

    private Logistic(double[] weights, int features, int classes) {
        this.weights = weights;
        this.features = features;
        this.classes = classes;
    }

    /**
     * @param rows features of each text, at least one text
     * @param labels of the same texts, from 0 to {@code classes} - 1
     */
    static Logistic fit(double[][] rows, int[] labels, int classes) {
        int features = rows[0].length;
        double[] weights = Minimum.of(
                (x, slope) -> loss(new Logistic(x, features, classes), rows, labels, slope),
                classes * (features + 1),
                TOLERANCE);
        return new Logistic(weights, features, classes);
    }

    /** The likeliest label; of equal ones the lower number. */
    int predict(double[] row) {
        double[] shares = probabilities(row);
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = shares[c] > shares[best] ? c : best;
        }
        return best;
    }

    /** The probability of each label; they sum to 1. */
    double[] probabilities(double[] row) {
        double[] scores = new double[classes];
        for (int c = 0; c < classes; c++) {
            int at = c * (features + 1);
            scores[c] = weights[at + features];
            for (int f = 0; f < features; f++) {
                scores[c] += weights[at + f] * row[f];
            }
        }
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = Math.exp(scores[c] - highest);
            sum += scores[c];
        }
        for (int c = 0; c < classes; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    /** Divided by the number of texts, so that the tolerance means the same for few and for many. */
    private static double loss(Logistic model, double[][] rows, int[] labels, double[] slope) {
        Arrays.fill(slope, 0);
        int wide = model.features + 1;
        double loss = 0;
        for (int d = 0; d < rows.length; d++) {
            double[] shares = model.probabilities(rows[d]);
            loss -= Math.log(Math.max(shares[labels[d]], Double.MIN_NORMAL));
            for (int c = 0; c < model.classes; c++) {
                double error = shares[c] - (c == labels[d] ? 1 : 0);
                for (int f = 0; f < model.features; f++) {
                    slope[c * wide + f] += error * rows[d][f];
                }
                slope[c * wide + model.features] += error;
            }
        }
        for (int i = 0; i < slope.length; i++) {
            if (i % wide != model.features) {
                loss += model.weights[i] * model.weights[i] / 2;
                slope[i] += model.weights[i];
            }
            slope[i] /= rows.length;
        }
        return loss / rows.length;
    }
}
