package org.policyalmanac.network;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import scala.Tuple4;

/** All pairs of one period with their counts alone, as {@link PairColumns}. */
final class CountsOfPeriod implements FlatMapGroupsFunction<Integer, Row, Tuple4<Integer, int[], long[], double[]>> {
    private static final long serialVersionUID = 1;

    static final List<String> COUNTS = List.of("documents", "stories", "sentence_stories", "sources");

    @Override
    public Iterator<Tuple4<Integer, int[], long[], double[]>> call(Integer period, Iterator<Row> rows) {
        Counts counts = new Counts(new Period(Period.documents(rows)).counts().pairs());
        return PairColumns.chunks(period, counts, COUNTS.size(), 0);
    }

    private record Counts(PairCounts.Pairs pairs) implements PairColumns {
        @Override
        public int size() {
            return pairs.size();
        }

        @Override
        public void put(int i, int place, int[] ends, long[] counts, double[] measures) {
            ends[2 * place] = pairs.a(i);
            ends[2 * place + 1] = pairs.b(i);
            int at = COUNTS.size() * place;
            counts[at] = pairs.documents(i);
            counts[at + 1] = pairs.stories(i);
            counts[at + 2] = pairs.sentenceStories(i);
            counts[at + 3] = pairs.sources(i);
        }
    }
}
