package org.policyalmanac.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The current tables of a warehouse, for those who only look. */
public final class TableReader {
    private TableReader() {}

    /** @throws UserMistake where no table is called {@code name} */
    public static Table table(String name) {
        return Table.named(name)
                .orElseThrow(() -> new UserMistake("There is no table '" + name + "'; there are "
                        + Arrays.stream(Table.values()).map(Table::tableName).collect(Collectors.joining(", ")) + "."));
    }

    /** @throws UserMistake where no run has been completed */
    public static Warehouse.Current current(Warehouse warehouse) {
        return warehouse
                .current()
                .orElseThrow(() -> new UserMistake("There is no completed run in " + warehouse.display()
                        + "; start one with 'jobs/almanac run --archive PATH --warehouse DIR'."));
    }

    /** The current rows of a table, sorted as its documentation says. */
    public static Dataset<Row> rows(SparkSession spark, Warehouse warehouse, Table table) {
        List<String> folders = current(warehouse).tables().get(table.tableName());
        if (folders == null) {
            throw new UserMistake(
                    "The warehouse " + warehouse.display() + " has no table '" + table.tableName() + "' yet.");
        }
        Column[] order = table.order().stream().map(functions::col).toArray(Column[]::new);
        return Run.read(spark, warehouse, table, folders).sort(order);
    }
}
