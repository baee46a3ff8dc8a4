package org.policyalmanac.statistics;

import java.util.stream.IntStream;

/**
 * The share of a subject that each outlet has in each bin by what the bin and the outlet have in common with the others: a
 * logistic regression on bin and outlet, by Newton's steps in turn.
 */
final class OutletRates {
    private static final int ROUNDS = 8;
    private static final double LONGEST_STEP = 2;
    private static final double BOUND = 25;
    private static final double FLAT = 1e-12;

    private final long[][] hits;
    private final long[][] totals;
    private final int[] outlets;
    private final double[] ofBin;
    private final double[] ofOutlet;

    private OutletRates(long[][] hits, long[][] totals, int[] outlets) {
        this.hits = hits;
        this.totals = totals;
        this.outlets = outlets;
        this.ofBin = new double[hits.length];
        this.ofOutlet = new double[outlets.length];
    }

    /** Of the outlets that have a story of the subject. */
    static OutletRates of(long[][] hits, long[][] totals) {
        int sources = hits.length == 0 ? 0 : hits[0].length;
        int[] outlets = IntStream.range(0, sources)
                .filter(s -> IntStream.range(0, hits.length).anyMatch(t -> hits[t][s] > 0))
                .toArray();
        OutletRates rates = new OutletRates(hits, totals, outlets);
        for (int round = 0; round < ROUNDS; round++) {
            rates.fitBins();
            rates.fitOutlets();
        }
        rates.fitBins();
        return rates;
    }

    int bins() {
        return ofBin.length;
    }

    /** How many outlets have a story of the subject. */
    int outlets() {
        return outlets.length;
    }

    long hits(int bin, int outlet) {
        return hits[bin][outlets[outlet]];
    }

    long total(int bin, int outlet) {
        return totals[bin][outlets[outlet]];
    }

    double rate(int bin, int outlet) {
        return Logits.share(ofBin[bin] + ofOutlet[outlet]);
    }

    private void fitBins() {
        for (int t = 0; t < ofBin.length; t++) {
            Step step = new Step();
            for (int s = 0; s < ofOutlet.length; s++) {
                step.add(hits(t, s), total(t, s), rate(t, s));
            }
            ofBin[t] = step.from(ofBin[t]);
        }
    }

    private void fitOutlets() {
        for (int s = 0; s < ofOutlet.length; s++) {
            Step step = new Step();
            for (int t = 0; t < ofBin.length; t++) {
                step.add(hits(t, s), total(t, s), rate(t, s));
            }
            ofOutlet[s] = step.from(ofOutlet[s]);
        }
    }

    private static final class Step {
        private double missing;
        private double slope;

        void add(long seen, long total, double rate) {
            missing += seen - total * rate;
            slope += total * rate * (1 - rate);
        }

        double from(double logit) {
            double step = slope < FLAT ? 0 : Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, missing / slope));
            return Math.max(-BOUND, Math.min(BOUND, logit + step));
        }
    }
}
