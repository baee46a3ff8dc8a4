package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code documents} → {@code signatures}, {@code stories}. */
public final class StoriesJob implements Job {
    private final LexiconOption lexiconOption;
    private final AddOption addOption;

    public StoriesJob(LexiconOption lexiconOption, AddOption addOption) {
        this.lexiconOption = lexiconOption;
        this.addOption = addOption;
    }

    @Override
    public List<Object> options() {
        return List.of(lexiconOption, addOption);
    }

    @Override
    public void check() {
        lexiconOption.lexicon();
    }

    @Override
    public void run(Run run) {
        boolean adding = addOption.isAdding() && run.has(Table.SIGNATURES) && run.has(Table.STORIES);
        run.progress().doing("signatures");
        writeSignatures(run, adding);
        Dataset<Row> signatures = run.read(Table.SIGNATURES);
        Dataset<Row> exact = ExactCopies.groups(
                        adding ? standing(signatures, run.read(Table.STORIES)) : allNew(signatures))
                .persist(StorageLevel.MEMORY_AND_DISK());
        run.progress().doing("comparing near copies");
        Dataset<Row> edges = NearCopies.edges(ExactCopies.originals(signatures, exact));
        Dataset<Row> copies = Copies.of(exact, edges, Components.of(edges)).persist(StorageLevel.MEMORY_AND_DISK());
        run.progress().doing("comparing translations");
        Dataset<Row> scored = Translations.scored(
                        signatures.join(Copies.originals(copies).select("article_id"), "article_id"))
                .localCheckpoint();
        run.progress().doing("joining stories");
        run.write(Table.STORIES, Grouping.stories(copies, StoryGroups.of(scored), scored, signatures));
        scored.unpersist();
        copies.unpersist();
        edges.unpersist();
        exact.unpersist();
    }

    private void writeSignatures(Run run, boolean adding) {
        Lexicon lexicon = lexiconOption.lexicon();
        run.note("lexicon", lexicon.version());
        Broadcast<Matcher> names = JavaSparkContext.fromSparkContext(run.spark().sparkContext())
                .broadcast(new Matcher(lexicon.anchorAliases()));
        Dataset<Row> unsigned = adding
                ? run.readUnknown(Table.DOCUMENTS, "article_id", run.read(Table.SIGNATURES))
                : run.read(Table.DOCUMENTS);
        Dataset<Row> signatures = unsigned.map(new Signature(names), Encoders.row(Signature.SCHEMA));
        if (adding) {
            run.append(Table.SIGNATURES, "", signatures);
        } else {
            run.write(Table.SIGNATURES, signatures);
        }
        names.destroy();
    }

    private static Dataset<Row> allNew(Dataset<Row> signatures) {
        return signatures.withColumn("standing", lit(Originals.NEW));
    }

    /** Signatures with whether their documents have named a story, or a text, so far. */
    private static Dataset<Row> standing(Dataset<Row> signatures, Dataset<Row> stories) {
        Dataset<Row> before = stories.select(
                col("article_id"),
                when(col("article_id").equalTo(col("story_id")), Originals.NAMES_STORY)
                        .when(col("article_id").equalTo(col("text_id")), Originals.NAMES_TEXT)
                        .otherwise(Originals.NEW)
                        .as("known"));
        return signatures
                .join(before, new String[] {"article_id"}, "left")
                .withColumn("standing", coalesce(col("known"), lit(Originals.NEW)))
                .drop("known");
    }
}
