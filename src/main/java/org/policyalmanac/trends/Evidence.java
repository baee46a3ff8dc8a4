package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Numbered;
import org.policyalmanac.table.Table;

/** {@code trend_evidence}: stories to read behind claims. */
final class Evidence {
    private static final int MOST = 5;
    private static final int MOST_TERMS = 30;
    private static final String[] CLAIM = {"kind", "subject", "claim_language", "claim", "start"};

    private final Dataset<Row> claims;
    private final Dataset<Row> mentions;

    /**
     * @param claims {@code (kind, subject, claim_language, claim, start, end)}, few
     * @param mentions rows of {@code mentions}
     */
    Evidence(Dataset<Row> claims, Dataset<Row> mentions) {
        this.claims = claims;
        this.mentions = mentions;
    }

    /**
     * What is claimed, with the time of which stories are its evidence.
     *
     * @param series rows of {@link SeriesRows}
     */
    static Dataset<Row> claims(Dataset<Row> tests, Dataset<Row> bursts, Dataset<Row> series) {
        Dataset<Row> bursting = bursts.where("is_claim")
                .select(
                        col("kind"),
                        col("subject"),
                        col("language"),
                        lit("burst").as("claim"),
                        col("start"),
                        col("end"));
        Dataset<Row> thirds = series.select("kind", "subject", "language", "last_third");
        Dataset<Row> moving = tests.where("is_claim");
        Dataset<Row> trends = moving.join(thirds, new String[] {"kind", "subject", "language"})
                .select(
                        col("kind"),
                        col("subject"),
                        col("language"),
                        lit("trend").as("claim"),
                        col("last_third").as("start"),
                        col("to").as("end"));
        Dataset<Row> claimed = bursting.select("kind", "subject", "language")
                .union(moving.select("kind", "subject", "language"))
                .distinct();
        Dataset<Row> points = series.join(claimed, new String[] {"kind", "subject", "language"})
                .selectExpr("kind", "subject", "language", "'change_point' as claim", "inline(change_points)")
                .select("kind", "subject", "language", "claim", "at", "end")
                .withColumnRenamed("at", "start");
        return bursting.unionByName(trends).unionByName(points).withColumnRenamed("language", "claim_language");
    }

    /**
     * The stories that stand for each claim: outlets and languages in turn, originals first, then those with most of the
     * subject.
     *
     * @param facts {@code (kind, subject, article_id, bin, language, is_canonical)}
     * @param stories rows of {@code stories}
     * @param strength {@code (kind, subject, article_id, strength)}: how much each document is about a subject
     */
    Dataset<Row> picked(Dataset<Row> facts, Dataset<Row> stories, Dataset<Row> documents, Dataset<Row> strength) {
        Dataset<Row> told = facts.where(col("is_canonical").and(col("bin").isNotNull()))
                .select(
                        col("kind"),
                        col("subject"),
                        col("article_id"),
                        col("bin"),
                        col("language").as("of_story"));
        Column isMeant = col("claim_language")
                .equalTo(Facts.ALL_LANGUAGES)
                .or(col("claim_language").equalTo(col("of_story")))
                .and(col("bin").between(col("start"), col("end")));
        Dataset<Row> candidates = told.join(broadcast(claims), new String[] {"kind", "subject"})
                .where(isMeant)
                .join(strength, new String[] {"kind", "subject", "article_id"}, "left")
                .join(
                        stories.select(
                                col("article_id"),
                                col("relation").equalTo("original").as("is_original")),
                        "article_id")
                .join(documents.select("article_id", "source", "language", "published"), "article_id");
        Column[] best = {desc("is_original"), desc("strength"), col("article_id")};
        return Numbered.inTurn(candidates, best, MOST, CLAIM).where(col("rank").leq(MOST));
    }

    /** The entities a sentence should name: of a topic its concepts. {@code (kind, subject, entity_id)}. */
    Dataset<Row> entities(Dataset<Row> topics, Dataset<Row> entities) {
        Dataset<Row> subjects = claims.select("kind", "subject").distinct();
        Dataset<Row> own =
                subjects.where("kind <> 'topic'").withColumn("entity_id", explode(split(col("subject"), "\\|")));
        Dataset<Row> concepts = terms(topics)
                .where(col("language").equalTo(Facts.ALL_LANGUAGES))
                .join(entities.select(col("label").as("term"), col("entity_id")), "term")
                .select("kind", "subject", "entity_id");
        return own.unionByName(concepts);
    }

    private Dataset<Row> terms(Dataset<Row> topics) {
        return topics.where(col("rank").leq(MOST_TERMS))
                .select(lit("topic").as("kind"), col("topic_id").as("subject"), col("language"), col("term"))
                .join(broadcast(claims.select("kind", "subject").distinct()), new String[] {"kind", "subject"});
    }

    /** How much documents are about claimed subjects: the weight of a topic, mentions of entities. */
    Dataset<Row> strength(Dataset<Row> places, Dataset<Row> articleTopics) {
        Dataset<Row> weights = articleTopics.select(
                lit("topic").as("kind"),
                col("topic_id").as("subject"),
                col("article_id"),
                col("weight").as("strength"));
        return places.where("kind <> 'topic'")
                .groupBy("kind", "subject", "article_id")
                .agg(count(lit(1)).cast("double").as("strength"))
                .unionByName(weights);
    }

    /** Mentions of entities that a sentence should name: {@code (kind, subject, article_id, begin, end, entity_id)}. */
    Dataset<Row> places(Dataset<Row> entities) {
        return mentions.where("begin >= 0")
                .select("article_id", "entity_id", "begin", "end")
                .join(broadcast(entities), "entity_id");
    }

    /** The rows of the table. */
    static Dataset<Row> rows(
            Dataset<Row> picked,
            Dataset<Row> places,
            Dataset<Row> topics,
            Dataset<Row> documents,
            Dataset<Row> articles) {
        Dataset<Row> subjects =
                picked.select("kind", "subject", "article_id", "language").distinct();
        Dataset<Row> named = places.join(subjects.drop("language"), new String[] {"kind", "subject", "article_id"})
                .groupBy("kind", "subject", "article_id")
                .agg(collect_list(struct("begin", "end", "entity_id")).as("places"));
        Dataset<Row> words = topics.where(col("rank").leq(MOST_TERMS))
                .groupBy(lit("topic").as("kind"), col("topic_id").as("subject"), col("language"))
                .agg(collect_list("term").as("words"));
        return picked.join(named, new String[] {"kind", "subject", "article_id"}, "left")
                .join(words, new String[] {"kind", "subject", "language"}, "left")
                .join(documents.select("article_id", "title", "text"), "article_id")
                .join(articles.select("article_id", "url", "archive", "position"), "article_id")
                .map(
                        new SentenceOf(),
                        Encoders.row(Table.TREND_EVIDENCE.schema().asNullable()));
    }
}
