package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.lexicon.Alias;
import org.policyalmanac.lexicon.Decisions;
import org.policyalmanac.lexicon.Entity;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.lexicon.NamesInArticles;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code documents}, {@code stories} → {@code mentions}, {@code entities}, {@code entity_examples}, {@code candidates}. */
public final class EntitiesJob implements Job {
    private static final StructType ENTITY = new StructType()
            .add("entity_id", "string")
            .add("label", "string")
            .add("kind", "string")
            .add("country", "string")
            .add("wikidata", "string");

    private final LexiconOption lexiconOption;

    public EntitiesJob(LexiconOption lexiconOption) {
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
        Lexicon lexicon = lexiconOption.lexicon();
        run.progress().doing("finding names");
        run.note("lexicon", lexicon.version());
        Dataset<Row> mentions = mentions(run.read(Table.DOCUMENTS), lexicon.mentionAliases());
        run.write(Table.MENTIONS, mentions);
        run.write(Table.ENTITIES, entities(run.spark(), lexicon.entities(), run.read(Table.MENTIONS)));
        run.write(
                Table.ENTITY_EXAMPLES,
                Examples.of(
                        run.read(Table.MENTIONS),
                        run.read(Table.DOCUMENTS),
                        orNone(run, Table.STORIES),
                        orNone(run, Table.ARTICLES)));
        writeCandidates(run, lexicon, lexiconOption.refused());
    }

    private static void writeCandidates(Run run, Lexicon lexicon, List<Decisions.Refusal> refused) {
        run.progress().doing("looking for names the lexicon lacks");
        run.note("candidates", Map.of("most_of_a_language", Queue.MOST));
        Dataset<Row> documents = run.read(Table.DOCUMENTS);
        Dataset<Row> stories = orNone(run, Table.STORIES);
        Dataset<Row> placed =
                PlacedTexts.of(documents, stories, run.read(Table.MENTIONS)).persist(StorageLevel.MEMORY_AND_DISK());
        HashMap<String, KnownNames> known = KnownNames.byLanguage(lexicon, run.read(Table.MENTIONS));
        refused.forEach(refusal -> known.computeIfAbsent(refusal.language(), none -> new KnownNames())
                .refuse(refusal.surface()));
        run.write(Table.CANDIDATES, Candidates.of(placed, documents, known, run.progress()::doing));
        placed.unpersist();
    }

    /** A table that an earlier step writes; no rows where that was left out. */
    private static Dataset<Row> orNone(Run run, Table table) {
        return run.has(table) ? run.read(table) : run.spark().createDataFrame(List.of(), table.schema());
    }

    static Dataset<Row> mentions(Dataset<Row> documents, List<Alias> aliases) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(documents.sparkSession().sparkContext());
        return documents.flatMap(
                new MentionsOf(context.broadcast(new NamesInArticles(aliases))),
                Encoders.row(Table.MENTIONS.schema().asNullable()));
    }

    static Dataset<Row> entities(SparkSession spark, List<Entity> entities, Dataset<Row> mentions) {
        List<Row> rows = entities.stream()
                .map(entity -> RowFactory.create(
                        entity.id(), entity.label(), entity.kind(), entity.country(), entity.wikidata()))
                .toList();
        Dataset<Row> counts = mentions.groupBy("entity_id")
                .agg(
                        count(lit(1)).as("mentions"),
                        count_distinct(col("article_id")).as("documents"));
        return spark.createDataFrame(rows, ENTITY)
                .join(counts, new String[] {"entity_id"}, "left")
                .withColumn("mentions", coalesce(col("mentions"), lit(0L)))
                .withColumn("documents", coalesce(col("documents"), lit(0L)));
    }
}
