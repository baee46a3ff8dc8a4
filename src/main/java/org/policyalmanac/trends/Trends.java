package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max_by;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Table;

/** The tables {@code trends}, {@code trend_tests} and {@code bursts} from what is counted. */
final class Trends implements AutoCloseable {
    private final Dataset<Row> counted;
    private final Dataset<Row> series;
    private final Broadcast<Totals> totals;
    private final Broadcast<Families> families;
    private final Broadcast<Families> burstFamilies;
    private final Set<String> unstable;
    private final Period period;

    private Trends(Dataset<Row> counted, Broadcast<Totals> totals, Set<String> unstable) {
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(counted.sparkSession().sparkContext());
        this.counted = counted;
        this.totals = totals;
        this.unstable = unstable;
        this.period = totals.value().calendar().period();
        this.series = BySubject.of(counted, new SubjectSeries(totals), Encoders.row(SeriesRows.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        this.families = spark.broadcast(new Families(
                series.where("p is not null").select("kind", "language", "p").collectAsList()));
        this.burstFamilies = spark.broadcast(new Families(series.select(
                        col("kind"), col("language"), explode(col("bursts")).as("burst"))
                .select("kind", "language", "burst.p")
                .collectAsList()));
    }

    /**
     * @param facts subjects and the documents that are about them, see {@link Facts}
     * @param weights see {@link Facts#weights}
     * @param registry rows of {@code topic_registry}
     */
    static Trends of(Dataset<Row> facts, Dataset<Row> weights, Totals totals, Dataset<Row> registry) {
        Broadcast<Totals> shipped = JavaSparkContext.fromSparkContext(
                        facts.sparkSession().sparkContext())
                .broadcast(totals);
        Set<String> unstable = registry
                .groupBy("topic_id")
                .agg(max_by(col("is_stable"), col("run_id")).as("is_stable"))
                .where("not is_stable")
                .select("topic_id")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        return new Trends(Facts.counted(facts, weights).persist(StorageLevel.MEMORY_AND_DISK()), shipped, unstable);
    }

    private static KeyValueGroupedDataset<String, Row> grouped(Dataset<Row> rows) {
        return rows.groupByKey((MapFunction<Row, String>) BySubject::key, Encoders.STRING());
    }

    /** {@code trends}. */
    Dataset<Row> rows() {
        return grouped(counted)
                .cogroup(
                        grouped(series),
                        new SubjectBins(totals),
                        Encoders.row(Table.TRENDS.schema().asNullable()));
    }

    /** {@code trend_tests}. */
    Dataset<Row> tests() {
        return series.map(
                (MapFunction<Row, Row>) new Claims.OfTrend(period, families, unstable),
                Encoders.row(Table.TREND_TESTS.schema().asNullable()));
    }

    /** {@code bursts}. */
    Dataset<Row> bursts() {
        return series.flatMap(
                (FlatMapFunction<Row, Row>) new Claims.OfBursts(period, burstFamilies, unstable),
                Encoders.row(Table.BURSTS.schema().asNullable()));
    }

    /** What is claimed in these rows, see {@link Evidence#claims}. */
    Dataset<Row> claims(Dataset<Row> tests, Dataset<Row> bursts) {
        return Evidence.claims(tests, bursts, series);
    }

    @Override
    public void close() {
        series.unpersist();
        counted.unpersist();
        totals.destroy();
        families.destroy();
        burstFamilies.destroy();
    }
}
