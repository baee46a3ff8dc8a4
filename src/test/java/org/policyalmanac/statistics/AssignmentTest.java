package org.policyalmanac.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void theWorkedExample() {
        double[][] cost = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};
        assertThat(Assignment.of(cost)).containsExactly(1, 0, 2);
        assertThat(Assignment.total(cost, Assignment.of(cost))).isEqualTo(5);
    }

    @Test
    void moreColumnsOrMoreRows() {
        assertThat(Assignment.of(new double[][] {{9, 2, 1}, {9, 3, 1}})).containsExactly(1, 2);
        assertThat(Assignment.of(new double[][] {{9, 9}, {2, 3}, {1, 1}})).containsExactly(Assignment.NONE, 0, 1);
        assertThat(Assignment.of(new double[0][])).isEmpty();
        assertThat(Assignment.of(new double[2][0])).containsExactly(Assignment.NONE, Assignment.NONE);
    }

    @Test
    void equalCostsGoByTheLowestIndex() {
        assertThat(Assignment.of(new double[4][4])).containsExactly(0, 1, 2, 3);
        assertThat(Assignment.of(new double[2][4])).containsExactly(0, 1);
    }

    @Test
    void noPermutationIsCheaper() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(6);
            int columns = 1 + random.nextInt(6);
            boolean isCoarse = random.nextBoolean();
            double[][] cost = new double[rows][columns];
            for (double[] row : cost) {
                Arrays.setAll(row, j -> isCoarse ? random.nextInt(4) : random.nextDouble() - 0.5);
            }
            int[] columnOfRow = Assignment.of(cost);
            assertThat(Arrays.stream(columnOfRow).filter(j -> j >= 0)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(columnOfRow).filter(j -> j >= 0)).hasSize(Math.min(rows, columns));
            assertThat(Assignment.total(cost, columnOfRow))
                    .isCloseTo(cheapest(cost, 0, new boolean[columns], Math.max(0, rows - columns)), within(1e-9));
        }
    }

    /** By trying all: from {@code row} on, with {@code idle} rows that may still go without. */
    private static double cheapest(double[][] cost, int row, boolean[] isTaken, int idle) {
        if (row == cost.length) {
            return 0;
        }
        double best = idle > 0 ? cheapest(cost, row + 1, isTaken, idle - 1) : Double.POSITIVE_INFINITY;
        for (int j = 0; j < isTaken.length; j++) {
            if (!isTaken[j]) {
                isTaken[j] = true;
                best = Math.min(best, cost[row][j] + cheapest(cost, row + 1, isTaken, idle));
                isTaken[j] = false;
            }
        }
        return best;
    }
}
