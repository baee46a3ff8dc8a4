package org.policyalmanac.stories;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code documents} → {@code stories}. */
public final class StoriesJob implements Job {
    private final LexiconOption lexiconOption;

    public StoriesJob(LexiconOption lexiconOption) {
        this.lexiconOption = lexiconOption;
    }

    @Override
    public List<Object> options() {
        return List.of(lexiconOption);
    }

    @Override
    public void check() {
        lexiconOption.lexicon();
    }

    @Override
    public void run(Run run) {
        run.progress().doing("signatures");
        Dataset<Row> signatures = Originals.datesOnly(run.read(Table.DOCUMENTS))
                .map(new Signature(), Encoders.row(Signature.SCHEMA))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> exact = ExactCopies.groups(signatures).persist(StorageLevel.MEMORY_AND_DISK());
        run.progress().doing("comparing near copies");
        Dataset<Row> edges =
                NearCopies.edges(ExactCopies.originals(signatures, exact)).localCheckpoint();
        run.progress().doing("joining groups of copies");
        run.write(Table.STORIES, Grouping.stories(exact, edges, Components.of(edges)));
        edges.unpersist();
        exact.unpersist();
        signatures.unpersist();
    }
}
