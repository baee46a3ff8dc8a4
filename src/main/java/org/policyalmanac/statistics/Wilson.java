package org.policyalmanac.statistics;

/**
 * The 95 % interval of a share (Wilson 1927, <i>Probable Inference, the Law of Succession, and Statistical Inference</i>).
 * It stays inside 0 and 1 and holds its level for small counts, where the textbook interval does not.
 *
 * @param low lower end, from 0 to 1
 * @param high upper end, from 0 to 1
 */
public record Wilson(double low, double high) {
    /** The normal distribution's 97.5 % quantile. */
    private static final double Z = 1.959963984540054;

    /**
     * @param share observed, from 0 to 1
     * @param n (effective) number of stories it was observed in, over 0
     */
    public static Wilson of(double share, double n) {
        double squared = Z * Z;
        double centre = share + squared / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n));
        double scale = 1 + squared / n;
        // At the ends the formula gives 0 and 1 exactly; rounding would not.
        return new Wilson(share == 0 ? 0 : (centre - half) / scale, share == 1 ? 1 : (centre + half) / scale);
    }
}
