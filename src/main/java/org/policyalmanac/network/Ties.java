package org.policyalmanac.network;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The backbone of one period as a network of entities, divided into communities.
 *
 * @param nodes each entity that has a tie in the backbone, in the order of ids
 */
record Ties(TreeMap<String, Node> nodes) implements Serializable {
    /**
     * An entity with a tie.
     *
     * @param degree ties
     * @param strength stories of all its ties added up
     * @param community the id of the community's member that is strongest over the whole range, of equals the first
     * @param communitySize members, at least 2
     */
    record Node(long degree, long strength, String community, long communitySize) implements Serializable {}

    /** Of the whole range. */
    static Ties of(List<Row> pairs) {
        return of(pairs, new Ties(new TreeMap<>()));
    }

    /**
     * Of one month: its communities are those of the whole range as far as the month's ties allow it, and are called by
     * the same members.
     *
     * @param pairs {@code (entity_a, entity_b, stories)} of the backbone
     */
    static Ties of(List<Row> pairs, Ties whole) {
        TreeMap<String, long[]> sums = new TreeMap<>();
        for (Row pair : pairs) {
            for (String end : List.of(pair.getString(0), pair.getString(1))) {
                long[] sum = sums.computeIfAbsent(end, none -> new long[2]);
                sum[0]++;
                sum[1] += pair.getLong(2);
            }
        }
        String[] ids = sums.keySet().toArray(String[]::new);
        Map<String, Integer> places = new HashMap<>();
        for (String id : ids) {
            places.put(id, places.size());
        }
        Map<Long, Long> edges = new HashMap<>();
        for (Row pair : pairs) {
            edges.put(
                    (long) places.get(pair.getString(0)) << Integer.SIZE | places.get(pair.getString(1)),
                    pair.getLong(2));
        }
        int[] groups = Communities.of(edges, start(ids, whole));
        return named(ids, groups, sums, whole);
    }

    private static int[] start(String[] ids, Ties whole) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] start = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            Node node = whole.nodes.get(ids[i]);
            String name = node == null ? ids[i] : "community of " + node.community;
            numbers.putIfAbsent(name, i);
            start[i] = numbers.get(name);
        }
        return start;
    }

    private static Ties named(String[] ids, int[] groups, Map<String, long[]> sums, Ties whole) {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, Long> sizes = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            String id = ids[i];
            names.merge(groups[i], id, (a, b) -> whole.isStronger(b, a, sums) ? b : a);
            sizes.merge(groups[i], 1L, Long::sum);
        }
        TreeMap<String, Node> nodes = new TreeMap<>();
        for (int i = 0; i < ids.length; i++) {
            long[] sum = sums.get(ids[i]);
            nodes.put(ids[i], new Node(sum[0], sum[1], names.get(groups[i]), sizes.get(groups[i])));
        }
        return new Ties(nodes);
    }

    /** The community of each entity: {@code (entity_id, community_overall)}. */
    Dataset<Row> overall(SparkSession spark) {
        List<Row> rows = nodes.entrySet().stream()
                .map(node -> RowFactory.create(node.getKey(), node.getValue().community))
                .toList();
        return spark.createDataFrame(
                rows, new StructType().add("entity_id", "string").add("community_overall", "string"));
    }

    /** By strength over the whole range, then by strength now. */
    private boolean isStronger(String id, String other, Map<String, long[]> sums) {
        long more = strength(id) - strength(other);
        return more != 0 ? more > 0 : sums.get(id)[1] > sums.get(other)[1];
    }

    private long strength(String id) {
        return nodes.containsKey(id) ? nodes.get(id).strength : 0;
    }
}
