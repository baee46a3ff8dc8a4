package org.policyalmanac.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
    private static Map<Long, Long> edges(int[]... edges) {
        Map<Long, Long> result = new HashMap<>();
        for (int[] edge : edges) {
            result.put((long) edge[0] << 32 | edge[1], (long) edge[2]);
        }
        return result;
    }

    private static int[] alone(int nodes) {
        return IntStream.range(0, nodes).toArray();
    }

    @Test
    void twoTrianglesOnABridgeAreTwoGroups() {
        Map<Long, Long> edges = edges(
                new int[] {0, 1, 1},
                new int[] {0, 2, 1},
                new int[] {1, 2, 1},
                new int[] {2, 3, 1},
                new int[] {3, 4, 1},
                new int[] {3, 5, 1},
                new int[] {4, 5, 1});
        assertThat(Communities.of(edges, alone(6))).containsExactly(0, 0, 0, 3, 3, 3);
        // A start that nobody would choose is left behind.
        assertThat(Communities.of(edges, new int[] {0, 1, 2, 2, 1, 0})).containsExactly(0, 0, 0, 3, 3, 3);
    }

    /** Zachary's karate club (1977): the best division known has modularity .4198. */
    @Test
    void theKarateClubIsDividedAboutAsWellAsCanBe() {
        int[][] ties = {
            {2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32},
            {3, 4, 8, 14, 18, 20, 22, 31},
            {4, 8, 9, 10, 14, 28, 29, 33},
            {8, 13, 14},
            {7, 11},
            {7, 11, 17},
            {17},
            {},
            {31, 33, 34},
            {34},
            {},
            {},
            {},
            {34},
            {33, 34},
            {33, 34},
            {},
            {},
            {33, 34},
            {34},
            {33, 34},
            {},
            {33, 34},
            {26, 28, 30, 33, 34},
            {26, 28, 32},
            {32},
            {30, 34},
            {34},
            {32, 34},
            {33, 34},
            {33, 34},
            {33, 34},
            {34}
        };
        Map<Long, Long> edges = new TreeMap<>();
        for (int a = 0; a < ties.length; a++) {
            for (int b : ties[a]) {
                edges.put((long) a << 32 | b - 1, 1L);
            }
        }
        assertThat(edges).hasSize(78);
        assertThat(modularity(edges, Communities.of(edges, alone(34)))).isGreaterThan(0.41);
    }

    private static double modularity(Map<Long, Long> edges, int[] groups) {
        double total = 2.0 * edges.values().stream().mapToLong(w -> w).sum();
        double[] strength = new double[groups.length];
        double inside = 0;
        for (Map.Entry<Long, Long> edge : edges.entrySet()) {
            int a = groups[(int) (edge.getKey() >> 32)];
            int b = groups[edge.getKey().intValue()];
            strength[a] += edge.getValue();
            strength[b] += edge.getValue();
            inside += a == b ? 2 * edge.getValue() : 0;
        }
        return inside / total - Arrays.stream(strength).map(s -> s * s).sum() / total / total;
    }

    @Test
    void groupsAreConnectedAndNodesWithoutTiesAlone() {
        Random random = new Random(5);
        Map<Long, Long> edges = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            int a = random.nextInt(99);
            edges.put((long) a << 32 | a + 1 + random.nextInt(99 - a), 1L + random.nextInt(5));
        }
        int[] groups = Communities.of(edges, new int[101]);
        for (int group : Arrays.stream(groups).distinct().toArray()) {
            int[] reached = IntStream.range(0, groups.length).toArray();
            for (int round = 0; round < 101; round++) {
                for (long edge : edges.keySet()) {
                    int a = (int) (edge >> 32);
                    int b = (int) edge;
                    if (groups[a] == group && groups[b] == group) {
                        reached[a] = reached[b] = Math.min(reached[a], reached[b]);
                    }
                }
            }
            assertThat(IntStream.range(0, groups.length)
                            .filter(i -> groups[i] == group)
                            .map(i -> reached[i])
                            .distinct()
                            .count())
                    .isEqualTo(1);
        }
        assertThat(groups[100]).isEqualTo(100);
    }

    /** The whole range knows two groups; in a month without the ties inside one of them, the names stay. */
    @Test
    void communitiesKeepTheirNamesFromMonthToMonth() {
        Ties whole = Ties.of(
                List.of(pair("a", "b", 9), pair("a", "c", 8), pair("b", "c", 2), pair("x", "y", 7), pair("y", "z", 3)));
        assertThat(whole.nodes().get("b").community()).isEqualTo("a");
        assertThat(whole.nodes().get("z").community()).isEqualTo("y");
        assertThat(whole.nodes().get("a").degree()).isEqualTo(2);
        assertThat(whole.nodes().get("a").strength()).isEqualTo(17);
        Ties month = Ties.of(List.of(pair("a", "c", 1), pair("b", "c", 5), pair("y", "z", 1)), whole);
        assertThat(month.nodes().get("c").community()).isEqualTo("a");
        assertThat(month.nodes().get("c").communitySize()).isEqualTo(3);
        assertThat(month.nodes().get("z").community()).isEqualTo("y");
        assertThat(month.nodes()).doesNotContainKey("x");
    }

    private static Row pair(String a, String b, long stories) {
        return RowFactory.create(a, b, stories);
    }
}
