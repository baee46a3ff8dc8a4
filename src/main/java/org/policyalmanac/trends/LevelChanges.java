package org.policyalmanac.trends;

import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.statistics.ChangePoints;

/**
 * Where the level of a share changes, without changes that counting alone may bring: of the cuts of {@link ChangePoints} the
 * one that tells its neighbours apart least is dropped until all that are left do.
 */
final class LevelChanges {
    /** As the penalty of a cut, in squares of standard deviations and natural logarithms of the number of bins. */
    private static final double PENALTY = 3;

    private final double[] sizes;
    private final double[] hits;

    /**
     * @param shares from 0 to 1; not read where the size is 0
     * @param sizes effective stories of each bin
     */
    LevelChanges(double[] shares, double[] sizes) {
        this.sizes = new double[sizes.length + 1];
        this.hits = new double[sizes.length + 1];
        for (int t = 0; t < sizes.length; t++) {
            this.sizes[t + 1] = this.sizes[t] + sizes[t];
            this.hits[t + 1] = this.hits[t] + sizes[t] * (sizes[t] == 0 ? 0 : shares[t]);
        }
    }

    static int[] of(double[] shares, double[] sizes) {
        return new LevelChanges(shares, sizes)
                .kept(ChangePoints.ofShares(shares, sizes).starts());
    }

    /** Those of the cuts that stay. */
    int[] kept(int... cuts) {
        List<Integer> bounds = new ArrayList<>(List.of(0));
        for (int cut : cuts) {
            bounds.add(cut);
        }
        bounds.add(sizes.length - 1);
        double least = PENALTY * StrictMath.log(sizes.length);
        for (int weakest = weakest(bounds); weakest > 0; weakest = weakest(bounds)) {
            if (difference(bounds, weakest) >= least) {
                break;
            }
            bounds.remove(weakest);
        }
        return bounds.subList(1, bounds.size() - 1).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The first of the cuts that tell least apart; 0 where there is none. */
    private int weakest(List<Integer> bounds) {
        int weakest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i + 1 < bounds.size(); i++) {
            double difference = difference(bounds, i);
            if (difference < least) {
                least = difference;
                weakest = i;
            }
        }
        return weakest;
    }

    /** Squared difference of the shares on both sides of a cut, in variances of it. */
    private double difference(List<Integer> bounds, int cut) {
        int from = bounds.get(cut - 1);
        int at = bounds.get(cut);
        int until = bounds.get(cut + 1);
        double before = sizes[at] - sizes[from];
        double after = sizes[until] - sizes[at];
        if (before <= 0 || after <= 0) {
            return 0;
        }
        double share = (hits[until] - hits[from]) / (before + after);
        double off = (hits[until] - hits[at]) / after - (hits[at] - hits[from]) / before;
        double variance = share * (1 - share) * (1 / before + 1 / after);
        return variance <= 0 ? 0 : off * off / variance;
    }
}
