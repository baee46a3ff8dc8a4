package org.policyalmanac.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Rows as the files of a table hold them: its columns in order, of its types, checked, and sorted. */
final class TableRows {
    private TableRows() {}

    /**
     * {@code rows} as {@code table} wants them; a null in a NOT NULL column stops whoever reads them.
     *
     * @throws IllegalArgumentException where the columns are others than the table's
     */
    static Dataset<Row> of(Table table, Dataset<Row> rows) {
        return arranged(table, conforming(table, rows));
    }

    private static Dataset<Row> conforming(Table table, Dataset<Row> rows) {
        Set<String> wanted = new TreeSet<>(Arrays.asList(table.schema().fieldNames()));
        Set<String> given = new TreeSet<>(Arrays.asList(rows.columns()));
        if (!wanted.equals(given)) {
            throw new IllegalArgumentException(
                    "table " + table.tableName() + " has columns " + wanted + ", but was given " + given);
        }
        return rows.select(Arrays.stream(table.schema().fields())
                .map(field -> conforming(table, field))
                .toArray(Column[]::new));
    }

    private static Column conforming(Table table, StructField field) {
        Column value = col(field.name()).cast(field.dataType());
        Column checked = field.nullable()
                ? value
                : coalesce(
                        value,
                        raise_error(lit(table.tableName() + "." + field.name() + " is null"))
                                .cast(field.dataType()));
        return checked.as(field.name(), field.metadata());
    }

    private static Dataset<Row> arranged(Table table, Dataset<Row> rows) {
        Column[] order = table.order().stream().map(name -> col(name)).toArray(Column[]::new);
        return table.together()
                .map(column -> rows.repartition(col(column)))
                .orElse(rows)
                .sortWithinPartitions(order);
    }
}
