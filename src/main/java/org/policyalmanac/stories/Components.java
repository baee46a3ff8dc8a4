package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Connected components of a graph of documents, over the cluster: alternating large-star and small-star rounds
 * (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii 2014, <i>Connected Components in MapReduce and Beyond</i>),
 * each of which leaves fewer steps between a node and the least id of its component. Each round costs several jobs, so
 * a graph that the driver can hold is joined there (Tarjan 1975), with the same result.
 */
final class Components {
    /** Edges up to which the driver does it; some 200 bytes each. */
    private static final long FEW_EDGES = 500_000;

    private static final StructType COMPONENT =
            new StructType().add("node", "string").add("component", "string");

    private Components() {}

    /**
     * @param edges {@code (a, b)}
     * @return {@code (node, component)} for every node of an edge; the component is its least node
     */
    static Dataset<Row> of(Dataset<Row> edges) {
        return edges.count() <= FEW_EDGES ? byDriver(edges) : byCluster(edges);
    }

    static Dataset<Row> byDriver(Dataset<Row> edges) {
        Map<String, String> parents = new HashMap<>();
        for (Row edge : edges.select("a", "b").collectAsList()) {
            String a = root(parents, edge.getString(0));
            String b = root(parents, edge.getString(1));
            if (a.compareTo(b) < 0) {
                parents.put(b, a);
            } else {
                parents.put(a, b);
            }
        }
        List<Row> components = parents.keySet().stream()
                .map(node -> RowFactory.create(node, root(parents, node)))
                .toList();
        return edges.sparkSession().createDataFrame(components, COMPONENT);
    }

    /** The least node known to be joined with {@code node}; what lies between is made shorter on the way. */
    private static String root(Map<String, String> parents, String node) {
        String parent = parents.putIfAbsent(node, node);
        while (parent != null && !parent.equals(node)) {
            String grandparent = parents.get(parent);
            parents.put(node, grandparent);
            node = parent;
            parent = grandparent;
        }
        return node;
    }

    static Dataset<Row> byCluster(Dataset<Row> edges) {
        Dataset<Row> stars = edges.select(col("a").as("u"), col("b").as("v")).localCheckpoint();
        long size = stars.count();
        boolean settled = size == 0;
        while (!settled) {
            Dataset<Row> next = smallStar(largeStar(stars)).distinct().localCheckpoint();
            long nextSize = next.count();
            settled = nextSize == size && next.except(stars).isEmpty();
            stars.unpersist();
            stars = next;
            size = nextSize;
        }
        Dataset<Row> leaves = stars.select(col("v").as("node"), col("u").as("component"));
        return leaves.union(stars.select(col("u").as("node"), col("u").as("component")))
                .distinct();
    }

    /** Every node hands its greater neighbours to the least of its neighbours and itself. */
    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> both = edges.select("u", "v").union(edges.select(col("v").as("u"), col("u").as("v")));
        Dataset<Row> least = both.groupBy("u")
                .agg(min("v").as("m"))
                .select(col("u"), least(col("u"), col("m")).as("m"));
        return both.join(least, "u")
                .where(col("v").gt(col("u")))
                .select(col("m").as("u"), col("v"))
                .where(col("u").notEqual(col("v")));
    }

    /** Every node hands its lesser neighbours, and itself, to the least of them. */
    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> down = edges.select(
                least(col("u"), col("v")).as("w"), greatest(col("u"), col("v")).as("n"));
        Dataset<Row> least = down.groupBy("n").agg(min("w").as("m"));
        Dataset<Row> joined = down.join(least, "n");
        return joined.select(col("m").as("u"), col("w").as("v"))
                .union(joined.select(col("m").as("u"), col("n").as("v")))
                .where(col("u").notEqual(col("v")));
    }
}
