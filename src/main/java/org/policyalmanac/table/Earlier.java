package org.policyalmanac.table;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The tables as an earlier run left them: those it wrote, and those that were current then and that it did not touch. */
public final class Earlier {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Warehouse.Current run;

    Earlier(SparkSession spark, Warehouse warehouse, Warehouse.Current run) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.run = run;
    }

    /** The run. */
    public String id() {
        return run.run();
    }

    /** The rows of a table; empty where there was none yet, or its files are no longer there. */
    public Optional<Dataset<Row>> read(Table table) {
        List<String> folders = run.tables().getOrDefault(table.tableName(), List.of());
        return warehouse.hasAll(folders) ? Optional.of(Run.read(spark, warehouse, table, folders)) : Optional.empty();
    }
}
