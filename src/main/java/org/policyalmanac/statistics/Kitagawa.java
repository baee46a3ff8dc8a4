package org.policyalmanac.statistics;

/**
 * A change of a share in two parts (Kitagawa 1955, <i>Components of a Difference Between Two Rates</i>); they add up to it.
 *
 * @param rate what changed within the strata
 * @param composition what changed because strata bring more or less of the whole
 */
public record Kitagawa(double rate, double composition) {
    /**
     * @param mixBefore part of each stratum in the whole, adding up to 1
     * @param mixAfter the same later
     * @param sharesBefore in each stratum; that of a stratum without stories is best taken from the other time
     * @param sharesAfter the same later
     */
    public static Kitagawa of(double[] mixBefore, double[] mixAfter, double[] sharesBefore, double[] sharesAfter) {
        double rate = 0;
        double composition = 0;
        for (int g = 0; g < mixBefore.length; g++) {
            rate += (mixBefore[g] + mixAfter[g]) / 2 * (sharesAfter[g] - sharesBefore[g]);
            composition += (sharesBefore[g] + sharesAfter[g]) / 2 * (mixAfter[g] - mixBefore[g]);
        }
        return new Kitagawa(rate, composition);
    }

    public double total() {
        return rate + composition;
    }
}
