package org.policyalmanac.trends;

import java.sql.Date;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.statistics.Burst;
import org.policyalmanac.statistics.Dispersion;
import org.policyalmanac.statistics.TestedBurst;
import org.policyalmanac.statistics.Trend;

/** One series with its bins that are tested: complete, and with stories. */
final class MeasuredSeries {
    private static final int THIRDS = 3;

    private final Series series;
    private final Calendar calendar;
    private final String name;
    private final int[] bins;
    private final Dispersion dispersion;
    private final long stories;

    MeasuredSeries(Series series, Calendar calendar) {
        this.series = series;
        this.calendar = calendar;
        Subject subject = series.subject();
        this.name = String.join("/", subject.kind(), subject.id(), series.language());
        this.bins = series.bins()
                .filter(bin -> calendar.isComplete(bin) && series.all().stories(bin) > 0)
                .toArray();
        this.dispersion = series.dispersion();
        this.stories = Arrays.stream(bins).mapToLong(series.counts()::stories).sum();
    }

    /** As {@link SeriesRows}. */
    Row row() {
        Subject subject = series.subject();
        long all = Arrays.stream(bins).mapToLong(series.all()::stories).sum();
        int first = bins.length == 0 ? series.bins().findFirst().orElseThrow() : bins[0];
        int last = bins.length == 0 ? first : bins[bins.length - 1];
        int third = bins.length / THIRDS;
        int[] end = Arrays.copyOfRange(bins, bins.length - third, bins.length);
        Shift shift = third == 0 ? null : Shift.of(series, Arrays.copyOf(bins, third), end);
        boolean isTested = bins.length >= SeriesRows.FEWEST_BINS && stories >= SeriesRows.FEWEST_STORIES;
        SeriesTrend trend = isTested
                ? SeriesTrend.of(series, bins, calendar.period().perYear(), dispersion, name)
                : SeriesTrend.NONE;
        return RowFactory.create(
                subject.kind(),
                subject.id(),
                subject.label(),
                series.language(),
                calendar.period().toString(),
                date(first),
                date(last),
                third == 0 ? null : date(end[0]),
                bins.length,
                stories,
                all,
                shift == null ? null : shift.before(),
                shift == null ? null : shift.after(),
                shift == null ? null : shift.parts().rate(),
                shift == null ? null : shift.parts().composition(),
                trend.slope(Trend::slope),
                trend.slope(Trend::low),
                trend.slope(Trend::high),
                trend.standardised(),
                trend.panel(),
                trend.tau(),
                trend.p(),
                trend.raw() == null ? new Row[0] : changePoints(),
                pooled(all),
                dispersion.correlation(),
                bins.length == 0 || stories == 0 ? new Row[0] : bursts());
    }

    private Date date(int bin) {
        return Date.valueOf(calendar.date(bin));
    }

    /** All stories by effective stories, as the rows of {@code trends} have them. */
    private double pooled(long all) {
        double effective = Arrays.stream(bins).mapToDouble(this::effective).sum();
        return effective == 0 ? 1 : all / effective;
    }

    private double effective(int bin) {
        long all = series.all().stories(bin);
        return all == 0 ? 0 : all / dispersion.of(series.all().ofStrata(bin));
    }

    /** Bins from the first that is tested to the last; those between that are not have no stories. */
    private IntStream span() {
        return IntStream.rangeClosed(bins[0], bins[bins.length - 1]);
    }

    private double[] sizes() {
        return span().mapToDouble(this::effective).toArray();
    }

    private Row[] changePoints() {
        double[] shares = span().mapToDouble(bin -> share(bin, bin + 1)).toArray();
        int[] starts = LevelChanges.of(shares, sizes());
        Row[] points = new Row[starts.length];
        for (int i = 0; i < starts.length; i++) {
            int from = bins[0] + (i == 0 ? 0 : starts[i - 1]);
            int at = bins[0] + starts[i];
            int until = bins[0] + (i + 1 == starts.length ? shares.length : starts[i + 1]);
            points[i] = RowFactory.create(date(at), share(from, at), share(at, until), date(until - 1));
        }
        return points;
    }

    /** Share over the bins from one place to another, that excluded. */
    private double share(int from, int until) {
        long all = 0;
        long own = 0;
        for (int bin = from; bin < until; bin++) {
            all += series.all().stories(bin);
            own += series.counts().stories(bin);
        }
        return all == 0 ? 0 : (double) own / all;
    }

    private Row[] bursts() {
        long[] own = span().mapToLong(series.counts()::stories).toArray();
        long[] all = span().mapToLong(series.all()::stories).toArray();
        return TestedBurst.of(own, all, sizes(), SeriesTrend.SEED, name).stream()
                .map(this::burst)
                .toArray(Row[]::new);
    }

    private Row burst(TestedBurst tested) {
        Burst burst = tested.burst();
        int first = bins[0] + burst.first();
        int last = bins[0] + burst.last();
        int[] inside =
                Arrays.stream(bins).filter(bin -> bin >= first && bin <= last).toArray();
        int[] outside =
                Arrays.stream(bins).filter(bin -> bin < first || bin > last).toArray();
        long all = Arrays.stream(inside).mapToLong(series.all()::stories).sum();
        return RowFactory.create(
                date(first),
                date(last),
                1,
                burst.weight(),
                Arrays.stream(inside).mapToLong(series.counts()::stories).sum(),
                all,
                share(bins[0], bins[bins.length - 1] + 1) * all,
                tested.p(),
                last == bins[bins.length - 1],
                Arrays.stream(inside).anyMatch(series.all()::changes),
                outside.length > 0 && Shift.of(series, outside, inside).isComposition(),
                series.outlets(inside));
    }
}
