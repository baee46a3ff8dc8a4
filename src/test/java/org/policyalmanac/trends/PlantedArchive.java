package org.policyalmanac.trends;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** A hand-made archive and the tables of trends that come of it, by the functions the job calls. */
final class PlantedArchive {
    private final StringBuilder documents = new StringBuilder();
    private final StringBuilder stories = new StringBuilder();
    private final StringBuilder mentions = new StringBuilder();
    private final StringBuilder articles = new StringBuilder();
    private Period period = Period.MONTH;
    private String entities = """
            {"entity_id":"law:x","label":"Act X","kind":"law"}
            {"entity_id":"place:cn","label":"China","kind":"place"}
            """;
    private int partitions = 1;
    private int count;

    PlantedArchive by(Period bins) {
        period = bins;
        return this;
    }

    PlantedArchive in(int tasks) {
        partitions = tasks;
        return this;
    }

    /** A story of its own on a day, that names entities. */
    PlantedArchive story(String source, String language, LocalDate day, String... named) {
        return document(source, language, "day", day, day, day, named);
    }

    /** Stories of a month, spread over its days; the first {@code naming} of them name an entity. */
    PlantedArchive month(String source, String language, LocalDate month, int number, int naming, String entity) {
        for (int i = 0; i < number; i++) {
            LocalDate day = month.plusDays((long) i * month.lengthOfMonth() / number);
            story(source, language, day, i < naming ? new String[] {entity} : new String[0]);
        }
        return this;
    }

    /** A story of less exact date, or of none: then {@code published} is null and there are bounds at most. */
    PlantedArchive document(
            String source,
            String language,
            String precision,
            LocalDate published,
            LocalDate low,
            LocalDate high,
            String... named) {
        String id = String.format(java.util.Locale.ROOT, "a%05d", count++);
        boolean hasMonth = published != null && !precision.equals("year");
        documents.append(String.format(
                java.util.Locale.ROOT,
                "{\"article_id\":\"%s\",\"source\":\"%s\",\"language\":\"%s\",\"title\":\"T\",\"text\":\"%s\","
                        + "\"published\":%s,\"published_precision\":%s,\"published_low\":%s,\"published_high\":%s,"
                        + "\"month\":%s}%n",
                id,
                source,
                language,
                text(named),
                json(published),
                published == null ? "null" : "\"" + precision + "\"",
                json(low),
                json(high),
                json(hasMonth ? published.withDayOfMonth(1) : null)));
        stories.append(String.format(
                java.util.Locale.ROOT,
                "{\"article_id\":\"%1$s\",\"text_id\":\"%1$s\",\"story_id\":\"%1$s\",\"relation\":\"original\","
                        + "\"is_canonical\":true,\"original_language\":\"%2$s\"}%n",
                id,
                language));
        articles.append(String.format(
                java.util.Locale.ROOT,
                "{\"article_id\":\"%s\",\"archive\":\"wire.jsonl\",\"position\":%d}%n",
                id,
                count));
        for (String entity : named) {
            int begin = text(named).indexOf(entity);
            mentions.append(String.format(
                    java.util.Locale.ROOT,
                    "{\"article_id\":\"%s\",\"entity_id\":\"%s\",\"begin\":%d,\"end\":%d}%n",
                    id,
                    entity,
                    begin,
                    begin + entity.length()));
        }
        return this;
    }

    private static String text(String... named) {
        StringBuilder text = new StringBuilder("Nothing was said.");
        for (String entity : named) {
            text.append(" The court heard of ").append(entity).append(" today.");
        }
        return text.toString();
    }

    private static String json(LocalDate day) {
        return day == null ? "null" : "\"" + day + "\"";
    }

    /** What the job writes. */
    record Tables(
            Dataset<Row> coverage,
            Dataset<Row> trends,
            Dataset<Row> tests,
            Dataset<Row> bursts,
            Dataset<Row> evidence) {
        /** The rows of one series in order. */
        List<Row> series(String subject, String language) {
            return trends.where("subject = '" + subject + "' and language = '" + language + "'")
                    .sort("month")
                    .collectAsList();
        }
    }

    Tables tables() {
        Dataset<Row> allDocuments = rows(Table.DOCUMENTS, documents);
        Dataset<Row> told = Facts.stories(allDocuments, rows(Table.STORIES, stories), period);
        Days days = Days.of(allDocuments);
        Dataset<Row> coverage = Coverage.of(allDocuments, rows(Table.STORIES, stories), days.last());
        Calendar calendar = days.calendar(period, told, null, null);
        Totals totals = new Totals(
                Facts.totals(told).collectAsList(), coverage.where("break").collectAsList(), calendar);
        Dataset<Row> dictionary = Sparks.rows(Table.ENTITIES, entities);
        Dataset<Row> facts = Facts.ofEntities(rows(Table.MENTIONS, mentions), dictionary, told);
        Dataset<Row> topics = Sparks.rows(Table.ARTICLE_TOPICS, "");
        Trends trends = Trends.of(facts, Facts.weights(topics, told), totals, Sparks.rows(Table.TOPIC_REGISTRY, ""));
        Dataset<Row> tests = trends.tests().cache();
        Dataset<Row> bursts = trends.bursts().cache();
        Evidence evidence = new Evidence(trends.claims(tests, bursts), rows(Table.MENTIONS, mentions));
        Dataset<Row> places = evidence.places(evidence.entities(Sparks.rows(Table.TOPICS, ""), dictionary));
        Dataset<Row> picked =
                evidence.picked(facts, rows(Table.STORIES, stories), allDocuments, evidence.strength(places, topics));
        return new Tables(
                Coverage.withPanel(coverage, totals.panel()).cache(),
                trends.rows().cache(),
                tests,
                bursts,
                Evidence.rows(
                                picked,
                                places,
                                Sparks.rows(Table.TOPICS, ""),
                                allDocuments,
                                rows(Table.ARTICLES, articles))
                        .cache());
    }

    private Dataset<Row> rows(Table table, StringBuilder json) {
        return Sparks.rows(table, json.toString()).repartition(partitions);
    }
}
