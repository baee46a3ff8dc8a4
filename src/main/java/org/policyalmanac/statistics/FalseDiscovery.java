package org.policyalmanac.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for many tests (Benjamini and Hochberg 1995, <i>Controlling the False Discovery Rate</i>). */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /** For each p the least rate of false discoveries at which it would still be called one, in the same order. */
    public static double[] q(double[] p) {
        return q(p, p.length);
    }

    /**
     * The same where more was tested than is given: the others came out as little as can be, with a p of 1.
     *
     * @param tests all tests, at least as many as {@code p}
     */
    public static double[] q(double[] p, long tests) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int i = 0; i < order.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[order[i]] * tests / rank);
            q[order[i]] = Math.max(least, p[order[i]]); // q is never under p, whatever the rounding
        }
        return q;
    }
}
