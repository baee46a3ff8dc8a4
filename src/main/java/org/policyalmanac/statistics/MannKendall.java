package org.policyalmanac.statistics;

/**
 * Whether values rise or fall with time, by their ranks (Mann 1945; Kendall 1975, <i>Rank Correlation Methods</i>).
 *
 * @param s pairs that rise minus pairs that fall
 * @param variance of {@code s} for independent values, corrected for ties
 * @param tau {@code s} out of all pairs: Kendall's tau, from -1 to 1
 */
public record MannKendall(long s, double variance, double tau) {
    public static MannKendall of(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        long falling = falling(sorted, new double[n], 0, n);
        long tied = 0;
        double variance = scale(n);
        for (int i = 0; i < n; ) {
            int from = i;
            while (i < n && sorted[i] == sorted[from]) {
                i++;
            }
            long equal = i - from;
            tied += equal * (equal - 1) / 2;
            variance -= scale(equal);
        }
        long pairs = n * (n - 1L) / 2;
        long s = pairs - tied - 2 * falling;
        return new MannKendall(s, variance / 18, pairs == 0 ? 0 : (double) s / pairs);
    }

    /** Standard normal for independent values, with the correction for continuity. */
    public double z() {
        return variance <= 0 || s == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
    }

    /** {@code s} alone. */
    static long score(double[] values, double[] sorted, double[] spare) {
        int n = values.length;
        System.arraycopy(values, 0, sorted, 0, n);
        long falling = falling(sorted, spare, 0, n);
        long tied = 0;
        int from = 0;
        for (int i = 1; i < n; i++) {
            from = sorted[i] == sorted[from] ? from : i;
            tied += i - from;
        }
        return n * (n - 1L) / 2 - tied - 2 * falling;
    }

    private static double scale(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** Pairs in which the later value is the smaller one; sorts the values, by merging. */
    private static long falling(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = falling(values, spare, from, middle) + falling(values, spare, middle, to);
        System.arraycopy(values, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            if (right < to && values[right] < spare[left]) {
                count += middle - left;
                values[at] = values[right++];
            } else {
                values[at] = spare[left++];
            }
        }
        return count;
    }
}
