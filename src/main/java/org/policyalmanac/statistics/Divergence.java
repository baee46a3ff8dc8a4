package org.policyalmanac.statistics;

/** How far two distributions over the same things are apart. Nothing is normalised: shares must sum to 1. */
public final class Divergence {
    private static final double LN_2 = StrictMath.log(2);

    private Divergence() {}

    /**
     * Jensen-Shannon divergence in bits, from 0 for equal to 1 for disjoint distributions (Lin 1991, <i>Divergence
     * Measures Based on the Shannon Entropy</i>); its square root is a metric.
     */
    public static double jensenShannon(double[] p, double[] q) {
        requireSameLength(p, q);
        double nats = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] != q[i]) {
                double middle = (p[i] + q[i]) / 2;
                nats += (part(p[i], middle) + part(q[i], middle)) / 2;
            }
        }
        return Math.max(0, nats / LN_2);
    }

    private static double part(double share, double middle) {
        return share == 0 ? 0 : share * StrictMath.log(share / middle);
    }

    /** Total variation: the largest difference that the probability of any event can have, from 0 to 1. */
    public static double totalVariation(double[] p, double[] q) {
        requireSameLength(p, q);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return sum / 2;
    }

    /** Cosine of the angle between two vectors, from 0 to 1 where no number is negative; 0 where one is all zero. */
    public static double cosine(double[] p, double[] q) {
        requireSameLength(p, q);
        double product = 0;
        double ofP = 0;
        double ofQ = 0;
        for (int i = 0; i < p.length; i++) {
            product += p[i] * q[i];
            ofP += p[i] * p[i];
            ofQ += q[i] * q[i];
        }
        return ofP == 0 || ofQ == 0 ? 0 : product / (Math.sqrt(ofP) * Math.sqrt(ofQ));
    }

    private static void requireSameLength(double[] p, double[] q) {
        if (p.length != q.length) {
            throw new IllegalArgumentException(p.length + " shares against " + q.length);
        }
    }
}
