package org.policyalmanac.changes;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;

/** What the canonical documents of two runs are about, as {@code trends} counts it. Compared is what both runs have tables of. */
final class Subjects {
    static final String ALL_LANGUAGES = "*";
    private static final String TOPIC = "topic";
    private static final String UNASSIGNED = "unassigned";

    private Subjects() {}

    /**
     * {@code (article_id, kind, subject, was, is, old_in_all, new_in_all)}: each document and subject of either run, in which
     * of them it is about it, and whether the subject is counted over all languages there.
     *
     * @param canonical {@code (article_id, old_canonical, new_canonical)}
     */
    static Optional<Dataset<Row>> compared(Tables old, Tables now, Dataset<Row> canonical) {
        Optional<Dataset<Row>> entities = both(old, now, Table.MENTIONS, Table.ENTITIES)
                ? Optional.of(merged(ofEntities(old), ofEntities(now)))
                : Optional.empty();
        Optional<Dataset<Row>> topics = both(old, now, Table.ARTICLE_TOPICS, Table.TOPIC_REGISTRY)
                ? Optional.of(merged(
                        ofTopics(old, canonical.where("old_canonical")),
                        ofTopics(now, canonical.where("new_canonical"))))
                : Optional.empty();
        return entities.map(rows -> topics.map(rows::unionByName).orElse(rows)).or(() -> topics);
    }

    /** {@code (kind, subject, label)}, of this run where it has the subject. */
    static Dataset<Row> labels(Tables old, Tables now) {
        Dataset<Row> earlier = labels(old).withColumnRenamed("label", "old_label");
        return labels(now)
                .join(earlier, new String[] {"kind", "subject"}, "full_outer")
                .select(
                        col("kind"),
                        col("subject"),
                        coalesce(col("label"), col("old_label")).as("label"));
    }

    private static Dataset<Row> labels(Tables tables) {
        Function<Dataset<Row>, Dataset<Row>> named = rows -> rows.select("kind", "subject", "label");
        Optional<Dataset<Row>> entities =
                tables.find(Table.ENTITIES).map(Subjects::entities).map(named);
        Optional<Dataset<Row>> topics =
                tables.find(Table.TOPIC_REGISTRY).map(Subjects::topics).map(named);
        return entities.map(rows -> topics.map(rows::unionByName).orElse(rows))
                .or(() -> topics)
                .orElseThrow();
    }

    private static boolean both(Tables old, Tables now, Table first, Table second) {
        return old.has(first) && now.has(first) && old.has(second) && now.has(second);
    }

    private static Dataset<Row> merged(Dataset<Row> old, Dataset<Row> now) {
        Dataset<Row> marked = old.select(
                        col("article_id"),
                        col("kind"),
                        col("subject"),
                        lit(true).as("was"),
                        lit(false).as("is"),
                        col("in_all").as("old_in_all"),
                        lit(false).as("new_in_all"))
                .unionByName(now.select(
                        col("article_id"),
                        col("kind"),
                        col("subject"),
                        lit(false).as("was"),
                        lit(true).as("is"),
                        lit(false).as("old_in_all"),
                        col("in_all").as("new_in_all")));
        return marked.groupBy("article_id", "kind", "subject")
                .agg(
                        max("was").as("was"),
                        max("is").as("is"),
                        max("old_in_all").as("old_in_all"),
                        max("new_in_all").as("new_in_all"));
    }

    private static Dataset<Row> ofEntities(Tables tables) {
        return tables.rows(Table.MENTIONS)
                .select(col("article_id"), col("entity_id").as("subject"))
                .join(broadcast(entities(tables.rows(Table.ENTITIES)).drop("label")), "subject");
    }

    private static Dataset<Row> entities(Dataset<Row> entities) {
        return entities.select(
                col("entity_id").as("subject"),
                col("label"),
                when(col("kind").equalTo("concept"), "concept")
                        .otherwise("entity")
                        .as("kind"),
                lit(true).as("in_all"));
    }

    /** Each canonical document with its main topic; where there are topics over all languages, else with none. */
    private static Dataset<Row> ofTopics(Tables tables, Dataset<Row> canonical) {
        Dataset<Row> topics = topics(tables.rows(Table.TOPIC_REGISTRY)).drop("label");
        boolean isShared =
                topics.where("subject = '" + UNASSIGNED + "'").first().getAs("in_all");
        Dataset<Row> main = tables.rows(Table.ARTICLE_TOPICS)
                .where("is_main")
                .select(col("article_id"), col("topic_id").as("subject"));
        return canonical
                .select("article_id")
                .join(main, new String[] {"article_id"}, isShared ? "left" : "inner")
                .na()
                .fill(UNASSIGNED, new String[] {"subject"})
                .join(broadcast(topics), "subject");
    }

    /** Topics as their latest run has them, with that of the stories that have none. */
    private static Dataset<Row> topics(Dataset<Row> registry) {
        Dataset<Row> latest = registry.groupBy(col("topic_id").as("subject"))
                .agg(max_by(struct("label", "language", "event"), col("run_id")).as("latest"))
                .select(
                        col("subject"),
                        col("latest.label").as("label"),
                        lit(TOPIC).as("kind"),
                        col("latest.language").equalTo(ALL_LANGUAGES).as("in_all"),
                        col("latest.event").notEqual("dormant").as("is_held"));
        Dataset<Row> none = latest.agg(coalesce(max(col("in_all").and(col("is_held"))), lit(false))
                        .as("in_all"))
                .select(
                        lit(UNASSIGNED).as("subject"),
                        lit("unassigned: too few concepts").as("label"),
                        lit(TOPIC).as("kind"),
                        col("in_all"));
        return latest.drop("is_held").unionByName(none);
    }
}
