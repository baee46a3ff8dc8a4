package org.policyalmanac.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of entities that have more ties among each other than with others: modularity is made larger step by step
 * (Blondel and others 2008, <i>Fast Unfolding of Communities in Large Networks</i>), entities and groups moving in the
 * order of their numbers and, of equal gains, to the smallest number; at last groups that are not connected are split, as
 * Traag and others (2019) ask. Weights are whole numbers and so are all comparisons: the answer has no rounding in it.
 */
final class Communities {
    private final int[][] neighbours;
    private final long[][] weights;
    private final long[] strengths;
    private final long total;

    /** A network of nodes 0, 1, …; edges of a node to itself are the weight inside a group. */
    private Communities(TreeMap<Long, Long> edges, int nodes) {
        int[] degrees = new int[nodes];
        edges.keySet().forEach(edge -> {
            degrees[first(edge)]++;
            degrees[second(edge)] += first(edge) == second(edge) ? 0 : 1;
        });
        neighbours = new int[nodes][];
        weights = new long[nodes][];
        strengths = new long[nodes];
        Arrays.setAll(neighbours, i -> new int[degrees[i]]);
        Arrays.setAll(weights, i -> new long[degrees[i]]);
        int[] filled = new int[nodes];
        edges.forEach((edge, weight) -> {
            int a = first(edge);
            int b = second(edge);
            neighbours[a][filled[a]] = b;
            weights[a][filled[a]++] = weight;
            strengths[a] += weight;
            strengths[b] += weight;
            if (a != b) {
                neighbours[b][filled[b]] = a;
                weights[b][filled[b]++] = weight;
            }
        });
        total = Arrays.stream(strengths).sum();
    }

    private static int first(long edge) {
        return (int) (edge >> Integer.SIZE);
    }

    private static int second(long edge) {
        return (int) edge;
    }

    /**
     * The group of each node, by the number of a node in it.
     *
     * @param edges weight over 0 by both ends in one number, the smaller one in its upper half
     * @param start groups to begin with: nodes of equal numbers begin in one group as far as they are connected, so that
     *     a known division stays where the network allows it
     */
    static int[] of(Map<Long, Long> edges, int[] start) {
        TreeMap<Long, Long> sorted = new TreeMap<>(edges);
        Communities network = new Communities(sorted, start.length);
        int[] groups = network.connected(start);
        while (true) {
            int[] moved = network.moved(groups);
            int[] joined = joined(sorted, moved);
            if (Arrays.equals(joined, groups)) {
                return network.connected(joined);
            }
            groups = joined;
        }
    }

    /** Nodes moved one by one while that makes modularity larger. */
    private int[] moved(int[] start) {
        int[] groups = start.clone();
        long[] strengthOf = new long[groups.length];
        for (int node = 0; node < groups.length; node++) {
            strengthOf[groups[node]] += strengths[node];
        }
        boolean isMoving = true;
        while (isMoving) {
            isMoving = false;
            for (int node = 0; node < groups.length; node++) {
                int best = best(node, groups, strengthOf);
                if (best != groups[node]) {
                    strengthOf[groups[node]] -= strengths[node];
                    strengthOf[best] += strengths[node];
                    groups[node] = best;
                    isMoving = true;
                }
            }
        }
        return groups;
    }

    /** The group in which a node adds most; its own unless another is better. */
    private int best(int node, int[] groups, long[] strengthOf) {
        TreeMap<Integer, Long> ties = new TreeMap<>();
        ties.put(groups[node], 0L);
        for (int i = 0; i < neighbours[node].length; i++) {
            if (neighbours[node][i] != node) {
                ties.merge(groups[neighbours[node][i]], weights[node][i], Long::sum);
            }
        }
        int best = groups[node];
        long most = gain(ties.get(best), strengths[node], strengthOf[best] - strengths[node]);
        for (Map.Entry<Integer, Long> group : ties.entrySet()) {
            if (group.getKey() != groups[node]) {
                long gain = gain(group.getValue(), strengths[node], strengthOf[group.getKey()]);
                if (gain > most) {
                    most = gain;
                    best = group.getKey();
                }
            }
        }
        return best;
    }

    /** What a node adds to modularity in a group, times a constant. */
    private long gain(long ties, long strength, long strengthOfGroup) {
        return Math.subtractExact(Math.multiplyExact(ties, total), Math.multiplyExact(strength, strengthOfGroup));
    }

    /** Whole groups moved as nodes are, until none of them moves. */
    private static int[] joined(TreeMap<Long, Long> edges, int[] start) {
        int[] groups = start;
        while (true) {
            int[] numbers = numbered(groups);
            int count = Arrays.stream(numbers).max().orElse(-1) + 1;
            TreeMap<Long, Long> between = new TreeMap<>();
            edges.forEach((edge, weight) -> {
                int a = Math.min(numbers[first(edge)], numbers[second(edge)]);
                int b = Math.max(numbers[first(edge)], numbers[second(edge)]);
                between.merge((long) a << Integer.SIZE | b, weight, Long::sum);
            });
            int[] alone = new int[count];
            Arrays.setAll(alone, i -> i);
            int[] moved = new Communities(between, count).moved(alone);
            int[] next = new int[numbers.length];
            Arrays.setAll(next, i -> moved[numbers[i]]);
            next = named(next);
            if (Arrays.equals(next, named(numbers))) {
                return next;
            }
            groups = next;
        }
    }

    /** Groups by the number of their first node. */
    private static int[] named(int[] groups) {
        Map<Integer, Integer> first = new HashMap<>();
        int[] named = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            first.putIfAbsent(groups[node], node);
            named[node] = first.get(groups[node]);
        }
        return named;
    }

    /** Groups numbered 0, 1, … in the order of their first nodes. */
    private static int[] numbered(int[] groups) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] numbered = new int[groups.length];
        for (int node = 0; node < groups.length; node++) {
            numbers.putIfAbsent(groups[node], numbers.size());
            numbered[node] = numbers.get(groups[node]);
        }
        return numbered;
    }

    /** The connected parts of groups, each by the number of its first node. */
    private int[] connected(int[] groups) {
        int[] parts = new int[groups.length];
        Arrays.fill(parts, -1);
        for (int node = 0; node < groups.length; node++) {
            if (parts[node] < 0) {
                parts[node] = node;
                ArrayDeque<Integer> open = new ArrayDeque<>();
                for (Integer at = node; at != null; at = open.poll()) {
                    for (int next : neighbours[at]) {
                        if (parts[next] < 0 && groups[next] == groups[node]) {
                            parts[next] = node;
                            open.add(next);
                        }
                    }
                }
            }
        }
        return parts;
    }
}
