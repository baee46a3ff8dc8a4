package org.policyalmanac.trends;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.statistics.Dispersion;
import org.policyalmanac.statistics.Wilson;

/** The rows of {@code trends} of one subject: every bin of every language it occurs in, zeros included. */
final class SubjectBins implements CoGroupFunction<String, Row, Row, Row> {
    private static final long serialVersionUID = 1;

    /** Under so many stories an interval is shown, and nothing claimed. */
    static final long FEWEST_STORIES = 10;

    private final Broadcast<Totals> totals;

    SubjectBins(Broadcast<Totals> totals) {
        this.totals = totals;
    }

    /**
     * @param counted what was counted of the subject
     * @param measured rows of {@link SubjectSeries}: how its share is dispersed in each language
     */
    @Override
    public Iterator<Row> call(String key, Iterator<Row> counted, Iterator<Row> measured) {
        Map<String, Double> correlations = new HashMap<>();
        measured.forEachRemaining(row -> correlations.put(row.getAs("language"), row.getAs("correlation")));
        Subject subject = Subject.of(counted, totals.value());
        List<Row> rows = new ArrayList<>();
        for (String language : subject.byLanguage().keySet()) {
            Series series = new Series(subject, language, totals.value());
            Dispersion dispersion = new Dispersion(correlations.getOrDefault(language, 0.0));
            double kappa = series.counts().hasWeights() ? series.kappa() : 0;
            series.bins().forEach(bin -> rows.add(row(series, bin, dispersion, kappa)));
        }
        return rows.iterator();
    }

    private Row row(Series series, int bin, Dispersion dispersion, double kappa) {
        Calendar calendar = totals.value().calendar();
        Counts counts = series.counts();
        LanguageTotals all = series.all();
        long total = all.stories(bin);
        Double share = series.share(bin);
        Double effective = total == 0 ? null : (Double) (total / dispersion.of(all.ofStrata(bin)));
        Wilson interval = total == 0 ? null : Wilson.of(share, effective);
        long panel = all.panel(bin);
        long ofPanel = series.panel(bin);
        boolean isWeighed = kappa > 0 && total > 0;
        // Rounding may take the sum of shares of one story past it.
        double weight = isWeighed ? Math.min(1, counts.weight(bin) / total) : 0;
        Wilson weighed = isWeighed ? Wilson.of(weight, total / kappa) : null;
        double[] band = band(counts.stories(bin), total, counts.undatedHere(bin), all.undatedHere(bin));
        return RowFactory.create(
                Date.valueOf(calendar.date(bin)),
                calendar.period().toString(),
                series.subject().kind(),
                series.subject().id(),
                series.subject().label(),
                series.language(),
                counts.documents(bin),
                counts.texts(bin),
                counts.stories(bin),
                counts.sources(bin),
                total,
                effective,
                share,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                series.standardised(bin),
                panel == 0 ? null : (Double) ((double) ofPanel / panel),
                calendar.isComplete(bin),
                total >= FEWEST_STORIES,
                all.broken(bin).length > 0,
                counts.undated(),
                ofPanel,
                panel,
                isWeighed ? (Double) weight : null,
                weighed == null ? null : weighed.low(),
                weighed == null ? null : weighed.high(),
                all.broken(bin),
                counts.undatedHere(bin),
                band.length == 0 ? null : band[0],
                band.length == 0 ? null : band[1]);
    }

    /** The shares without and with the undated stories that may lie in the bin, the lesser first; empty without stories. */
    private static double[] band(long stories, long total, long undated, long allUndated) {
        if (total + allUndated == 0) {
            return new double[0];
        }
        double with = (double) (stories + undated) / (total + allUndated);
        double without = total == 0 ? with : (double) stories / total;
        return new double[] {Math.min(with, without), Math.max(with, without)};
    }
}
