package org.policyalmanac.statistics;

import java.util.Arrays;

/**
 * Who goes with whom at the least total cost: the linear assignment problem by shortest augmenting paths (Jonker and
 * Volgenant 1987, <i>A Shortest Augmenting Path Algorithm for Dense and Sparse Linear Assignment Problems</i>; after
 * Kuhn's 1955 Hungarian method), in the order of n²m steps for n of m. Of equal paths the one to the lowest index is
 * taken, so that the answer depends on nothing but the costs.
 */
public final class Assignment {
    /** The partner of who has none: there are fewer columns than rows. */
    public static final int NONE = -1;

    private Assignment() {}

    /**
     * For each row its column, no column twice; as many rows have one as there are rows or columns, whichever are fewer.
     *
     * @param cost finite, rows of the same length, any sign
     */
    public static int[] of(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        if (rows <= columns) {
            return rowsToColumns(cost, columns);
        }
        double[][] turned = new double[columns][rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                turned[j][i] = cost[i][j];
            }
        }
        int[] rowOfColumn = rowsToColumns(turned, rows);
        int[] columnOfRow = new int[rows];
        Arrays.fill(columnOfRow, NONE);
        for (int j = 0; j < columns; j++) {
            columnOfRow[rowOfColumn[j]] = j;
        }
        return columnOfRow;
    }

    /** What an assignment costs; rows without a partner cost nothing. */
    public static double total(double[][] cost, int[] columnOfRow) {
        double total = 0;
        for (int i = 0; i < cost.length; i++) {
            total += columnOfRow[i] == NONE ? 0 : cost[i][columnOfRow[i]];
        }
        return total;
    }

    /** For no more rows than columns. Rows and columns are counted from 1: column 0 is where each search starts. */
    private static int[] rowsToColumns(double[][] cost, int columns) {
        int rows = cost.length;
        double[] rowPrice = new double[rows + 1];
        double[] columnPrice = new double[columns + 1];
        int[] rowOfColumn = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(cost, row, rowPrice, columnPrice, rowOfColumn);
        }
        int[] columnOfRow = new int[rows];
        for (int j = 1; j <= columns; j++) {
            if (rowOfColumn[j] > 0) {
                columnOfRow[rowOfColumn[j] - 1] = j - 1;
            }
        }
        return columnOfRow;
    }

    /** Takes one more row in, along the shortest path to a free column. */
    private static void augment(double[][] cost, int row, double[] rowPrice, double[] columnPrice, int[] rowOfColumn) {
        int columns = columnPrice.length - 1;
        double[] distance = new double[columns + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        int[] before = new int[columns + 1];
        boolean[] isSettled = new boolean[columns + 1];
        rowOfColumn[0] = row;
        int at = 0;
        while (rowOfColumn[at] != 0) {
            isSettled[at] = true;
            int from = rowOfColumn[at];
            double least = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (isSettled[j]) {
                    continue;
                }
                double reduced = cost[from - 1][j - 1] - rowPrice[from] - columnPrice[j];
                if (reduced < distance[j]) {
                    distance[j] = reduced;
                    before[j] = at;
                }
                if (distance[j] < least) {
                    least = distance[j];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (isSettled[j]) {
                    rowPrice[rowOfColumn[j]] += least;
                    columnPrice[j] -= least;
                } else {
                    distance[j] -= least;
                }
            }
            at = next;
        }
        while (at != 0) {
            rowOfColumn[at] = rowOfColumn[before[at]];
            at = before[at];
        }
    }
}
