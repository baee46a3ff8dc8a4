package org.policyalmanac.changes;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** The tables of one run. */
@FunctionalInterface
interface Tables {
    /** Rows of a table; empty where the run has no such table. */
    Optional<Dataset<Row>> find(Table table);

    /** Rows of a table that must be there. */
    default Dataset<Row> rows(Table table) {
        return find(table).orElseThrow(() -> new IllegalStateException("no table " + table.tableName()));
    }

    default boolean has(Table table) {
        return find(table).isPresent();
    }
}
