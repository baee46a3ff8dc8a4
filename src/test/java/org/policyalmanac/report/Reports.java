package org.policyalmanac.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.testing.Sparks;

/** Reports of planted tables, for tests. */
final class Reports {
    private static final Pattern SCRIPTS = Pattern.compile("(?s)<script.*?</script>");

    private Reports() {}

    /** Writes the tables and their report as a run. */
    static void plant(PlantedTables tables, Path warehouse) {
        Run run = start(warehouse);
        tables.writeTo(run);
        new ReportJob().run(run);
        run.complete();
        run.progress().finish();
    }

    static Run start(Path warehouse) {
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Progress progress = new Progress(silent, false, 1, Map.of());
        return Run.start(
                Sparks.session(), Warehouse.at(warehouse.toString(), new Configuration()), progress, List.of("run"));
    }

    /** Where the report of the current run is. */
    static Path folder(Path warehouse) {
        String run = Warehouse.at(warehouse.toString(), new Configuration())
                .current()
                .orElseThrow()
                .run();
        return warehouse.resolve("runs/" + run + "/report");
    }

    /** The page without its scripts. */
    static String markup(Path warehouse) throws IOException {
        return SCRIPTS.matcher(Files.readString(folder(warehouse).resolve("index.html")))
                .replaceAll("");
    }

    static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
