package org.policyalmanac.changes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** The tables of a run, from one line an article. Entities are places, but for {@code chips}, a concept. */
record PlantedRun(List<Article> articles) {
    static final List<String> ENTITIES = List.of("cn", "us", "chips");

    /**
     * An article.
     *
     * @param published a day; empty for none known
     * @param topic empty for none
     * @param rejected whether it is no document
     */
    record Article(
            String id,
            String published,
            String language,
            String source,
            String text,
            String story,
            int words,
            String topic,
            List<String> entities,
            String content,
            boolean rejected) {
        String month() {
            return published.isEmpty() ? "" : published.substring(0, 7);
        }
    }

    /** Lines {@code id published language source text story words topic entities content}; {@code -} for none, an id alone is rejected. */
    static PlantedRun of(String lines) {
        return new PlantedRun(lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split(" +"))
                .map(PlantedRun::article)
                .toList());
    }

    private static Article article(String[] words) {
        if (words.length == 1) {
            return new Article(words[0], "", "en", "one", words[0], words[0], 0, "", List.of(), words[0], true);
        }
        return new Article(
                words[0],
                words[1].replace("-", "").isEmpty() ? "" : words[1],
                words[2],
                words[3],
                words[4],
                words[5],
                Integer.parseInt(words[6]),
                words[7].equals("-") ? "" : words[7],
                words[8].equals("-") ? List.of() : List.of(words[8].split(",")),
                words.length > 9 ? words[9] : words[0],
                false);
    }

    List<Article> documents() {
        return articles.stream().filter(article -> !article.rejected()).toList();
    }

    Tables tables() {
        Map<Table, String> rows = new EnumMap<>(Table.class);
        rows.put(Table.ARTICLES, json(articles, PlantedRun::read));
        rows.put(Table.DOCUMENTS, json(documents(), PlantedRun::document));
        rows.put(Table.SIGNATURES, json(documents(), a -> "{\"article_id\":\"%s\",\"whole\":%d}"
                .formatted(a.id(), a.words())));
        rows.put(Table.STORIES, json(documents(), PlantedRun::story));
        rows.put(Table.ENTITIES, json(ENTITIES, PlantedRun::entity));
        rows.put(Table.MENTIONS, mentions());
        rows.put(Table.ARTICLE_TOPICS, topics());
        rows.put(Table.TOPIC_REGISTRY, """
                {"topic_id":"t001","run_id":"1","event":"born","label":"old name","language":"*"}
                {"topic_id":"t001","run_id":"2","event":"named","label":"Chips","language":"*"}
                {"topic_id":"t002","run_id":"1","event":"born","label":"Courts","language":"*"}
                {"topic_id":"en-001","run_id":"1","event":"born","label":"Words","language":"en"}
                """);
        return table -> Optional.ofNullable(rows.get(table)).map(json -> Sparks.rows(table, json));
    }

    private static <T> String json(List<T> all, Function<T, String> row) {
        return String.join("\n", all.stream().map(row).toList());
    }

    private static String read(Article a) {
        return "{\"article_id\":\"%s\",\"source\":\"%s\",\"content_hash\":\"%s\"}"
                .formatted(a.id(), a.source(), a.content());
    }

    private static String document(Article a) {
        String dated = a.published().isEmpty()
                ? ""
                : ",\"published\":\"%s\",\"published_precision\":\"day\",\"month\":\"%s-01\""
                        .formatted(a.published(), a.month());
        return "{\"article_id\":\"%s\",\"source\":\"%s\",\"language\":\"%s\",\"title\":\"On %s\"%s}"
                .formatted(a.id(), a.source(), a.language(), a.id(), dated);
    }

    private static String story(Article a) {
        return "{\"article_id\":\"%s\",\"text_id\":\"%s\",\"story_id\":\"%s\",\"is_canonical\":%b}"
                .formatted(a.id(), a.text(), a.story(), a.id().equals(a.story()));
    }

    private static String entity(String id) {
        return "{\"entity_id\":\"%s\",\"label\":\"%s\",\"kind\":\"%s\"}"
                .formatted(id, id.toUpperCase(Locale.ROOT), id.equals("chips") ? "concept" : "place");
    }

    /** Every entity is mentioned twice. */
    private String mentions() {
        List<String> rows = new ArrayList<>();
        for (Article article : documents()) {
            for (String entity : article.entities()) {
                String row = "{\"article_id\":\"%s\",\"entity_id\":\"%s\"}".formatted(article.id(), entity);
                rows.addAll(List.of(row, row));
            }
        }
        return String.join("\n", rows);
    }

    private String topics() {
        List<String> rows = new ArrayList<>();
        for (Article article : documents()) {
            if (!article.topic().isEmpty()) {
                rows.add("{\"article_id\":\"%s\",\"topic_id\":\"%s\",\"is_main\":true}"
                        .formatted(article.id(), article.topic()));
                rows.add("{\"article_id\":\"%s\",\"topic_id\":\"t009\",\"is_main\":false}".formatted(article.id()));
            }
        }
        return String.join("\n", rows);
    }
}
