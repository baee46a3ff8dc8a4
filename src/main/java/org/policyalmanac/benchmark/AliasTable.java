package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws from a fixed distribution in one step, however many outcomes it has (Walker 1977; built as by Vose 1991, <i>A
 * Linear Algorithm for Generating Random Numbers with a Given Distribution</i>).
 */
final class AliasTable {
    private final double[] keep;
    private final int[] other;

    /** @param weights 0 or more, not all 0; they need not sum to 1 */
    AliasTable(double[] weights) {
        int n = weights.length;
        double mean = Arrays.stream(weights).sum() / n;
        keep = new double[n];
        other = new int[n];
        int[] small = new int[n];
        int[] large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            keep[i] = weights[i] / mean;
            if (keep[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[larges - 1];
            other[less] = more;
            keep[more] -= 1 - keep[less];
            if (keep[more] < 1) {
                larges--;
                small[smalls++] = more;
            }
        }
        while (smalls > 0) {
            keep[small[--smalls]] = 1; // what rounding has left
        }
    }

    int draw(SplittableRandom random) {
        double dice = random.nextDouble() * keep.length;
        int i = (int) dice;
        return dice - i < keep[i] ? i : other[i];
    }
}
