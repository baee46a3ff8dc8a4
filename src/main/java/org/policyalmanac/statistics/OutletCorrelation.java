package org.policyalmanac.statistics;

/**
 * The correlation of two stories of one outlet and bin by the method of moments: squared deviations of the outlets' counts from
 * what is expected of them, those weighing most that are known best.
 */
final class OutletCorrelation {
    private static final int PASSES = 3;

    /** A cell of which less is expected says nothing, and its square is large when it does. */
    private static final double LEAST = 1e-6;

    /**
     * Half of {@code z² + 1} for z = 1.96: by so much, over the degrees of freedom, the squared quantile of Student's t exceeds
     * that of the normal distribution.
     */
    private static final double FOR_STUDENT = 2.42;

    private final OutletRates rates;
    private final double[][] variances;
    private final double[] ofBin;
    private final double[] ofOutlet;
    private double all;

    private double excess;
    private double scale;
    private double squares;

    private OutletCorrelation(OutletRates rates) {
        this.rates = rates;
        variances = new double[rates.bins()][rates.outlets()];
        ofBin = new double[rates.bins()];
        ofOutlet = new double[rates.outlets()];
        for (int t = 0; t < ofBin.length; t++) {
            for (int s = 0; s < ofOutlet.length; s++) {
                double rate = rates.rate(t, s);
                variances[t][s] = rates.total(t, s) * rate * (1 - rate);
                ofBin[t] += variances[t][s];
                ofOutlet[s] += variances[t][s];
                all += variances[t][s];
            }
        }
    }

    /** From 0 to 1, a little more than the best estimate where few cells say something; 0 for fewer than two outlets. */
    static double of(OutletRates rates) {
        return rates.outlets() < 2 ? 0 : new OutletCorrelation(rates).solve();
    }

    private double solve() {
        double correlation = 0;
        double freedom = 1;
        for (int pass = 0; pass < PASSES; pass++) {
            sum(correlation);
            if (scale <= 0) {
                return 0;
            }
            correlation = Math.max(0, Math.min(1, excess / scale));
            freedom = scale * scale / squares;
        }
        return Math.min(1, correlation * (1 + FOR_STUDENT / freedom));
    }

    private void sum(double correlation) {
        excess = 0;
        scale = 0;
        squares = 0;
        for (int t = 0; t < ofBin.length; t++) {
            for (int s = 0; s < ofOutlet.length; s++) {
                if (variances[t][s] >= LEAST && rates.total(t, s) > 1) {
                    add(t, s, correlation);
                }
            }
        }
    }

    private void add(int t, int s, double correlation) {
        double variance = variances[t][s];
        double others = rates.total(t, s) - 1.0;
        // What bin and outlet leave free of a cell: one less its leverage.
        double free = Math.max(0, 1 - variance / ofBin[t] - variance / ofOutlet[s] + variance / all);
        double off = rates.hits(t, s) - rates.total(t, s) * rates.rate(t, s);
        double design = 1 + others * correlation;
        // The variance of a squared deviation: as of a normal variable, and one over the count for a rare one.
        double weight = others / (2 * design * design + design / variance);
        excess += weight * (off * off / variance - free);
        scale += weight * free * others;
        squares += weight * free * others * weight * free * others;
    }
}
