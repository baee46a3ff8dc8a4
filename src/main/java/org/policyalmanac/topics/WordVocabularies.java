package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.text.Collocation;
import org.policyalmanac.text.Phrases;

/**
 * The words and phrases of each language that topics can have: of enough stories to show a pattern and of few enough to be
 * telling, the more widespread first. Phrases are found in two rounds, so that they have up to three words.
 */
final class WordVocabularies {
    private static final int LARGEST = 30_000;
    private static final double MOST_WIDESPREAD = 0.5;
    private static final int FEWEST_STORIES = 5;
    private static final int SMALL = 100;
    private static final int FEWEST_OF_PHRASE = 3;

    private WordVocabularies() {}

    /**
     * @param articles rows of {@link Articles}, one for each story and language
     * @param known phrases that are known already, by language
     */
    static Map<String, Vocabulary> of(Dataset<Row> articles, Map<String, Vocabulary> known) {
        Map<String, Long> stories = storiesByLanguage(articles);
        Map<String, Map<String, Phrases.Phrase>> phrases = new TreeMap<>();
        known.forEach((language, vocabulary) -> {
            for (int number = 0; number < vocabulary.size(); number++) {
                Phrases.Phrase phrase = vocabulary.entry(number).phrase();
                if (phrase != null) {
                    phrases.computeIfAbsent(language, none -> new HashMap<>())
                            .put(Phrases.stem(phrase.first(), phrase.second()), phrase);
                }
            }
        });
        for (int round = 0; round < 2; round++) {
            addPhrases(articles, phrases);
        }
        return vocabularies(articles, stories, phrases);
    }

    static Map<String, Long> storiesByLanguage(Dataset<Row> articles) {
        Map<String, Long> stories = new TreeMap<>();
        for (Row row : articles.groupBy("language").count().collectAsList()) {
            stories.put(row.getString(0), row.getLong(1));
        }
        return stories;
    }

    private static void addPhrases(Dataset<Row> articles, Map<String, Map<String, Phrases.Phrase>> phrases) {
        HashMap<String, Phrases> found = joined(phrases);
        Dataset<Row> singles =
                TermCounts.of(articles, new TermCounts.StemsOf(found)).persist(StorageLevel.MEMORY_AND_DISK());
        Map<String, Long> totals = new TreeMap<>();
        for (Row row : singles.groupBy("language").agg(sum("tokens")).collectAsList()) {
            totals.put(row.getString(0), row.getLong(1));
        }
        Map<String, Map<String, Long>> places = new TreeMap<>();
        for (Row row : singles.where(col("stories").geq(FEWEST_OF_PHRASE))
                .select("language", "term", "tokens")
                .collectAsList()) {
            places.computeIfAbsent(row.getString(0), none -> new HashMap<>()).put(row.getString(1), row.getLong(2));
        }
        for (Row row : TermCounts.of(articles, new TermCounts.PairsOf(found))
                .where(col("stories").geq(FEWEST_OF_PHRASE))
                .select("language", "term", "second", "stories", "tokens")
                .collectAsList()) {
            String language = row.getString(0);
            String first = row.getString(1);
            String second = row.getString(2);
            Map<String, Long> own = places.get(language);
            Collocation pair = new Collocation(row.getLong(4), own.get(first), own.get(second), totals.get(language));
            if (pair.sticks(row.getLong(3))) {
                phrases.computeIfAbsent(language, none -> new HashMap<>())
                        .putIfAbsent(
                                Phrases.stem(first, second),
                                new Phrases.Phrase(first, second, Reading.rounded(pair.npmi())));
            }
        }
        singles.unpersist();
    }

