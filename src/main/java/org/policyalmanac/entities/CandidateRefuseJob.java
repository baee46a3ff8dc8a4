package org.policyalmanac.entities;

import java.util.List;
import org.apache.spark.sql.Row;
import org.policyalmanac.lexicon.Decisions;
import org.policyalmanac.table.InWarehouse;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a candidate out of the queue for good: later runs on this warehouse do not propose it again. */
public final class CandidateRefuseJob implements Job, InWarehouse {
    @Parameters(index = "0", paramLabel = "SURFACE", description = "The name as candidates.surface has it.")
    private String surface;

    @Option(
            names = "--language",
            paramLabel = "xx",
            description = "Refuse the candidate of this language only (default: of every language that has it).")
    private String language;

    private Warehouse warehouse;

    @Override
    public void in(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public void run(Run run) {
        List<Row> rows = CandidateRows.named(run.read(Table.CANDIDATES), surface, language);
        byte[] content = Decisions.withRefusals(
                warehouse,
                rows.stream()
                        .map(row -> new Decisions.Refusal(row.getAs("language"), row.getAs("surface")))
                        .toList());
        run.write(Table.CANDIDATES, CandidateRows.without(run.read(Table.CANDIDATES), rows));
        warehouse.replaceFile(Decisions.REFUSED, content);
        run.progress()
                .line("      " + surface + " is not proposed again; see " + Decisions.REFUSED + " in the warehouse");
    }
}
