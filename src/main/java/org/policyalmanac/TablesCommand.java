package org.policyalmanac;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableReader;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tables}: what is in a warehouse, a table's documentation, or its first rows. */
final class TablesCommand implements Callable<Integer> {
    private static final int WIDEST = 60;

    @Option(names = "--warehouse", required = true, paramLabel = "DIR", description = "The warehouse to look into.")
    private String folder;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "The table to show; without it, all are named.")
    private String name;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Rows to show (default ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--schema", description = "Show the table's documentation instead of its rows.")
    private boolean schema;

    private final PrintStream out;

    private TablesCommand(PrintStream out) {
        this.out = out;
    }

    static CommandSpec of(PrintStream out) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new TablesCommand(out)).name("tables");
        Descriptions.of("tables").addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new UserMistake("--limit " + limit + " must be 1 or more.");
        }
        Warehouse warehouse = Warehouse.at(folder, Sessions.hadoop());
        if (name == null) {
            list(warehouse);
        } else if (schema) {
            document(TableReader.table(name));
        } else {
            rows(warehouse, TableReader.table(name));
        }
        return Main.DONE;
    }

    private void list(Warehouse warehouse) {
        Warehouse.Current current = TableReader.current(warehouse);
        out.println("Run " + current.run() + " is current in " + warehouse.display());
        current.tables().forEach((table, folders) -> {
            long rows = folders.stream()
                    .mapToLong(folder -> rows(warehouse, table, folder))
                    .sum();
            out.printf(Locale.ROOT, "  %-16s %,12d rows  %s%n", table, rows, description(table));
        });
    }

    private static long rows(Warehouse warehouse, String table, String folder) {
        for (JsonNode part : warehouse
                .manifest(folder.split("/")[1])
                .orElseThrow()
                .path("tables")
                .path(table)
                .path("parts")) {
            if (part.path("folder").asText().equals(folder)) {
                return part.path("rows").asLong();
            }
        }
        throw new IllegalStateException("no manifest tells of " + folder);
    }

    private static String description(String table) {
        return Table.named(table).map(Table::description).orElse("");
    }

    private void document(Table table) {
        out.println(table.tableName() + ": " + table.description());
        out.println("Key: " + String.join(", ", table.key()));
        out.println();
        for (var field : table.schema().fields()) {
            out.printf(
                    "  %-20s %-10s %s%s%n",
                    field.name(),
                    field.dataType().simpleString().split("<")[0],
                    field.nullable() ? "" : "(never null) ",
                    field.getComment().getOrElse(() -> ""));
        }
    }

    private void rows(Warehouse warehouse, Table table) throws IOException {
        TableReader.current(warehouse);
        try (SparkSession spark = Sessions.open()) {
            var rows = TableReader.rows(spark, warehouse, table);
            List<List<String>> lines = new ArrayList<>(List.of(List.of(rows.columns())));
            for (Row row : rows.takeAsList(limit)) {
                lines.add(cells(row));
            }
            print(lines);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String value = row.isNullAt(i) ? "" : String.valueOf(row.get(i));
            String line = value.replaceAll("\\s+", " ");
            cells.add(line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line);
        }
        return cells;
    }

    private void print(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