    private static Map<String, Vocabulary> vocabularies(
            Dataset<Row> articles, Map<String, Long> stories, Map<String, Map<String, Phrases.Phrase>> phrases) {
        HashMap<String, Phrases> joined = joined(phrases);
        Map<String, Map<String, Vocabulary.Entry>> entries = new TreeMap<>();
        for (Row row : TermCounts.of(articles, new TermCounts.StemsOf(joined))
                .where(col("stories").geq(2))
                .collectAsList()) {
            String language = row.getString(0);
            String term = row.getString(1);
            long all = stories.get(language);
            long fewest = Math.max(2, Math.min(FEWEST_STORIES, all / SMALL));
            if (row.getLong(3) >= fewest && row.getLong(3) <= Math.max(fewest, MOST_WIDESPREAD * all)) {
                Phrases.Phrase phrase = phrases.getOrDefault(language, Map.of()).get(term);
                entries.computeIfAbsent(language, none -> new HashMap<>())
                        .put(
                                term,
                                new Vocabulary.Entry(
                                        term,
                                        term,
                                        phrase == null ? "word" : "phrase",
                                        phrase,
                                        row.getLong(3),
                                        row.getLong(4)));
            }
        }
        Map<String, Map<String, String>> written = written(articles, joined, entries);
        Map<String, Vocabulary> vocabularies = new TreeMap<>();
        entries.forEach((language, own) -> vocabularies.put(
                language,
                new Vocabulary(
                        language,
                        chosen(own.values(), written.get(language), phrases.getOrDefault(language, Map.of())))));
        return vocabularies;
    }

    /** The most widespread terms; the parts of a phrase of three must be there for it to be found again. */
    private static List<Vocabulary.Entry> chosen(
            Collection<Vocabulary.Entry> entries, Map<String, String> written, Map<String, Phrases.Phrase> phrases) {
        List<Vocabulary.Entry> chosen = new ArrayList<>();
        Set<String> names = new HashSet<>();
        entries.stream()
                .sorted(Comparator.comparingLong((Vocabulary.Entry entry) -> -entry.stories())
                        .thenComparing(Vocabulary.Entry::term))
                .limit(LARGEST)
                .forEach(entry -> {
                    names.add(entry.term());
                    chosen.add(new Vocabulary.Entry(
                            entry.term(),
                            written.getOrDefault(entry.term(), entry.term()),
                            entry.kind(),
                            entry.phrase(),
                            entry.stories(),
                            entry.tokens()));
                });
        phrases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(phrase -> !names.contains(phrase.getKey()))
                .forEach(phrase -> chosen.add(
                        new Vocabulary.Entry(phrase.getKey(), phrase.getKey(), "phrase", phrase.getValue(), 0, 0)));
        return chosen;
    }

    /** The commonest written form of each term, of equals the first by Unicode. */
    private static Map<String, Map<String, String>> written(
            Dataset<Row> articles,
            HashMap<String, Phrases> phrases,
            Map<String, Map<String, Vocabulary.Entry>> entries) {
        HashMap<String, HashSet<String>> wanted = new HashMap<>();
        entries.forEach((language, own) -> wanted.put(language, new HashSet<>(own.keySet())));
        Map<String, Map<String, Row>> best = new TreeMap<>();
        for (Row row :
                TermCounts.of(articles, new TermCounts.FormsOf(phrases, wanted)).collectAsList()) {
            best.computeIfAbsent(row.getString(0), none -> new HashMap<>())
                    .merge(row.getString(1), row, (a, b) -> isCommoner(a, b) ? a : b);
        }
        Map<String, Map<String, String>> written = new TreeMap<>();
        best.forEach((language, rows) -> {
            Map<String, String> forms = new HashMap<>();
            rows.forEach((term, row) -> forms.put(term, row.getString(2)));
            written.put(language, forms);
        });
        return written;
    }

    private static boolean isCommoner(Row a, Row b) {
        return a.getLong(4) != b.getLong(4)
                ? a.getLong(4) > b.getLong(4)
                : a.getString(2).compareTo(b.getString(2)) < 0;
    }

    private static HashMap<String, Phrases> joined(Map<String, Map<String, Phrases.Phrase>> phrases) {
        HashMap<String, Phrases> joined = new HashMap<>();
        phrases.forEach((language, own) -> joined.put(language, Phrases.of(own.values())));
        return joined;
    }
}
