package org.policyalmanac.network;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.network.Period.Document;
import org.policyalmanac.statistics.FalseDiscovery;

/** The documents of two spans of months, rows of {@link NamedDocuments#of} in one group → {@link #SCHEMA}. */
final class ChangesOfPairs implements FlatMapGroupsFunction<Integer, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("a", "int")
            .add("b", "int")
            .add("before_first", "date")
            .add("before_last", "date")
            .add("after_first", "date")
            .add("after_last", "date")
            .add("stories_before", "long")
            .add("stories_after", "long")
            .add("sources", "long")
            .add("expected_before", "double")
            .add("expected_after", "double")
            .add("ratio", "double")
            .add("ratio_low", "double")
            .add("ratio_high", "double")
            .add("p", "double")
            .add("q", "double")
            .add("is_supported", "boolean")
            .add("is_claim", "boolean");

    private final Date[] spans;
    private final int firstAfter;

    ChangesOfPairs(Periods periods) {
        this.spans = new Date[] {
            Date.valueOf(periods.beforeFirst().atDay(1)),
            Date.valueOf(periods.beforeLast().atDay(1)),
            Date.valueOf(periods.afterFirst().atDay(1)),
            Date.valueOf(periods.afterLast().atDay(1))
        };
        this.firstAfter = Periods.number(periods.afterFirst());
    }

    @Override
    public Iterator<Row> call(Integer all, Iterator<Row> rows) {
        List<Document> documents = Period.documents(rows);
        Period before = new Period(
                documents.stream().filter(d -> d.month() < firstAfter).toList());
        Period after = new Period(
                documents.stream().filter(d -> d.month() >= firstAfter).toList());
        PairCounts.Pairs both = new Period(documents).counts().pairs();
        // Which pairs are looked at depends on their stories in both spans together, which says nothing of a change.
        int[] kept = IntStream.range(0, both.size())
                .filter(i -> both.stories(i) >= PairMeasures.FEWEST_STORIES)
                .toArray();
        List<PairChange> changes = new ArrayList<>();
        for (int i : kept) {
            changes.add(PairChange.of(before, after, both, i));
        }
        List<PairChange> tested = changes.stream().filter(PairChange::isTested).toList();
        double[] q = FalseDiscovery.q(tested.stream().mapToDouble(PairChange::p).toArray());
        List<Row> result = new ArrayList<>();
        int place = 0;
        for (PairChange change : changes) {
            result.add(row(change, change.isTested() ? q[place++] : null));
        }
        return result.iterator();
    }

    private Row row(PairChange change, Double q) {
        boolean isTested = change.isTested();
        boolean isSupported = change.sources() >= PairMeasures.FEWEST_SOURCES;
        double[] interval = isTested
                ? Change.interval(change.before(), change.after(), change.expectedBefore(), change.expectedAfter())
                : new double[2];
        boolean hasRatio = isTested && change.before() > 0;
        return RowFactory.create(
                change.a(),
                change.b(),
                spans[0],
                spans[1],
                spans[2],
                spans[3],
                (long) change.before(),
                (long) change.after(),
                (long) change.sources(),
                change.expectedBefore(),
                change.expectedAfter(),
                hasRatio ? change.ratio() : null,
                isTested ? interval[0] : null,
                hasRatio ? interval[1] : null,
                isTested ? change.p() : null,
                q,
                isSupported,
                isTested && isSupported && q < PairMeasures.MOST_FALSE);
    }

    /** A pair in both spans. */
    private record PairChange(
            int a, int b, int before, int after, int sources, double expectedBefore, double expectedAfter) {
        static PairChange of(Period before, Period after, PairCounts.Pairs both, int i) {
            return new PairChange(
                    both.a(i),
                    both.b(i),
                    before.counts().stories(both.key(i)),
                    after.counts().stories(both.key(i)),
                    both.sources(i),
                    before.expected(both.a(i), both.b(i)),
                    after.expected(both.a(i), both.b(i)));
        }

        /** Where one of the two is in no story of a span, nothing can be said of their tie there. */
        boolean isTested() {
            return expectedBefore > 0 && expectedAfter > 0;
        }

        double ratio() {
            return after / expectedAfter / (before / expectedBefore);
        }

        double p() {
            return Change.p(before, after, expectedBefore, expectedAfter);
        }
    }
}
