package org.policyalmanac.network;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.table.Table;

/** The tables of the network, from the documents that name entities ({@link NamedDocuments#of}). */
final class Network {
    private Network() {}

    /** Stories of each period by its number, those without entities too. */
    static Map<Integer, Long> totals(Dataset<Row> told) {
        Map<Integer, Long> totals = new HashMap<>();
        long all = 0;
        for (Row row :
                told.where("is_canonical").groupBy("period").agg(count(lit(1))).collectAsList()) {
            totals.put(row.getInt(0), row.getLong(1));
            all += row.getLong(1);
        }
        totals.put(Period.WHOLE_RANGE, all);
        return totals;
    }

    /** Stories of which some entities are not counted. */
    static long capped(Dataset<Row> named) {
        return named.where("is_canonical and substring(names, 1, 1) = X'01'").count();
    }

    /** {@code entity_pairs}. */
    static Dataset<Row> pairs(Dataset<Row> named, Dataset<Row> dictionary, Map<Integer, Long> totals) {
        return ofMonth(PairColumns.rows(
                byMonth(named).flatMapGroups(new PairsOfPeriod(totals), PairColumns.encoder(named.sparkSession())),
                dictionary,
                PairMeasures.COUNTS,
                PairMeasures.MEASURES));
    }

    /** Counts of {@code entity_pairs} alone. */
    static Dataset<Row> counted(Dataset<Row> named, Dataset<Row> dictionary) {
        return ofMonth(PairColumns.rows(
                byMonth(named).flatMapGroups(new CountsOfPeriod(), PairColumns.encoder(named.sparkSession())),
                dictionary,
                CountsOfPeriod.COUNTS,
                List.of()));
    }

    private static KeyValueGroupedDataset<Integer, Row> byMonth(Dataset<Row> named) {
        return named.where(col("period").notEqual(Period.WHOLE_RANGE))
                .groupByKey((MapFunction<Row, Integer>) row -> row.getInt(1), Encoders.INT());
    }

    private static KeyValueGroupedDataset<Integer, Row> together(Dataset<Row> named) {
        return named.groupByKey((MapFunction<Row, Integer>) row -> Period.WHOLE_RANGE, Encoders.INT());
    }

    private static Dataset<Row> ofMonth(Dataset<Row> rows) {
        return rows.withColumn("month", NamedDocuments.firstDay("period")).drop("period");
    }

    /** {@code entity_ties}: stories without a known month count here, and in no month. */
    static Dataset<Row> ties(
            Dataset<Row> named, Dataset<Row> dictionary, Map<Integer, Long> totals, Dataset<Row> pairs) {
        Dataset<Row> months = pairs.groupBy("entity_a", "entity_b")
                .agg(
                        min("month").as("first_month"),
                        max("month").as("last_month"),
                        count(lit(1)).as("months"));
        return PairColumns.rows(
                        together(named)
                                .flatMapGroups(new PairsOfPeriod(totals), PairColumns.encoder(named.sparkSession())),
                        dictionary,
                        PairMeasures.COUNTS,
                        PairMeasures.MEASURES)
                .join(months, asSeq("entity_a", "entity_b"), "left")
                .withColumn("months", coalesce(col("months"), lit(0L)))
                .drop("period");
    }

    /** The periods to compare where nobody has named any. */
    static Optional<Periods> periods(Dataset<Row> documents, Map<Integer, Long> totals) {
        int[] months = totals.keySet().stream()
                .filter(period -> period != Period.WHOLE_RANGE)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (months.length == 0) {
            return Optional.empty();
        }
        YearMonth last = Periods.month(months[months.length - 1]);
        Row lastDay = documents
                .where("published_precision = 'day'")
                .agg(max("published"))
                .first();
        LocalDate day = lastDay.isNullAt(0) ? last.atDay(1) : lastDay.getDate(0).toLocalDate();
        return Periods.ofArchive(Periods.month(months[0]), last, day);
    }

    /** {@code pair_changes}; no rows where there are no two periods. */
    static Dataset<Row> changes(Dataset<Row> named, Dataset<Row> dictionary, Optional<Periods> periods) {
        if (periods.isEmpty()) {
            return named.sparkSession().createDataFrame(List.<Row>of(), Table.PAIR_CHANGES.schema());
        }
        return PairColumns.withIds(
                together(named.where(periods.get().contain("period")))
                        .flatMapGroups(new ChangesOfPairs(periods.get()), Encoders.row(ChangesOfPairs.SCHEMA)),
                dictionary);
    }

    /** {@code entity_neighbours}: each pair of {@code entity_pairs} from both its ends. */
    static Dataset<Row> neighbours(Dataset<Row> pairs) {
        Column[] kept = Arrays.stream(Table.ENTITY_NEIGHBOURS.schema().fieldNames())
                .filter(name -> !List.of("entity_id", "neighbour", "rank", "stories_entity", "stories_neighbour")
                        .contains(name))
                .map(name -> col(name))
                .toArray(Column[]::new);
        return seen(pairs, "a", "b", kept)
                .unionByName(seen(pairs, "b", "a", kept))
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("entity_id", "month")
                                        .orderBy(desc("stories"), desc("lift_low"), col("neighbour"))));
    }

    private static Dataset<Row> seen(Dataset<Row> pairs, String from, String to, Column[] kept) {
        return pairs.select(concat(
                kept,
                col("entity_" + from).as("entity_id"),
                col("entity_" + to).as("neighbour"),
                col("stories_" + from).as("stories_entity"),
                col("stories_" + to).as("stories_neighbour")));
    }

    private static Column[] concat(Column[] first, Column... more) {
        Column[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    /** {@code entity_months}. */
    static Dataset<Row> months(Dataset<Row> named, Dataset<Row> dictionary, Dataset<Row> pairs, Dataset<Row> ties) {
        Dataset<Row> counts = ofMonth(byMonth(named)
                .flatMapGroups(new EntitiesOfMonth(), Encoders.row(EntitiesOfMonth.SCHEMA))
                .join(dictionary, "entity")
                .drop("entity"));
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(named.sparkSession().sparkContext());
        Ties whole = Ties.of(backbone(ties).collectAsList());
        Broadcast<Ties> shipped = context.broadcast(whole);
        Dataset<Row> ofMonths = backbone(pairs, col("month"))
                .groupByKey((MapFunction<Row, Date>) pair -> pair.getDate(3), Encoders.DATE())
                .flatMapGroups(new TiesOfMonth(shipped), Encoders.row(TiesOfMonth.SCHEMA));
        Dataset<Row> partners = pairs.select(col("month"), col("entity_a").as("entity_id"), col("stories"))
                .unionAll(pairs.select(col("month"), col("entity_b"), col("stories")))
                .groupBy("month", "entity_id")
                .agg(count(lit(1)).as("neighbours"), sum("stories").as("strength_all"));
        return counts.join(partners, asSeq("month", "entity_id"), "left")
                .join(ofMonths, asSeq("month", "entity_id"), "left")
                .join(whole.overall(named.sparkSession()), asSeq("entity_id"), "left")
                .na()
                .fill(0L, new String[] {"neighbours", "strength_all", "degree", "strength"});
    }

    private static Dataset<Row> backbone(Dataset<Row> pairs, Column... more) {
        return pairs.where("in_backbone")
                .select(concat(new Column[] {col("entity_a"), col("entity_b"), col("stories")}, more));
    }

    private static scala.collection.immutable.Seq<String> asSeq(String... names) {
        return scala.jdk.javaapi.CollectionConverters.asScala(List.of(names)).toSeq();
    }
}
