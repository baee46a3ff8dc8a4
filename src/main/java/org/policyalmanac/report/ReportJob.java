package org.policyalmanac.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableExport;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** Writes {@code report/index.html}, {@code report/trends.csv} and {@code report/entity_pairs.csv} of a run. */
public final class ReportJob implements Job {
    private static final int MOST = 50;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "Policy Almanac",
            description = "Title of the report (default: ${DEFAULT-VALUE}).")
    private String title = "Policy Almanac";

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "How many topics the report describes one by one, and how many entities of a kind and pairs it shows,"
                            + " 1 to 50 (default: ${DEFAULT-VALUE}).")
    private int top = 12;

    @Override
    public void check() {
        if (top < 1 || top > MOST) {
            throw new UserMistake("--top " + top + " must be from 1 to " + MOST + ".");
        }
        if (title.isBlank()) {
            throw new UserMistake("--title \"" + title + "\" must hold at least one letter.");
        }
    }

    @Override
    public void run(Run run) {
        check();
        run.progress().doing("reading what is shown");
        Almanac almanac = AlmanacReading.of(table -> rows(run, table), run.provenance(), top);
        byte[] page = Page.of(title.strip(), almanac).getBytes(StandardCharsets.UTF_8);
        String index = run.writeFile("report/index.html", page);
        run.progress().doing("writing trends.csv and entity_pairs.csv");
        writeCsv(run, Table.TRENDS);
        writeCsv(run, Table.ENTITY_PAIRS);
        run.note("report", index);
    }

    private static void writeCsv(Run run, Table table) {
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        try (OutputStream out = run.create("report/" + table.tableName() + ".csv")) {
            TableExport.csv(rows(run, table).sort(key), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table; none where no job has written it yet, but documents there must be. */
    private static Dataset<Row> rows(Run run, Table table) {
        return run.has(table) || table == Table.DOCUMENTS
                ? run.read(table)
                : run.spark().createDataFrame(List.of(), table.schema());
    }
}
