package org.policyalmanac.report;

import java.nio.charset.StandardCharsets;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
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
                    "How many topics of a language, entities of a kind and pairs the report shows, 1 to 50 (default: ${DEFAULT-VALUE}).")
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
        Almanac almanac = AlmanacReading.of(run, top);
        byte[] page = Page.of(title.strip(), almanac).getBytes(StandardCharsets.UTF_8);
        String index = run.writeFile("report/index.html", page);
        run.progress().doing("writing trends.csv and entity_pairs.csv");
        run.writeFile("report/trends.csv", CsvFile.of(AlmanacReading.rows(run, Table.TRENDS), Table.TRENDS.key()));
        run.writeFile(
                "report/entity_pairs.csv",
                CsvFile.of(AlmanacReading.rows(run, Table.ENTITY_PAIRS), Table.ENTITY_PAIRS.key()));
        run.note("report", index);
    }
}
