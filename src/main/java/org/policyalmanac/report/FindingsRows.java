package org.policyalmanac.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Findings.Flare;
import org.policyalmanac.report.Findings.Key;
import org.policyalmanac.report.Findings.Level;
import org.policyalmanac.report.Findings.Mover;
import org.policyalmanac.report.Findings.Slope;

/** Rows of {@code trend_tests} and {@code bursts}, dates as strings. */
final class FindingsRows {
    private FindingsRows() {}

    static Key key(Row row) {
        return new Key(row.getAs("kind"), row.getAs("subject"), row.getAs("language"));
    }

    static LocalDate day(Row row, String column) {
        return LocalDate.parse(row.<String>getAs(column));
    }

    static Mover mover(Row row, Optional<Subject> series) {
        return new Mover(
                key(row),
                row.getAs("label"),
                Bins.named(row.getAs("period")),
                day(row, "from"),
                day(row, "to"),
                row.<Integer>getAs("months"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("stories_total"),
                row.getAs("share_first"),
                row.getAs("share_last"),
                row.getAs("change_rate"),
                row.getAs("change_composition"),
                new Slope(
                        row.getAs("slope_per_year"),
                        row.getAs("slope_low"),
                        row.getAs("slope_high"),
                        row.getAs("slope_standardised"),
                        row.getAs("slope_panel")),
                row.getAs("q"),
                row.getAs("family"),
                row.<Long>getAs("family_size"),
                levels(row),
                row.<Boolean>getAs("is_claim"),
                row.getAs("reason"),
                series);
    }

    private static List<Level> levels(Row row) {
        return row.<Row>getList(row.fieldIndex("change_points")).stream()
                .map(level ->
                        new Level(day(level, "at"), level.<Double>getAs("share_before"), level.getAs("share_after")))
                .toList();
    }

    static Flare flare(Row row) {
        return new Flare(
                key(row),
                row.getAs("label"),
                Bins.named(row.getAs("period")),
                day(row, "start"),
                day(row, "end"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("stories_total"),
                row.<Double>getAs("expected"),
                row.<Double>getAs("weight"),
                row.<Double>getAs("q"),
                row.<Boolean>getAs("is_open"),
                row.<Boolean>getAs("coverage_break"));
    }
}
