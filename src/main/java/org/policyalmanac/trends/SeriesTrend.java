package org.policyalmanac.trends;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.policyalmanac.statistics.Dispersion;
import org.policyalmanac.statistics.Trend;

/**
 * Whether the share of a series moves: as it stands, with the mix of languages held, and on the panel of outlets.
 *
 * @param raw test of the share; null where nothing could be tested
 * @param standardised slope per year; null where nothing could be tested
 * @param panel slope per year; null without a panel
 */
record SeriesTrend(Trend raw, double perYear, Double standardised, Double panel) {
    static final SeriesTrend NONE = new SeriesTrend(null, 1, null, null);

    /** Of the random numbers; the name of the series beside it gives each its own. */
    static final long SEED = 1;

    /**
     * @param bins that are tested
     * @param name of the series, for its random numbers
     */
    static SeriesTrend of(Series series, int[] bins, double perYear, Dispersion dispersion, String name) {
        LanguageTotals all = series.all();
        Measure measure = new Measure(bins, name);
        IntToDoubleFunction size = bin -> all.stories(bin) / dispersion.of(all.ofStrata(bin));
        Trend raw = measure.test(series::share, size).orElse(null);
        if (raw == null) {
            return NONE;
        }
        double slope = raw.slope() * perYear;
        boolean isStandardised = series.language().equals(Facts.ALL_LANGUAGES);
        Double standardised = isStandardised ? measure.slope(series::standardised, size, perYear) : (Double) slope;
        Double panel = null;
        if (all.hasPanel()) {
            boolean isAll = java.util.Arrays.stream(bins).allMatch(bin -> all.panel(bin) == all.stories(bin));
            IntToDoubleFunction ofPanel = bin -> all.panel(bin) / dispersion.of(all.ofPanel(bin));
            panel = isAll
                    ? (Double) slope
                    : measure.slope(bin -> (double) series.panel(bin) / Math.max(1, all.panel(bin)), ofPanel, perYear);
        }
        return new SeriesTrend(raw, perYear, standardised, panel);
    }

    /** A slope of the share as it stands, per year; null where nothing could be tested. */
    Double slope(ToDoubleFunction<Trend> of) {
        return raw == null ? null : (Double) (of.applyAsDouble(raw) * perYear);
    }

    Double tau() {
        return raw == null ? null : (Double) raw.tau();
    }

    Double p() {
        return raw == null ? null : (Double) raw.p();
    }

    private record Measure(int[] bins, String name) {
        Optional<Trend> test(IntFunction<Double> share, IntToDoubleFunction size) {
            return Trend.of(values(share), values(size::applyAsDouble), SEED, name);
        }

        /** Of the bins from the first to the last that is tested; those between that are not have no stories. */
        private double[] values(IntFunction<Double> of) {
            double[] values = new double[bins[bins.length - 1] - bins[0] + 1];
            for (int bin : bins) {
                Double value = of.apply(bin);
                values[bin - bins[0]] = value == null ? 0 : value;
            }
            return values;
        }

        Double slope(IntFunction<Double> share, IntToDoubleFunction size, double perYear) {
            OptionalDouble slope = Trend.slope(values(share), values(size::applyAsDouble));
            return slope.isPresent() ? (Double) (slope.getAsDouble() * perYear) : null;
        }
    }
}
