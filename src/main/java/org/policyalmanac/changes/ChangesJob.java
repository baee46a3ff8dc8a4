package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.lit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Earlier;
import org.policyalmanac.table.History;
import org.policyalmanac.table.InWarehouse;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Option;

/** The tables of this run and of an earlier one → {@code run_changes}. */
public final class ChangesJob implements Job, InWarehouse {
    private static final Set<Table> OF_THE_ARCHIVE =
            EnumSet.of(Table.ARTICLES, Table.DOCUMENTS, Table.SIGNATURES, Table.STORIES);
    private static final Set<Table> OF_SUBJECTS =
            EnumSet.of(Table.MENTIONS, Table.ENTITIES, Table.ARTICLE_TOPICS, Table.TOPIC_REGISTRY);

    private final boolean onlyWhereAsked;

    @Option(
            names = "--compare-to",
            paramLabel = "RUN",
            description =
                    "Split the changes of all numbers since this run by cause (default: the run before whose numbers"
                            + " were others; 'report' then shows what was last compared).")
    private String compareTo;

    private Warehouse warehouse;
    private Warehouse.Current asked;

    public ChangesJob() {
        this(false);
    }

    private ChangesJob(boolean onlyWhereAsked) {
        this.onlyWhereAsked = onlyWhereAsked;
    }

    /** A step of other commands, passed over where nobody has named a run to compare with. */
    public static ChangesJob whereAsked() {
        return new ChangesJob(true);
    }

    @Override
    public void in(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public void check() {
        if (compareTo != null) {
            asked = History.of(warehouse).meant("--compare-to", compareTo, OF_THE_ARCHIVE);
        }
    }

    @Override
    public boolean isDue() {
        return !onlyWhereAsked || asked != null;
    }

    @Override
    public void run(Run run) {
        Optional<Earlier> earlier = asked == null
                ? run.lastWith(Table.TRENDS, union()).filter(ChangesJob::canBeCompared)
                : Optional.of(run.earlier(asked));
        run.progress()
                .doing(earlier.map(with -> "comparing with run " + with.id()).orElse("no run to compare with"));
        run.note("compared_run", earlier.map(Earlier::id).orElse(""));
        if (earlier.isPresent()) {
            compare(earlier.get(), run);
        } else {
            run.write(Table.RUN_CHANGES, run.spark().createDataFrame(List.<Row>of(), Table.RUN_CHANGES.schema()));
        }
    }

    private static void compare(Earlier earlier, Run run) {
        Tables now = table ->
                run.has(table) || OF_THE_ARCHIVE.contains(table) ? Optional.of(run.read(table)) : Optional.empty();
        Tables left = earlier::read;
        Dataset<Row> moved = Moved.between(left.rows(Table.ARTICLES), now.rows(Table.ARTICLES))
                .persist(StorageLevel.MEMORY_AND_DISK());
        long articlesMoved = moved.count();
        run.note("compared_moved_articles", articlesMoved);
        Tables old = articlesMoved == 0 ? left : Moved.followed(left, moved);
        Dataset<Row> articles = Articles.compared(old, now).persist(StorageLevel.MEMORY_AND_DISK());
        run.write(Table.RUN_CHANGES, Changes.between(old, now, articles).withColumn("compared_run", lit(earlier.id())));
        articles.unpersist();
        moved.unpersist();
    }

    private static boolean canBeCompared(Earlier run) {
        return OF_THE_ARCHIVE.stream().allMatch(table -> run.read(table).isPresent());
    }

    private static Set<Table> union() {
        Set<Table> all = EnumSet.copyOf(OF_THE_ARCHIVE);
        all.addAll(OF_SUBJECTS);
        return all;
    }
}
