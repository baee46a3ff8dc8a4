package org.policyalmanac.trends;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** What is measured of each series of one subject: rows of {@link SeriesRows}. */
final class SubjectSeries implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Totals> totals;

    SubjectSeries(Broadcast<Totals> totals) {
        this.totals = totals;
    }

    @Override
    public Iterator<Row> call(String key, Iterator<Row> counted) {
        Subject subject = Subject.of(counted, totals.value());
        List<Row> rows = new ArrayList<>();
        if (Facts.UNASSIGNED.equals(subject.id())) {
            return rows.iterator(); // what has no topic moves with the lexicon, and is no subject
        }
        for (String language : subject.byLanguage().keySet()) {
            Series series = new Series(subject, language, totals.value());
            if (series.bins().findAny().isPresent()) {
                rows.add(new MeasuredSeries(series, totals.value().calendar()).row());
            }
        }
        return rows.iterator();
    }
}
