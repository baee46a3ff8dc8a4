package org.policyalmanac.trends;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What can be claimed of series ({@link SeriesRows}), once the tests of all of them are known. */
final class Claims {
    private static final double LEVEL = .05;
    private static final double HALF = .5;
    private static final long FEWEST_OF_BURST = 3;
    private static final int FEWEST_OUTLETS = 2;
    private static final String UNSTABLE = "unstable_topic";
    private static final String TOO_FEW_STORIES = "too_few_stories";
    private static final String NOT_SIGNIFICANT = "not_significant";
    private static final String COVERAGE_BREAK = "coverage_break";

    private Claims() {}

    /** What was tested with a series. */
    private record Tested(Period period, Broadcast<Families> families, Set<String> unstable) implements Serializable {
        private double q(Row series, double p) {
            return families.value().q(series.getAs("kind"), series.getAs("language"), p);
        }

        /** @param what trends or bursts */
        private String family(String what, Row series) {
            return Families.name(what, series.getAs("kind"), series.getAs("language"), period);
        }

        private long size(Row series) {
            return families.value().size(series.getAs("kind"), series.getAs("language"));
        }

        private boolean isUnstable(Row series) {
            return series.<String>getAs("kind").equals("topic") && unstable.contains(series.<String>getAs("subject"));
        }
    }

    /** A row of {@code trend_tests}. */
    static final class OfTrend implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final Tested tested;

        /** @param unstable topics that fits with other seeds do not find again */
        OfTrend(Period period, Broadcast<Families> families, Set<String> unstable) {
            tested = new Tested(period, families, Set.copyOf(unstable));
        }

        @Override
        public Row call(Row series) {
            Double p = series.getAs("p");
            Double q = p == null ? null : (Double) tested.q(series, p);
            String reason = reason(series, q);
            return RowFactory.create(
                    series.getAs("kind"),
                    series.getAs("subject"),
                    series.getAs("label"),
                    series.getAs("language"),
                    series.getAs("period"),
                    series.getAs("from"),
                    series.getAs("to"),
                    series.getAs("months"),
                    series.getAs("stories"),
                    series.getAs("stories_total"),
                    series.getAs("share_first"),
                    series.getAs("share_last"),
                    series.getAs("change_rate"),
                    series.getAs("change_composition"),
                    series.getAs("slope_per_year"),
                    series.getAs("slope_low"),
                    series.getAs("slope_high"),
                    series.getAs("slope_standardised"),
                    series.getAs("slope_panel"),
                    series.getAs("tau"),
                    p,
                    q,
                    tested.family("trends", series),
                    tested.size(series),
                    series.<Row>getList(series.fieldIndex("change_points")).stream()
                            .map(point -> RowFactory.create(point.get(0), point.get(1), point.get(2)))
                            .toArray(Row[]::new),
                    series.getAs("dispersion"),
                    reason == null,
                    reason);
        }

        private String reason(Row series, Double q) {
            if (series.<Integer>getAs("months") < SeriesRows.FEWEST_BINS) {
                return "too_few_periods";
            }
            if (q == null) {
                return TOO_FEW_STORIES;
            }
            if (tested.isUnstable(series)) {
                return UNSTABLE;
            }
            if (q >= LEVEL) {
                return NOT_SIGNIFICANT;
            }
            double slope = series.<Double>getAs("slope_per_year");
            if (disagrees(slope, series.getAs("slope_panel"))) {
                return "panel_disagrees";
            }
            if (disagrees(slope, series.getAs("slope_standardised"))) {
                return "standardised_disagrees";
            }
            Double rate = series.getAs("change_rate");
            boolean isComposition =
                    rate != null && Shift.isComposition(rate, series.<Double>getAs("change_composition"));
            return isComposition ? COVERAGE_BREAK : null;
        }

        /** Where another slope goes the other way, or half as far. */
        private static boolean disagrees(double slope, Double other) {
            return other != null && (slope > 0 ? other < HALF * slope : other > HALF * slope);
        }
    }

    /** The rows of {@code bursts} of a series. */
    static final class OfBursts implements FlatMapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final Tested tested;

        /** @param unstable topics that fits with other seeds do not find again */
        OfBursts(Period period, Broadcast<Families> families, Set<String> unstable) {
            tested = new Tested(period, families, Set.copyOf(unstable));
        }

        @Override
        public Iterator<Row> call(Row series) {
            List<Row> rows = new ArrayList<>();
            for (Row burst : series.<Row>getList(series.fieldIndex("bursts"))) {
                rows.add(row(series, burst));
            }
            return rows.iterator();
        }

        private Row row(Row series, Row burst) {
            double p = burst.<Double>getAs("p");
            double q = tested.q(series, p);
            String reason = reason(series, burst, q);
            return RowFactory.create(
                    series.getAs("kind"),
                    series.getAs("subject"),
                    series.getAs("label"),
                    series.getAs("language"),
                    series.getAs("period"),
                    burst.getAs("start"),
                    burst.getAs("end"),
                    burst.getAs("level"),
                    burst.getAs("weight"),
                    burst.getAs("stories"),
                    burst.getAs("stories_total"),
                    burst.getAs("expected"),
                    p,
                    q,
                    tested.family("bursts", series),
                    tested.size(series),
                    burst.getAs("is_open"),
                    burst.getAs("coverage_break"),
                    reason == null,
                    reason);
        }

        private String reason(Row series, Row burst, double q) {
            if (tested.isUnstable(series)) {
                return UNSTABLE;
            }
            if (burst.<Long>getAs("stories") < FEWEST_OF_BURST || burst.<Integer>getAs("outlets") < FEWEST_OUTLETS) {
                return TOO_FEW_STORIES;
            }
            if (q >= LEVEL) {
                return NOT_SIGNIFICANT;
            }
            return burst.<Boolean>getAs("coverage_break") && burst.<Boolean>getAs("is_composition")
                    ? COVERAGE_BREAK
                    : null;
        }
    }
}
