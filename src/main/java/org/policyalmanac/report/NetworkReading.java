package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Network.Change;
import org.policyalmanac.report.Network.End;
import org.policyalmanac.report.Network.Picture;
import org.policyalmanac.report.Network.Tie;
import org.policyalmanac.table.Table;

/** The ties that can be drawn and those that have changed; only ties that were tested and can be claimed. */
final class NetworkReading {
    private static final int ENDS = 40;
    private static final int TIES = 90;
    private static final int OF_AN_END = 3;
    private static final int LATEST_MONTHS = 12;

    private final Function<Table, Dataset<Row>> tables;
    private final Dataset<Row> labels;
    private final Dataset<Row> groups;

    private NetworkReading(Function<Table, Dataset<Row>> tables) {
        this.tables = tables;
        labels = tables.apply(Table.ENTITIES).select("entity_id", "label");
        Dataset<Row> communities = tables.apply(Table.ENTITY_MONTHS)
                .groupBy("entity_id")
                .agg(max("community_overall").as("community"));
        groups = communities
                .join(labels.toDF("community", "group"), "community", "left")
                .select("entity_id", "group");
    }

    /** @param charted the months that charts show */
    static Network of(Function<Table, Dataset<Row>> tables, Optional<Span> charted, int top) {
        NetworkReading reading = new NetworkReading(tables);
        Optional<Span> latest =
                charted.filter(span -> span.months() > LATEST_MONTHS).map(NetworkReading::latest);
        return new Network(
                reading.picture(charted, reading.whole()),
                latest.map(span -> reading.picture(Optional.of(span), reading.of(span))),
                reading.changes(top));
    }

    private static Span latest(Span span) {
        return new Span(span.last().minusMonths(LATEST_MONTHS - 1L), span.last());
    }

    /** All ties of the archive that can be claimed, in the columns that {@link #tie} reads. */
    private Dataset<Row> whole() {
        return tables.apply(Table.ENTITY_TIES)
                .where("is_claim and in_backbone")
                .withColumn("millionths", TieColumns.millionths(col("expected")))
                .select(
                        "entity_a",
                        "entity_b",
                        "stories",
                        "sentence_stories",
                        "stories_a",
                        "stories_b",
                        "millionths",
                        "lift",
                        "lift_low",
                        "lift_high",
                        "months",
                        "q");
    }

    /** Ties of a span that can be claimed of at least one of its months; numbers are those of all its months added up. */
    private Dataset<Row> of(Span span) {
        Column inside =
                col("month").between(lit(span.first().atDay(1)), lit(span.last().atDay(1)));
        Dataset<Row> named = tables.apply(Table.ENTITY_MONTHS)
                .where(inside)
                .groupBy("entity_id")
                .agg(sum("stories").as("named"));
        Dataset<Row> added = tables.apply(Table.ENTITY_PAIRS)
                .where(inside)
                .groupBy("entity_a", "entity_b")
                .agg(
                        sum("stories").as("stories"),
                        sum("sentence_stories").as("sentence_stories"),
                        sum(TieColumns.millionths(col("expected"))).as("millionths"),
                        count_if(col("is_claim").and(col("in_backbone"))).as("claims"),
                        count(lit(1)).as("months"),
                        min("q").as("q"))
                .where("claims > 0");
        return added.join(named.toDF("entity_a", "stories_a"), "entity_a")
                .join(named.toDF("entity_b", "stories_b"), "entity_b")
                .withColumn(
                        "lift",
                        col("stories").multiply(lit(TieColumns.MILLIONTHS)).divide(col("millionths")))
                .withColumn("lift_low", lit(null).cast("double"))
                .withColumn("lift_high", lit(null).cast("double"));
    }

