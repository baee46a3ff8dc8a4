package org.policyalmanac.topicmodel;

/** How likely words and topics are together, given the concentrations: what a pass is judged by. */
final class Likelihood {
    private static final int TABULATED = 4096;

    private Likelihood() {}

    /** {@code ln p(words, topics | α, β)} in nats (Griffiths and Steyvers 2004, <i>Finding scientific topics</i>). */
    static double of(Counts counts, double[] alpha, double beta, Tally tally) {
        int[][] byTopic = tally.byTopic();
        int[] byLength = tally.byLength();
        double sum = 0;
        double all = Concentration.sum(alpha);
        double none = Numbers.logGamma(all);
        for (int n = 0; n < byLength.length; n++) {
            sum += byLength[n] == 0 ? 0 : byLength[n] * (none - Numbers.logGamma(all + n));
        }
        for (int k = 0; k < alpha.length; k++) {
            double own = Numbers.logGamma(alpha[k]);
            for (int n = 1; n < byTopic[k].length; n++) {
                sum += byTopic[k][n] == 0 ? 0 : byTopic[k][n] * (Numbers.logGamma(alpha[k] + n) - own);
            }
        }
        return sum + ofWords(counts, beta);
    }

    private static double ofWords(Counts counts, double beta) {
        double own = Numbers.logGamma(beta);
        double sum = 0;
        long[] few = new long[TABULATED];
        for (int count : counts.cells()) {
            if (count < TABULATED) {
                few[count]++;
            } else {
                sum += Numbers.logGamma(beta + count) - own;
            }
        }
        for (int n = 1; n < TABULATED; n++) {
            sum += few[n] == 0 ? 0 : few[n] * (Numbers.logGamma(beta + n) - own);
        }
        double all = counts.words() * beta;
        double none = Numbers.logGamma(all);
        for (long total : counts.totals()) {
            sum += none - Numbers.logGamma(all + total);
        }
        return sum;
    }
}
