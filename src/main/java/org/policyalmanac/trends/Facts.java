package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is counted: documents with the story they tell, and what each is about. */
final class Facts {
    static final String ALL_LANGUAGES = "*";

    /** The subject of stories without a topic: with it, the shares of topics in a month add up to 1. */
    static final String UNASSIGNED = "unassigned";

    /** Whether a subject is counted over all languages too. */
    static final String IN_ALL = "in_all_languages";

    private Facts() {}

    /**
     * Every document with its story, and the bin and language of the story's original, which are those of the story. Where
     * the bin is not known, {@code low} and {@code high} are the first and last it can be, null where nothing is known.
     */
    static Dataset<Row> stories(Dataset<Row> documents, Dataset<Row> stories, Period period) {
        Column low = period.of(col("published_low"));
        Column high = period.of(col("published_high"));
        Dataset<Row> originals = documents
                .select(col("article_id").as("story_id"), period.bin().as("bin"), low.as("low"), high.as("high"))
                .withColumn("low", when(col("bin").isNull(), col("low")))
                .withColumn("high", when(col("bin").isNull(), col("high")));
        return stories.join(originals, "story_id")
                .join(documents.select("article_id", "source"), "article_id")
                .select(
                        col("article_id"),
                        col("text_id"),
                        col("story_id"),
                        col("source"),
                        col("is_canonical"),
                        col("bin"),
                        col("low"),
                        col("high"),
                        col("original_language").as("language"));
    }

    /** {@code (kind, subject, label)} and a document that names it: entities, concepts under a kind of their own. */
    static Dataset<Row> ofEntities(Dataset<Row> mentions, Dataset<Row> entities, Dataset<Row> stories) {
        Column kind = when(col("kind").equalTo("concept"), "concept").otherwise("entity");
        Dataset<Row> named = entities.select(col("entity_id"), kind.as("kind"), col("label"));
        return mentions.select("article_id", "entity_id")
                .distinct()
                .join(named, "entity_id")
                .join(stories, "article_id")
                .withColumnRenamed("entity_id", "subject")
                .withColumn(IN_ALL, lit(true));
    }

    /**
     * {@code (kind, subject, label)} and a document of a story whose canonical document has it as its main topic. Where
     * topics are over all languages, a story of which nothing is known, such as one of no known language, is unassigned.
     */
    static Dataset<Row> ofTopics(Dataset<Row> articleTopics, Dataset<Row> registry, Dataset<Row> stories) {
        Dataset<Row> topics = topics(registry);
        boolean isShared = !topics.where(col(IN_ALL).and(col("is_held"))).isEmpty();
        Dataset<Row> stopgap = topics.sparkSession()
                .range(1)
                .select(
                        lit(UNASSIGNED).as("subject"),
                        lit("unassigned: too few concepts").as("label"),
                        lit(isShared).as(IN_ALL));
        Dataset<Row> main = articleTopics
                .where(col("is_main"))
                .select(col("article_id"), col("topic_id").as("subject"));
        return stories.where(col("is_canonical"))
                .select("story_id", "article_id")
                .join(main, new String[] {"article_id"}, isShared ? "left" : "inner")
                .na()
                .fill(UNASSIGNED, new String[] {"subject"})
                .drop("article_id")
                .join(topics.drop("is_held").unionByName(stopgap), "subject")
                .withColumn("kind", lit("topic"))
                .join(stories, "story_id");
    }

    /**
     * How much of the dated stories each topic takes, by its canonical document: of each topic, language and bin the sums of
     * weights in millionths, of their squares and of their posterior variances in millionths of millionths. They are whole
     * numbers, so that sums over partitions are exact.
     */
    static Dataset<Row> weights(Dataset<Row> articleTopics, Dataset<Row> stories) {
        Column weight = round(col("weight").multiply(Counts.MILLION)).cast("long");
        Column deviation = round(coalesce(col("deviation"), lit(0.0)).multiply(Counts.MILLION))
                .cast("long");
        return articleTopics
                .where(col("topic_id").notEqual(UNASSIGNED))
                .select(col("article_id"), col("topic_id").as("subject"), weight.as("millionths"), deviation.as("off"))
                .join(
                        stories.where(col("is_canonical").and(col("bin").isNotNull()))
                                .select("article_id", "language", "bin"),
                        "article_id")
                .withColumn("language", explode(array(col("language"), lit(ALL_LANGUAGES))))
                .groupBy("subject", "language", "bin")
                .agg(
                        sum("millionths").as("weight"),
                        sum(col("millionths").multiply(col("millionths"))).as("squares"),
                        sum(col("off").multiply(col("off"))).as("variances"))
                .withColumn("kind", lit("topic"));
    }

    /** What is counted of subjects, and what is weighed. */
    static Dataset<Row> counted(Dataset<Row> facts, Dataset<Row> weights) {
        return counted(facts).unionByName(weights, true);
    }

    /** {@code (subject, label)} of every topic as its latest run has it, and whether it is one over all languages. */
    private static Dataset<Row> topics(Dataset<Row> registry) {
        Column latest = max_by(struct("label", "language", "event"), col("run_id"));
        return registry.groupBy(col("topic_id").as("subject"))
                .agg(latest.as("latest"))
                .select(
                        col("subject"),
                        col("latest.label").as("label"),
                        col("latest.language").equalTo(ALL_LANGUAGES).as(IN_ALL),
                        col("latest.event").notEqual("dormant").as("is_held"));
    }

    /**
     * The four counts of each subject in each bin (null for undated stories, which are counted by their bounds) and language,
     * and in all languages; {@code outlets} has the outlet of each story. A topic that was fitted for one language has no row
     * for all: out of the stories of all languages its share would mean nothing.
     */
    private static Dataset<Row> counted(Dataset<Row> facts) {
        Column languages =
                when(col(IN_ALL), array(col("language"), lit(ALL_LANGUAGES))).otherwise(array(col("language")));
        return facts.withColumn("language", explode(languages))
                .groupBy("kind", "subject", "label", "language", "bin", "low", "high")
                .agg(
                        count(lit(1)).as("documents"),
                        array_size(collect_set("text_id")).cast("long").as("texts"),
                        sum(when(col("is_canonical"), 1L).otherwise(0L)).as("stories"),
                        array_size(collect_set("source")).cast("long").as("sources"),
                        collect_list(when(col("is_canonical"), col("source"))).as("outlets"));
    }

    /** Stories of each language, outlet and bin (of undated ones, of each bounds): the denominators. */
    static Dataset<Row> totals(Dataset<Row> stories) {
        return stories.where(col("is_canonical"))
                .groupBy("language", "source", "bin", "low", "high")
                .agg(count(lit(1)).as("stories"));
    }
}
