package org.policyalmanac.network;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import scala.Tuple4;

/**
 * All pairs of one period with their measures, as {@link PairColumns}: outlets, the sums over pairs that measures need,
 * and the correction for many tests, want the period in one place.
 */
final class PairsOfPeriod implements FlatMapGroupsFunction<Integer, Row, Tuple4<Integer, int[], long[], double[]>> {
    private static final long serialVersionUID = 1;

    private final Map<Integer, Long> storiesTotal;

    /** @param storiesTotal stories of each period, with entities or without */
    PairsOfPeriod(Map<Integer, Long> storiesTotal) {
        this.storiesTotal = Map.copyOf(storiesTotal);
    }

    @Override
    public Iterator<Tuple4<Integer, int[], long[], double[]>> call(Integer period, Iterator<Row> rows) {
        Period counted = new Period(Period.documents(rows));
        // A story whose copies alone name an entity may be in a period of which nothing else is known.
        PairMeasures pairs = new PairMeasures(counted, storiesTotal.getOrDefault(period, 0L));
        return PairColumns.chunks(period, pairs, PairMeasures.COUNTS.size(), PairMeasures.MEASURES.size());
    }
}
