package org.policyalmanac.network;

/**
 * The noise-corrected backbone (Coscia and Neffke 2017, <i>Network Backboning with Noisy Data</i>): an edge stays where
 * its weight exceeds what its ends' strengths lead one to expect by more than {@value #DEVIATIONS} standard deviations.
 *
 * @param score from -1 (absent) through 0 (as expected) towards 1
 * @param deviation standard deviation of the score, as the authors' published code has it
 */
record Backbone(double score, double deviation) {
    private static final double DEVIATIONS = 1.64;

    /**
     * @param weight of the edge
     * @param strengthA sum of the weights at its one end
     * @param strengthB sum of the weights at its other end
     * @param total sum of the strengths of all nodes
     */
    static Backbone of(double weight, double strengthA, double strengthB, double total) {
        double product = strengthA * strengthB;
        double kappa = total / product;
        double score = (kappa * weight - 1) / (kappa * weight + 1);
        double mean = product / total / total;
        double variance =
                product * (total - strengthA) * (total - strengthB) / (total * total * (total - 1)) / (total * total);
        double alpha = mean * mean / variance * (1 - mean) - mean + weight;
        double beta = mean / variance * (1 - mean * mean) - (1 - mean) + total - weight;
        double posterior = alpha / (alpha + beta);
        double weightVariance = posterior * (1 - posterior) * total;
        double slope = 1 / product - total * (strengthA + strengthB) / (product * product);
        double factor = 2 * (kappa + weight * slope) / ((kappa * weight + 1) * (kappa * weight + 1));
        return new Backbone(score, Math.sqrt(weightVariance * factor * factor));
    }

    /** False also where an end has all the weight there is, and nothing can be said. */
    boolean keeps() {
        return score - DEVIATIONS * deviation > 0;
    }
}
