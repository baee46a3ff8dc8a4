package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** What is counted of the short list: where it stands, its facts, its pairs over languages, and the archive's months. */
final class Counted {
    private Counted() {}

    /** Every document in which a candidate of the short list stands, with its story. */
    static Dataset<Row> sightings(Dataset<Row> placed, Dataset<Row> shortlist) {
        GramCounts wanted = new GramCounts(1 << 12);
        for (Row row : shortlist.select("language", "gram").collectAsList()) {
            wanted.add(GramText.hash(row.getString(0), row.getString(1)), 1, 1);
        }
        Broadcast<GramCounts> sent = JavaSparkContext.fromSparkContext(
                        placed.sparkSession().sparkContext())
                .broadcast(wanted);
        return placed.mapPartitions(new Sightings(sent), Encoders.row(Sightings.SCHEMA))
                .join(placed.select("article_id", "text_id", "story_id", "story_month", "source"), "article_id");
    }

    static Dataset<Row> facts(Dataset<Row> sightings) {
        return sightings
                .select(
                        "language",
                        "gram",
                        "article_id",
                        "begin",
                        "end",
                        "sentence_begin",
                        "sentence_end",
                        "penalty",
                        "text_id",
                        "story_id",
                        "story_month",
                        "source")
                .groupByKey((MapFunction<Row, String>) Candidates::key, Encoders.STRING())
                .mapGroups(new FactsOfGram(), Encoders.row(FactsOfGram.SCHEMA));
    }

    /** Candidates of two languages that name the same: language, gram, variants. */
    static Dataset<Row> confirmed(Dataset<Row> sightings, Dataset<Row> shortlist, Dataset<Row> placed) {
        Dataset<Row> languages = placed.select("story_id", "language").distinct();
        Dataset<Row> both = languages
                .join(languages.toDF("story_id", "other"), "story_id")
                .where(col("language").notEqual(col("other")));
        Dataset<Row> named = sightings
                .select("language", "gram", "story_id")
                .distinct()
                .join(shortlist.select("language", "gram", "surface"), new String[] {"language", "gram"}, "inner")
                .join(both, new String[] {"story_id", "language"}, "inner");
        Dataset<Row> alone =
                named.groupBy("language", "gram", "other").agg(count(lit(1)).as("alone"));
        Dataset<Row> all = both.groupBy("language", "other").agg(count(lit(1)).as("stories"));
        String[] pair = {"language_a", "language_b"};
        return named.toDF("story_id", "language_a", "gram_a", "surface_a", "language_b")
                .join(
                        named.toDF("story_id", "language_b", "gram_b", "surface_b", "language_a"),
                        new String[] {"story_id", "language_a", "language_b"},
                        "inner")
                .where(col("language_a").lt(col("language_b")))
                .groupBy("language_a", "gram_a", "surface_a", "language_b", "gram_b", "surface_b")
                .agg(count(lit(1)).as("both"))
                .join(
                        alone.toDF("language_a", "gram_a", "language_b", "stories_a"),
                        new String[] {"language_a", "gram_a", "language_b"},
                        "inner")
                .join(
                        alone.toDF("language_b", "gram_b", "language_a", "stories_b"),
                        new String[] {"language_b", "gram_b", "language_a"},
                        "inner")
                .join(all.toDF("language_a", "language_b", "stories"), pair, "inner")
                .groupByKey((MapFunction<Row, String>) row -> "", Encoders.STRING())
                .flatMapGroups(new Confirmation(), Encoders.row(Confirmation.SCHEMA));
    }

    /** Stories of each month, and sources, by language. */
    static HashMap<String, StoriesOfMonths> months(Dataset<Row> placed) {
        HashMap<String, StoriesOfMonths> months = new HashMap<>();
        placed.where(col("is_reading").and(col("story_month").isNotNull()))
                .groupBy("language", "story_month")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> months.computeIfAbsent(row.getString(0), none -> new StoriesOfMonths())
                        .add(row.getDate(1), row.getLong(2)));
        placed.select("language", "source")
                .distinct()
                .groupBy("language")
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> months.computeIfAbsent(row.getString(0), none -> new StoriesOfMonths())
                        .sources((int) row.getLong(1)));
        return months;
    }
}
