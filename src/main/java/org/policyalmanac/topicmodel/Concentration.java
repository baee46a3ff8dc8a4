package org.policyalmanac.topicmodel;

/**
 * How evenly articles spread over topics (α, one for each topic) and topics over words (β, one for all), learned by the
 * fixed point of Minka (2000, <i>Estimating a Dirichlet distribution</i>) from integer histograms; an asymmetric α and a
 * symmetric β after Wallach, Mimno and McCallum (2009, <i>Rethinking LDA: Why Priors Matter</i>).
 */
final class Concentration {
    private static final int ROUNDS = 5;
    private static final double LEAST_ALPHA = 1e-4;
    private static final double LEAST_BETA = 1e-3;
    private static final double MOST_BETA = 1;
    private static final int TABULATED = 1024;

    private Concentration() {}

    /**
     * α after some rounds of the fixed point.
     *
     * @param byTopic articles with {@code n} tokens of topic {@code k} at {@code [k][n]}
     * @param byLength articles with {@code n} tokens at {@code [n]}
     */
    static double[] alpha(double[] start, int[][] byTopic, int[] byLength) {
        double[] alpha = start.clone();
        long[] longer = atLeast(byLength);
        long[][] more = new long[alpha.length][];
        for (int k = 0; k < alpha.length; k++) {
            more[k] = atLeast(byTopic[k]);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double all = sum(alpha);
            double denominator = digammaDifferences(longer, all);
            if (denominator <= 0) {
                return alpha;
            }
            for (int k = 0; k < alpha.length; k++) {
                alpha[k] = Math.max(LEAST_ALPHA, alpha[k] * digammaDifferences(more[k], alpha[k]) / denominator);
            }
        }
        return alpha;
    }

    /** {@code Σ_d ψ(a + n_d) - ψ(a)}, which is the sum of {@code 1 / (a + i)} over all {@code i} below each {@code n_d}. */
    private static double digammaDifferences(long[] atLeast, double concentration) {
        double sum = 0;
        for (int i = 1; i < atLeast.length; i++) {
            sum += atLeast[i] / (concentration + i - 1);
        }
        return sum;
    }

    /** Articles with {@code n} or more at {@code [n]}, for {@code n} from 1. */
    private static long[] atLeast(int[] histogram) {
        long[] sums = new long[histogram.length];
        long sum = 0;
        for (int n = histogram.length - 1; n >= 1; n--) {
            sum += histogram[n];
            sums[n] = sum;
        }
        return sums;
    }

    /** β after some rounds of the fixed point. */
    static double beta(double start, Counts counts) {
        double beta = start;
        long[] totals = counts.totals();
        long[] few = new long[TABULATED];
        long large = 0;
        for (int count : counts.cells()) {
            if (count < TABULATED) {
                few[count]++;
            } else {
                large++;
            }
        }
        int[] many = new int[(int) large];
        int at = 0;
        for (int count : counts.cells()) {
            if (count >= TABULATED) {
                many[at++] = count;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            double numerator = 0;
            double psi = Numbers.digamma(beta);
            for (int n = 1; n < TABULATED; n++) {
                numerator += few[n] == 0 ? 0 : few[n] * (Numbers.digamma(beta + n) - psi);
            }
            for (int count : many) {
                numerator += Numbers.digamma(beta + count) - psi;
            }
            double denominator = 0;
            double all = counts.words() * beta;
            for (long total : totals) {
                denominator += Numbers.digamma(all + total) - Numbers.digamma(all);
            }
            if (denominator <= 0) {
                return beta;
            }
            beta = Math.min(MOST_BETA, Math.max(LEAST_BETA, beta * numerator / (counts.words() * denominator)));
        }
        return beta;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
