package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Names that the lexicon lacks: the steps from placed texts to the short list (methods, 6.2). */
final class Candidates {
    /** Run of units counted at most, over all languages: beyond that the rarest are given up, all of a frequency at once. */
    private static final long MOST_COUNTED = 6_000_000;

    private static final long FEWEST_STORIES = 3;

    private Candidates() {}

    /** The rows of the table. @param doing told what is being done */
    static Dataset<Row> of(
            Dataset<Row> placed, Dataset<Row> documents, HashMap<String, KnownNames> known, Consumer<String> doing) {
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(placed.sparkSession().sparkContext());
        Dataset<Row> readings = placed.where(col("is_reading"));
        doing.accept("counting runs of words");
        Broadcast<GramCounts> counts = context.broadcast(counts(readings));
        Dataset<Row> pool = pool(readings, counts).localCheckpoint();
        counts.destroy();
        doing.accept("learning contexts");
        Dataset<Row> contexts = contexts(readings).localCheckpoint();
        Dataset<Row> shortlist =
                shortlist(scored(pool, contexts), context.broadcast(known)).localCheckpoint();
        pool.unpersist();
        doing.accept("counting candidates");
        Dataset<Row> sightings = Counted.sightings(placed, shortlist).localCheckpoint();
        Dataset<Row> queue = queue(
                        shortlist,
                        Counted.facts(sightings),
                        Counted.confirmed(sightings, shortlist, placed),
                        Counted.months(placed))
                .localCheckpoint();
        return candidates(queue, documents);
    }

    /** How many stories have each run of units, of those that enough have. */
    static GramCounts counts(Dataset<Row> readings) {
        Dataset<Row> counts = readings.mapPartitions(new CountsOfPart(), Encoders.row(CountsOfPart.SCHEMA))
                .groupBy("key")
                .agg(sum("stories").as("stories"), sum("times").as("times"))
                .where(col("stories").geq(FEWEST_STORIES))
                .persist(org.apache.spark.storage.StorageLevel.MEMORY_AND_DISK());
        long fewest = fewest(counts.groupBy("stories")
                .agg(count(lit(1)).as("keys"))
                .sort(col("stories").desc())
                .collectAsList());
        List<Row> kept = counts.where(col("stories").geq(fewest)).collectAsList();
        GramCounts held = new GramCounts(kept.size());
        kept.forEach(row -> held.add(row.getLong(0), row.getLong(1), row.getLong(2)));
        counts.unpersist();
        return held;
    }

    private static long fewest(List<Row> frequencies) {
        long kept = 0;
        for (Row row : frequencies) {
            kept += row.getLong(1);
            if (kept > MOST_COUNTED) {
                return row.getLong(0) + 1;
            }
        }
        return FEWEST_STORIES;
    }

    /** The runs that could be names, with their contexts. */
    static Dataset<Row> pool(Dataset<Row> readings, Broadcast<GramCounts> counts) {
        return readings.mapPartitions(new Occurrences(counts), Encoders.row(Occurrences.SCHEMA))
                .groupByKey((MapFunction<Row, String>) Candidates::key, Encoders.STRING())
                .flatMapGroups(new StatisticsOfGram(), Encoders.row(StatisticsOfGram.SCHEMA));
    }

    /** Language and gram, the first two columns: rows straight from a step know no names of columns. */
    static String key(Row row) {
        return row.getString(0) + ' ' + row.getString(1);
    }

    /** What stands beside the lexicon's mentions: language, side, context, a, and a by kind. */
    static Dataset<Row> contexts(Dataset<Row> readings) {
        Column[] byKind = Kinds.ALL.stream()
                .map(kind -> sum(when(col("kind").equalTo(kind), 1L).otherwise(0L)))
                .toArray(Column[]::new);
        return readings.mapPartitions(new ContextsOfMentions(), Encoders.row(ContextsOfMentions.SCHEMA))
                .groupBy("language", "side", "context")
                .agg(count(lit(1)).as("a"), array(byKind).as("by_kind"));
    }

    /** The pool with each candidate's score by its contexts, and the likelihood of each kind. */
    static Dataset<Row> scored(Dataset<Row> pool, Dataset<Row> contexts) {
        Dataset<Row> exploded = pool.withColumn("one", explode(col("contexts")))
                .select(
                        col("language"),
                        col("gram"),
                        col("surface"),
                        col("units"),
                        col("times"),
                        col("one.side").as("side"),
                        col("one.context").as("context"),
                        col("one.times").as("n"));
        Dataset<Row> around = exploded.groupBy("language", "side", "context").agg(sum("n").as("b"));
        String[] context = {"language", "side", "context"};
        return exploded.join(around, context, "inner")
                .join(contexts, context, "left")
                .select("language", "gram", "surface", "units", "times", "side", "context", "n", "b", "a", "by_kind")
                .groupByKey((MapFunction<Row, String>) Candidates::key, Encoders.STRING())
                .mapGroups(new ScoreOfGram(totals(pool, contexts)), Encoders.row(ScoreOfGram.SCHEMA));
    }

    private static ContextTotals totals(Dataset<Row> pool, Dataset<Row> contexts) {
        ContextTotals totals = new ContextTotals();
        pool.groupBy("language")
                .agg(sum("times"))
                .collectAsList()
                .forEach(row -> totals.candidates(row.getString(0), row.getLong(1)));
        Column[] byKind = new Column[Kinds.ALL.size()];
        for (int k = 0; k < byKind.length; k++) {
            byKind[k] = sum(col("by_kind").getItem(k));
        }
        // Every mention has a left and a right context: those on one side are as many as there are mentions.
        contexts.where(col("side").equalTo(Context.LEFT))
                .groupBy("language")
                .agg(count(lit(1)), byKind)
                .collectAsList()
                .forEach(row -> {
                    totals.distinct(row.getString(0), row.getLong(1));
                    for (int k = 0; k < byKind.length; k++) {
                        totals.mentions(row.getString(0), k, row.getLong(k + 2));
                    }
                });
        return totals;
    }

    static Dataset<Row> shortlist(Dataset<Row> scored, Broadcast<HashMap<String, KnownNames>> known) {
        return scored.groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups(new Shortlist(known), Encoders.row(Shortlist.SCHEMA));
    }

    /** The queue without its example sentences. */
    static Dataset<Row> queue(
            Dataset<Row> shortlist,
            Dataset<Row> facts,
            Dataset<Row> confirmed,
            HashMap<String, StoriesOfMonths> months) {
        String[] gram = {"language", "gram"};
        return shortlist
                .join(facts, gram, "inner")
                .join(confirmed, gram, "left")
                .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
                .flatMapGroups(new Queue(months), Encoders.row(Queue.SCHEMA));
    }

    /** The rows of the table: the queue with an example sentence each, read from its document. */
    static Dataset<Row> candidates(Dataset<Row> queue, Dataset<Row> documents) {
        return queue.join(
                        documents.select(col("article_id").as("example_article_id"), col("text")), "example_article_id")
                .map(new ExampleOf(), Encoders.row(ExampleOf.SCHEMA));
    }
}