    /** Of ties between the entities with most stories in claimed ties, those furthest above chance of each entity. */
    private Picture picture(Optional<Span> span, Dataset<Row> claimed) {
        Dataset<Row> ties = claimed.cache();
        try {
            Dataset<Row> ends = ties.select(col("entity_a").as("entity_id"), col("stories"))
                    .unionAll(ties.select(col("entity_b").as("entity_id"), col("stories")));
            Object[] strongest = ends
                    .groupBy("entity_id")
                    .agg(sum("stories").as("stories"))
                    .sort(desc("stories"), asc("entity_id"))
                    .limit(ENDS)
                    .collectAsList()
                    .stream()
                    .map(row -> row.getAs("entity_id"))
                    .toArray();
            Column above = TieColumns.above(col("millionths"));
            Dataset<Row> among = ties.where(
                    col("entity_a").isin(strongest).and(col("entity_b").isin(strongest)));
            List<Tie> all = named(among).sort(above.desc(), asc("entity_a"), asc("entity_b")).collectAsList().stream()
                    .map(NetworkReading::tie)
                    .toList();
            return new Picture(span, ties.count(), sparse(all));
        } finally {
            ties.unpersist();
        }
    }

    /** Of each end its strongest ties, and no more: a picture of all of them would be a ball of wool. */
    static List<Tie> sparse(List<Tie> strongestFirst) {
        Map<String, Integer> ofEnd = new HashMap<>();
        List<Tie> kept = new ArrayList<>();
        for (Tie tie : strongestFirst) {
            int a = ofEnd.getOrDefault(tie.a().id(), 0);
            int b = ofEnd.getOrDefault(tie.b().id(), 0);
            if (kept.size() < TIES && Math.min(a, b) < OF_AN_END) {
                kept.add(tie);
                ofEnd.put(tie.a().id(), a + 1);
                ofEnd.put(tie.b().id(), b + 1);
            }
        }
        return kept;
    }

    private Dataset<Row> named(Dataset<Row> ties) {
        return TieColumns.labelled(ties, labels)
                .join(groups.toDF("entity_a", "group_a"), "entity_a", "left")
                .join(groups.toDF("entity_b", "group_b"), "entity_b", "left");
    }

    private static Tie tie(Row row) {
        return new Tie(
                end(row, "a"),
                end(row, "b"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("sentence_stories"),
                row.<Long>getAs("millionths") / TieColumns.MILLIONTHS,
                row.<Double>getAs("lift"),
                row.getAs("lift_low"),
                row.getAs("lift_high"),
                row.<Long>getAs("months"),
                row.<Double>getAs("q"));
    }

    private static End end(Row row, String side) {
        return new End(
                row.getAs("entity_" + side),
                row.getAs("label_" + side),
                row.getAs("group_" + side),
                row.<Long>getAs("stories_" + side));
    }

    private List<Change> changes(int top) {
        Column[] surest = {asc("q"), asc("entity_a"), asc("entity_b")};
        Dataset<Row> claimed =
                tables.apply(Table.PAIR_CHANGES).where("is_claim").sort(surest).limit(top);
        Dataset<Row> rows = TieColumns.labelled(claimed, labels).sort(surest);
        for (String month : List.of("before_first", "before_last", "after_first", "after_last")) {
            rows = rows.withColumn(month, col(month).cast("string"));
        }
        return rows.collectAsList().stream().map(NetworkReading::change).toList();
    }

    private static Change change(Row row) {
        return new Change(
                row.getAs("label_a"),
                row.getAs("label_b"),
                span(row, "before"),
                span(row, "after"),
                row.<Long>getAs("stories_before"),
                row.<Long>getAs("stories_after"),
                row.<Double>getAs("expected_before"),
                row.<Double>getAs("expected_after"),
                row.getAs("ratio"),
                row.getAs("ratio_low"),
                row.getAs("ratio_high"),
                row.<Double>getAs("q"));
    }

    private static Span span(Row row, String which) {
        YearMonth first = AlmanacReading.month(row, which + "_first");
        return new Span(first, AlmanacReading.month(row, which + "_last"));
    }
}
