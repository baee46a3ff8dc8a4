package org.policyalmanac.trends;

import org.policyalmanac.statistics.Kitagawa;

/**
 * How the share of a series changes from some bins to others, by outlet and language.
 *
 * @param before share, from 0 to 1
 * @param after share, from 0 to 1
 * @param parts what of the change is change within outlets and languages, and what of how much each brings
 */
record Shift(double before, double after, Kitagawa parts) {
    /**
     * @param before bins with stories
     * @param after bins with stories
     */
    static Shift of(Series series, int[] before, int[] after) {
        long[][] first = series.strata(before);
        long[][] last = series.strata(after);
        double[] sums = new double[4];
        for (int s = 0; s < first.length; s++) {
            sums[0] += first[s][0];
            sums[1] += first[s][1];
            sums[2] += last[s][0];
            sums[3] += last[s][1];
        }
        double[] mixBefore = new double[first.length];
        double[] mixAfter = new double[first.length];
        double[] sharesBefore = new double[first.length];
        double[] sharesAfter = new double[first.length];
        for (int s = 0; s < first.length; s++) {
            mixBefore[s] = first[s][0] / sums[0];
            mixAfter[s] = last[s][0] / sums[2];
            // An outlet that is there at one time only has the same share at the other: its coming or going is
            // composition.
            sharesBefore[s] = share(first[s], last[s]);
            sharesAfter[s] = share(last[s], first[s]);
        }
        Kitagawa parts = Kitagawa.of(mixBefore, mixAfter, sharesBefore, sharesAfter);
        return new Shift(sums[1] / sums[0], sums[3] / sums[2], parts);
    }

    private static double share(long[] own, long... other) {
        long[] known = own[0] > 0 ? own : other;
        return known[0] == 0 ? 0 : (double) known[1] / known[0];
    }

    /** Whether more of a change is outlets and languages bringing more or less than is change within them. */
    static boolean isComposition(double rate, double composition) {
        return Math.abs(composition) > Math.abs(rate);
    }

    boolean isComposition() {
        return isComposition(parts.rate(), parts.composition());
    }
}
