package org.policyalmanac.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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

/**
 * Writes {@code report/index.html}, {@code report/almanac.xlsx}, {@code report/trends.csv} and
 * {@code report/entity_pairs.csv} of a run, and CSV files of what was tested or compared where there is any.
 */
public final class ReportJob implements Job {
    private static final int MOST = 50;
    private static final List<Table> TESTED =
            List.of(Table.TREND_TESTS, Table.BURSTS, Table.TREND_EVIDENCE, Table.RUN_CHANGES);

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

    @Option(
            names = "--since",
            paramLabel = "MONTH",
            description = "First month to show, such as 2024-01; tests stay those of the whole archive (default: what"
                    + " holds nearly all stories).")
    private String since;

    @Override
    public void check() {
        if (top < 1 || top > MOST) {
            throw new UserMistake("--top " + top + " must be from 1 to " + MOST + ".");
        }
        if (title.isBlank()) {
            throw new UserMistake("--title \"" + title + "\" must hold at least one letter.");
        }
        from();
    }

    private Optional<YearMonth> from() {
        try {
            return Optional.ofNullable(since).map(YearMonth::parse);
        } catch (DateTimeParseException e) {
            throw new UserMistake("--since " + since + " must be a month such as 2024-01.");
        }
    }

    @Override
    public void run(Run run) {
        check();
        run.progress().doing("reading what is shown");
        Almanac almanac = AlmanacReading.of(table -> rows(run, table), run.provenance(), from(), top);
        byte[] page = Page.of(title.strip(), almanac).getBytes(StandardCharsets.UTF_8);
        String index = run.writeFile("report/index.html", page);
        run.progress().doing("writing almanac.xlsx");
        writeBook(run, almanac);
        run.progress().doing("writing trends.csv, entity_pairs.csv and what was tested");
        writeCsv(run, Table.TRENDS);
        writeCsv(run, Table.ENTITY_PAIRS);
        TESTED.stream().filter(run::has).forEach(table -> writeCsv(run, table));
        run.note("report", index);
    }

    private void writeBook(Run run, Almanac almanac) {
        try (OutputStream out = run.create("report/almanac.xlsx")) {
            Book.write(title.strip(), almanac, table -> rows(run, table), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
