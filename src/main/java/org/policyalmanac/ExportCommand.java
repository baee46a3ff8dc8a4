package org.policyalmanac;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableExport;
import org.policyalmanac.table.TableReader;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: a table as one file. */
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--warehouse", required = true, paramLabel = "DIR", description = "The warehouse to read.")
    private String folder;

    @Parameters(arity = "1", paramLabel = "TABLE", description = "The table to write.")
    private String name;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "File to write; its ending decides: .csv, .xlsx or .parquet.")
    private Path file;

    private final PrintStream out;

    private ExportCommand(PrintStream out) {
        this.out = out;
    }

    static CommandSpec of(PrintStream out) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new ExportCommand(out)).name("export");
        Descriptions.of("export").addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        Table table = TableReader.table(name);
        TableExport export = TableExport.forEnding(file);
        Path parent = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(parent)) {
            throw new UserMistake("--to " + file + " cannot be written: there is no folder " + parent + ".");
        }
        Warehouse warehouse = Warehouse.at(folder, Sessions.hadoop());
        TableReader.current(warehouse);
        try (SparkSession spark = Sessions.open()) {
            long rows = export.write(TableReader.rows(spark, warehouse, table), file);
            out.printf(Locale.ROOT, "%s: %,d rows of %s%n", file, rows, name);
        }
        return Main.DONE;
    }
}
