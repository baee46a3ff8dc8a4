package org.policyalmanac.report;

/**
 * The 95 % score interval of a share (Wilson 1927), for counts added up over months.
 *
 * @param low lower end, from 0 to 1
 * @param high upper end, from 0 to 1
 */
record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    /**
     * @param count how many of {@code total}, from 0 to {@code total}
     * @param total more than 0
     */
    static Wilson of(long count, long total) {
        if (total <= 0 || count < 0 || count > total) {
            throw new IllegalArgumentException("no share: " + count + " of " + total);
        }
        double n = total;
        double p = count / n;
        double centre = p + Z * Z / (2 * n);
        double half = Z * StrictMath.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Wilson(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }
}
