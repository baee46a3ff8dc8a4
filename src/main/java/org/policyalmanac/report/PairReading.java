package org.policyalmanac.report;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Almanac.Node;
import org.policyalmanac.report.Almanac.Pair;
import org.policyalmanac.report.Almanac.Pairs;

/** Pairs of entities, added up over all months. */
final class PairReading {
    private static final int NODES = 14;

    private PairReading() {}

    static Pairs of(Dataset<Row> monthly, Dataset<Row> entities, int top) {
        Dataset<Row> labels = entities.select("entity_id", "label");
        Dataset<Row> pairs = added(monthly).cache();
        try {
            List<Node> nodes = nodes(pairs, labels);
            Object[] ids = nodes.stream().map(Node::id).toArray();
            Dataset<Row> among =
                    pairs.filter(col("entity_a").isin(ids).and(col("entity_b").isin(ids)));
            Column above = TieColumns.above(col("expected"));
            return new Pairs(
                    pairs.count(),
                    collected(
                            pairs.sort(above.desc(), asc("entity_a"), asc("entity_b"))
                                    .limit(top),
                            labels),
                    nodes,
                    collected(among, labels));
        } finally {
            pairs.unpersist();
        }
    }

    private static Dataset<Row> added(Dataset<Row> monthly) {
        return monthly.filter(col("stories").gt(0))
                .groupBy("entity_a", "entity_b")
                .agg(
                        sum("documents").as("documents"),
                        sum("stories").as("stories"),
                        sum(TieColumns.millionths(col("expected"))).as("expected"),
                        count(lit(1)).as("months"),
                        sum(col("in_backbone").cast("bigint")).as("backbone_months"),
                        sum(col("is_claim").cast("bigint")).as("claim_months"));
    }

    private static List<Node> nodes(Dataset<Row> pairs, Dataset<Row> labels) {
        Dataset<Row> ends = pairs.select(col("entity_a").as("entity_id"), col("stories"))
                .unionAll(pairs.select(col("entity_b").as("entity_id"), col("stories")));
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
        Column above = TieColumns.above(col("expected"));
        return TieColumns.labelled(pairs, labels)
                .sort(above.desc(), asc("entity_a"), asc("entity_b"))
                .collectAsList()
                .stream()
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
                row.<Long>getAs("expected") / TieColumns.MILLIONTHS,
                row.<Long>getAs("months"),
                row.<Long>getAs("backbone_months"),
                row.<Long>getAs("claim_months"));
    }
}
