package org.policyalmanac.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.text.Phrases;

/**
 * The terms of one language, or the concepts of all, that topics are fitted on. It only grows: a term's number is its
 * place, for good.
 */
final class Vocabulary implements Serializable {
    private static final long serialVersionUID = 1;

    /** Language of concepts. */
    static final String CONCEPTS = "*";

    private final String language;
    private final ArrayList<Entry> entries;
    private final HashMap<String, Integer> numbers = new HashMap<>();

    /**
     * A term.
     *
     * @param term stem, stems of a phrase, or id of a concept
     * @param written form to show
     * @param kind concept, word or phrase
     * @param phrase its parts; null unless it is a phrase
     * @param stories that have it
     * @param tokens of it
     */
    record Entry(String term, String written, String kind, Phrases.Phrase phrase, long stories, long tokens)
            implements Serializable {}

    Vocabulary(String language, List<Entry> entries) {
        this.language = language;
        this.entries = new ArrayList<>(entries);
        for (Entry entry : entries) {
            numbers.put(entry.term(), numbers.size());
        }
    }

    String language() {
        return language;
    }

    int size() {
        return entries.size();
    }

    Entry entry(int number) {
        return entries.get(number);
    }

    /** Number of a term; -1 for one that is not here. */
    int number(String term) {
        return numbers.getOrDefault(term, -1);
    }

    Phrases phrases() {
        return Phrases.of(entries.stream()
                .map(Entry::phrase)
                .filter(phrase -> phrase != null)
                .toList());
    }

    /** This vocabulary with the terms of another that it lacks after its own, those of most stories first. */
    Vocabulary plus(Vocabulary other) {
        List<Entry> all = new ArrayList<>(entries);
        other.entries.stream()
                .filter(entry -> number(entry.term()) < 0)
                .sorted(Comparator.comparingLong((Entry entry) -> -entry.stories())
                        .thenComparing(Entry::term))
                .forEach(all::add);
        return new Vocabulary(language, all);
    }

    /** Rows of {@code topic_vocabulary} from a number on. */
    List<Row> rows(int from) {
        List<Row> rows = new ArrayList<>();
        for (int number = from; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            Phrases.Phrase phrase = entry.phrase();
            rows.add(RowFactory.create(
                    language,
                    number,
                    entry.term(),
                    entry.written(),
                    entry.kind(),
                    phrase == null ? null : phrase.first(),
                    phrase == null ? null : phrase.second(),
                    phrase == null ? null : phrase.score(),
                    entry.stories(),
                    entry.tokens()));
        }
        return rows;
    }

    /** Vocabularies by language, of rows of {@code topic_vocabulary}. */
    static Map<String, Vocabulary> of(List<Row> rows) {
        Map<String, TreeMap<Integer, Entry>> entries = new TreeMap<>();
        for (Row row : rows) {
            String first = row.getAs("first");
            Phrases.Phrase phrase =
                    first == null ? null : new Phrases.Phrase(first, row.getAs("second"), row.<Double>getAs("score"));
            entries.computeIfAbsent(row.getAs("language"), none -> new TreeMap<>())
                    .put(
                            row.<Integer>getAs("number"),
                            new Entry(
                                    row.getAs("term"),
                                    row.getAs("written"),
                                    row.getAs("kind"),
                                    phrase,
                                    row.<Long>getAs("stories"),
                                    row.<Long>getAs("tokens")));
        }
        Map<String, Vocabulary> vocabularies = new TreeMap<>();
        entries.forEach((language, numbered) ->
                vocabularies.put(language, new Vocabulary(language, List.copyOf(numbered.values()))));
        return vocabularies;
    }
}
