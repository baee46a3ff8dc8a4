package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Node;
import org.policyalmanac.report.Almanac.Pair;
import org.policyalmanac.report.Almanac.Pairs;

/** Pairs of entities over the whole archive. */
final class PairReading {
    private static final int NODES = 14;

    private PairReading() {}

    static Pairs of(Dataset<Row> ties, Dataset<Row> entities, int top) {
        Dataset<Row> labels = entities.select("entity_id", "label");
        Dataset<Row> pairs = ties.withColumn("millionths", TieColumns.millionths(col("expected")));
        List<Node> nodes = nodes(ties, labels);
        Object[] ids = nodes.stream().map(Node::id).toArray();
        Dataset<Row> among =
                pairs.filter(col("entity_a").isin(ids).and(col("entity_b").isin(ids)));
        return new Pairs(
                ties.count(),
                collected(pairs.sort(surest()).limit(top), labels),
                nodes,
                ids.length == 0 ? List.of() : collected(among, labels));
    }

    private static Column[] surest() {
        return new Column[] {
            desc("is_claim"), TieColumns.above(col("millionths")).desc(), asc("entity_a"), asc("entity_b")
        };
    }

    private static List<Node> nodes(Dataset<Row> ties, Dataset<Row> labels) {
        Dataset<Row> ends = ties.select(col("entity_a").as("entity_id"), col("stories"))
                .unionAll(ties.select(col("entity_b").as("entity_id"), col("stories")));
        return ends
                .groupBy("entity_id")
                .agg(sum("stories").as("stories"))
                .join(labels, "entity_id")
                .sort(desc("stories"), asc("entity_id"))
                .limit(NODES)
                .collectAsList()
                .stream()
                .map(row -> new Node(row.getAs("entity_id"), row.getAs("label"), row.<Long>getAs("stories")))
                .toList();
    }

    private static List<Pair> collected(Dataset<Row> pairs, Dataset<Row> labels) {
        return TieColumns.labelled(pairs, labels).sort(surest()).collectAsList().stream()
                .map(PairReading::pair)
                .toList();
    }

    private static Pair pair(Row row) {
        return new Pair(
                row.getAs("entity_a"),
                row.getAs("entity_b"),
                row.getAs("label_a"),
                row.getAs("label_b"),
                row.<Long>getAs("documents"),
                row.<Long>getAs("stories"),
                row.<Double>getAs("expected"),
                row.<Double>getAs("lift"),
                row.<Double>getAs("lift_low"),
                row.<Double>getAs("lift_high"),
                row.<Long>getAs("months"),
                row.<Double>getAs("q"),
                row.<Boolean>getAs("is_claim"));
    }
}
