package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How well a model foretells texts it was not fitted on, by document completion (Wallach, Murray, Salakhutdinov and Mimno
 * 2009, <i>Evaluation Methods for Topic Models</i>): the tokens at odd positions (the second, fourth, …) say what a text
 * is about, those at even positions are scored. One function for every engine, so that none is judged by its own bound.
 * Words outside the vocabulary, numbers below 0 or from V on, are left out and keep their positions: two models are judged
 * on the same tokens where the same words are left out for both.
 *
 * @param logLikelihood natural logarithm of the scored tokens' probability, the mean over them; at most 0
 * @param tokens that were scored
 */
record HeldOut(double logLikelihood, long tokens) {
    private static final int STEPS = 100;

    /**
     * @param phi the share of each of V words in each of K topics; each topic's sum to 1
     * @param alpha for each topic the prior's pseudo-tokens, 0 or more
     */
    static HeldOut of(double[][] phi, double[] alpha, List<int[]> texts) {
        double[][] byWord = byWord(phi);
        double sum = 0;
        long tokens = 0;
        for (int[] text : texts) {
            double[] theta = theta(byWord, alpha, half(text, 1));
            for (int word : half(text, 0)) {
                if (isKnown(word, byWord)) {
                    sum += Math.log(product(theta, byWord[word]));
                    tokens++;
                }
            }
        }
        return new HeldOut(tokens == 0 ? 0 : sum / tokens, tokens);
    }

    /** The number of equally likely words among which a model is as unsure; V for one that knows nothing. */
    double perplexity() {
        return Math.exp(-logLikelihood);
    }

    /**
     * Shares of topics in each whole text, inferred the same way: for peers that have no better way of their own.
     *
     * @return a row for each text; each sums to 1
     */
    static double[][] thetas(double[][] phi, double[] alpha, List<int[]> texts) {
        double[][] byWord = byWord(phi);
        return texts.stream().map(text -> theta(byWord, alpha, text)).toArray(double[][]::new);
    }

    /** The tokens at even (0) or odd (1) positions. */
    private static int[] half(int[] text, int first) {
        int[] half = new int[(text.length + 1 - first) / 2];
        Arrays.setAll(half, i -> text[2 * i + first]);
        return half;
    }

    /** 100 steps of {@code θ_k ∝ α_k + Σ_w n_w r_wk, r_wk ∝ θ_k φ_kw}, from equal shares. */
    private static double[] theta(double[][] byWord, double[] alpha, int[] words) {
        int[] sorted = Arrays.stream(words)
                .filter(word -> isKnown(word, byWord))
                .sorted()
                .toArray();
        double[] theta = new double[alpha.length];
        Arrays.fill(theta, 1.0 / alpha.length);
        double pseudoTokens = Arrays.stream(alpha).sum();
        if (sorted.length == 0 && pseudoTokens == 0) {
            return theta;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] next = alpha.clone();
            for (int from = 0; from < sorted.length; ) {
                int to = from + 1;
                while (to < sorted.length && sorted[to] == sorted[from]) {
                    to++;
                }
                double[] ofWord = byWord[sorted[from]];
                double all = product(theta, ofWord);
                if (all > 0) {
                    double scale = (to - from) / all;
                    for (int k = 0; k < theta.length; k++) {
                        next[k] += scale * theta[k] * ofWord[k];
                    }
                }
                from = to;
            }
            double total = Arrays.stream(next).sum();
            for (int k = 0; k < theta.length; k++) {
                theta[k] = total > 0 ? next[k] / total : theta[k];
            }
        }
        return theta;
    }

    private static boolean isKnown(int word, double[][] byWord) {
        return word >= 0 && word < byWord.length;
    }

    private static double product(double[] theta, double[] ofWord) {
        double sum = 0;
        for (int k = 0; k < theta.length; k++) {
            sum += theta[k] * ofWord[k];
        }
        return sum;
    }

    private static double[][] byWord(double[][] phi) {
        double[][] byWord = new double[phi[0].length][phi.length];
        for (int k = 0; k < phi.length; k++) {
            for (int w = 0; w < byWord.length; w++) {
                byWord[w][k] = phi[k][w];
            }
        }
        return byWord;
    }
}
