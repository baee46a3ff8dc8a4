package org.policyalmanac.network;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correction for many tests (Benjamini and Hochberg 1995, <i>Controlling the False Discovery Rate</i>). */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** For each p the least rate of false discoveries at which it would still be called one, in the same order. */
    static double[] q(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[p.length];
        double least = 1;
        for (int i = 0; i < order.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[order[i]] * p.length / rank);
            q[order[i]] = least;
        }
        return q;
    }
}
