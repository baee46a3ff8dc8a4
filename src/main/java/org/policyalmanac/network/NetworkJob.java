package org.policyalmanac.network;

import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import picocli.CommandLine.Option;

/**
 * {@code mentions} and {@code stories} → {@code entity_pairs}, {@code entity_ties}, {@code pair_changes}, {@code
 * entity_neighbours}, {@code entity_months}.
 */
public final class NetworkJob implements Job {
    @Option(
            names = "--compare",
            paramLabel = "SPANS",
            description = "Two spans of months between which pairs are compared, such as"
                    + " 2022-01..2022-12,2023-01..2023-12 (default: the last twelve complete months and the twelve"
                    + " before, or halves of a shorter archive).")
    private String compare;

    @Override
    public void check() {
        if (compare != null) {
            Periods.parse(compare);
        }
    }

    @Override
    public void run(Run run) {
        run.progress().doing("counting pairs");
        Dataset<Row> documents = run.read(Table.DOCUMENTS);
        Dataset<Row> told = NamedDocuments.told(documents, run.read(Table.STORIES));
        Dataset<Row> mentions = run.read(Table.MENTIONS);
        Dataset<Row> dictionary = NamedDocuments.dictionary(mentions);
        Dataset<Row> named = NamedDocuments.of(mentions, told, dictionary).persist(StorageLevel.MEMORY_AND_DISK());
        run.note("entities_per_document_cap", Names.MOST_ENTITIES);
        run.note("stories_capped", Network.capped(named));
        Map<Integer, Long> totals = Network.totals(told);
        run.write(Table.ENTITY_PAIRS, Network.pairs(named, dictionary, totals));
        Dataset<Row> pairs = run.read(Table.ENTITY_PAIRS);
        run.progress().doing("the whole range");
        run.write(Table.ENTITY_TIES, Network.ties(named, dictionary, totals, pairs));
        run.progress().doing("changes between periods");
        Optional<Periods> periods =
                compare == null ? Network.periods(documents, totals) : Optional.of(Periods.parse(compare));
        run.note("compared", periods.map(Periods::toString).orElse(""));
        run.write(Table.PAIR_CHANGES, Network.changes(named, dictionary, periods));
        run.progress().doing("entities and their neighbours");
        run.write(Table.ENTITY_NEIGHBOURS, Network.neighbours(pairs));
        run.write(Table.ENTITY_MONTHS, Network.months(named, dictionary, pairs, run.read(Table.ENTITY_TIES)));
        named.unpersist();
    }

    /**
     * Pairs of entities by month as they are counted, without what is made of the counts: {@code (month, entity_a,
     * entity_b, documents, stories, sentence_stories, sources)}. For score cards.
     */
    public static Dataset<Row> counted(Dataset<Row> mentions, Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> dictionary = NamedDocuments.dictionary(mentions);
        Dataset<Row> told = NamedDocuments.told(documents, stories);
        return Network.counted(NamedDocuments.of(mentions, told, dictionary), dictionary);
    }
}
