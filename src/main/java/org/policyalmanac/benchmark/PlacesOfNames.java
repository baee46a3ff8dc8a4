package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.lexicon.Matcher;

/** Places of names in a text, as {@code entities} finds them. */
final class PlacesOfNames implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Matcher> matcher;

    PlacesOfNames(Broadcast<Matcher> matcher) {
        this.matcher = matcher;
    }

    @Override
    public Iterator<Row> call(Row row) {
        String text = row.getAs("text");
        List<Row> places = new ArrayList<>();
        for (Matcher.Match match : matcher.value().matches(text, row.getAs("language"), text)) {
            places.add(
                    RowFactory.create(match.begin(), match.end(), match.alias().entity()));
        }
        return places.iterator();
    }
}
