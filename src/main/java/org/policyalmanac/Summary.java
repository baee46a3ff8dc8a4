package org.policyalmanac;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.table.Written;

/** The table of what a run wrote, on standard output, and where to look next. */
final class Summary {
    private Summary() {}

    static void print(Run run, Map<Table, Written> written, Warehouse warehouse, String folder, PrintStream out) {
        JsonNode manifest = warehouse.manifest(run.id()).orElseThrow();
        out.printf(
                Locale.ROOT,
                "Run %s, %.1f s%n%n",
                run.id(),
                manifest.path("seconds").asDouble());
        out.printf("  %-16s %12s %9s%n", "table", "rows", "seconds");
        written.forEach((table, facts) ->
                out.printf(Locale.ROOT, "  %-16s %,12d %9.1f%n", table.tableName(), facts.rows(), facts.seconds()));
        JsonNode reasons = manifest.path("rejections_by_reason");
        if (!reasons.isEmpty()) {
            out.printf("%n  %-28s %12s%n", "rejected", "records");
            reasons.properties()
                    .forEach(reason -> out.printf(
                            Locale.ROOT,
                            "  %-28s %,12d%n",
                            reason.getKey(),
                            reason.getValue().asLong()));
        }
        JsonNode records = manifest.path("records_in");
        if (records.isNumber()) {
            out.printf(Locale.ROOT, "%n  %,d records in, each an article or a rejection.%n", records.asLong());
        }
        out.println();
        if (manifest.has("report")) {
            out.println("Read:  " + manifest.path("report").asText());
        }
        out.println("Next:  jobs/almanac tables --warehouse " + folder + " trends --limit 5");
        out.println("       jobs/almanac export --warehouse " + folder + " trends --to trends.xlsx");
    }
}
