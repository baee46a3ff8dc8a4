package org.policyalmanac.benchmark;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/**
 * Stories in made-up words that name made-up organisations, half of which a lexicon knows. A name of either half stands
 * between words that stand beside names more often than elsewhere; as many decoys are written with capitals, too, but
 * stand anywhere, as nouns do in German. Every story is told in two of three languages.
 */
final class PlantedUnknownNames {
    static final List<String> LANGUAGES = List.of("en", "fr", "de");

    private static final int NAMES = 80;
    private static final int CUES = 8;
    private static final int WORDS = 600;
    private static final int SENTENCES = 12;
    private static final double BESIDE_A_CUE = .6;
    private static final StructType DOCUMENT = Table.DOCUMENTS.schema();
    private static final StructType STORY = Table.STORIES.schema();

    private final List<String> names = new ArrayList<>();
    private final List<String> decoys = new ArrayList<>();
    private final List<Row> documents = new ArrayList<>();
    private final List<Row> stories = new ArrayList<>();

    PlantedUnknownNames(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < NAMES; i++) {
            names.add(capital(word(random)) + (i % 3 == 0 ? "" : " " + capital(word(random))));
            decoys.add(capital(word(random)) + (i % 3 == 0 ? "" : " " + capital(word(random))));
        }
        for (int i = 0; i < count; i++) {
            long story = random.nextLong();
            for (int k = 0; k < 2; k++) {
                add(i, k, LANGUAGES.get((i + k) % LANGUAGES.size()), new SplittableRandom(story), random.split());
            }
        }
    }

    List<Row> documents() {
        return documents;
    }

    List<Row> stories() {
        return stories;
    }

    /** The names that the lexicon lacks. */
    List<String> hidden() {
        return names.subList(0, NAMES / 2);
    }

    /** The lexicon's file, with the other half. */
    byte[] lexicon() {
        return names.subList(NAMES / 2, NAMES).stream()
                .map(name ->
                        "- id: organisation:" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + "\n  label: " + name
                                + "\n  aliases: {any: [\"" + name + "\"]}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @param told what both tellings of a story share: which names it has */
    private void add(int number, int telling, String language, SplittableRandom told, SplittableRandom random) {
        String id = String.format(Locale.ROOT, "%012d%04d", number, telling);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            String name = names.get(zipf(told));
            String decoy = decoys.get(zipf(told));
            text.append(capital(common(language, random)));
            words(text, language, random);
            beside(text, language, name, random);
            words(text, language, random);
            text.append(' ').append(decoy);
            words(text, language, random);
            text.append(". ");
        }
        Object[] document = new Object[DOCUMENT.size()];
        set(document, DOCUMENT, "article_id", id);
        set(document, DOCUMENT, "source", "outlet-" + number % 7);
        set(document, DOCUMENT, "text", text.toString().strip());
        set(document, DOCUMENT, "language", language);
        set(document, DOCUMENT, "language_confidence", 1.0);
        set(document, DOCUMENT, "published_conflicts", new Row[0]);
        set(document, DOCUMENT, "removed", new Row[0]);
        set(document, DOCUMENT, "words", 1L);
        set(document, DOCUMENT, "month", Date.valueOf(String.format(Locale.ROOT, "2024-%02d-01", 1 + number % 12)));
        documents.add(RowFactory.create(document));
        String original = String.format(Locale.ROOT, "%012d%04d", number, 0);
        Object[] story = new Object[STORY.size()];
        set(story, STORY, "article_id", id);
        set(story, STORY, "text_id", id);
        set(story, STORY, "story_id", original);
        set(story, STORY, "relation", telling == 0 ? "original" : "translation");
        set(story, STORY, "similarity", 1.0);
        set(story, STORY, "evidence", "planted");
        set(story, STORY, "is_canonical", telling == 0);
        set(story, STORY, "original_language", LANGUAGES.get(number % LANGUAGES.size()));
        stories.add(RowFactory.create(story));
    }

    private static void set(Object[] row, StructType schema, String column, Object value) {
        row[Arrays.asList(schema.fieldNames()).indexOf(column)] = value;
    }

    private static void beside(StringBuilder text, String language, String name, SplittableRandom random) {
        boolean left = random.nextDouble() < BESIDE_A_CUE;
        boolean right = random.nextDouble() < BESIDE_A_CUE;
        text.append(' ').append(left ? wordOf(language, random.nextInt(CUES)) : common(language, random));
        text.append(' ').append(name);
        text.append(' ').append(right ? wordOf(language, CUES + random.nextInt(CUES)) : common(language, random));
    }

    private static void words(StringBuilder text, String language, SplittableRandom random) {
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            text.append(' ').append(common(language, random));
        }
    }

    /** A word of the language, the commoner ones more often; cues are among the common ones. */
    private static String common(String language, SplittableRandom random) {
        double x = random.nextDouble();
        return wordOf(language, (int) (WORDS * x * x));
    }

    private static String wordOf(String language, int number) {
        return word(new SplittableRandom(language.hashCode() * 31L + number));
    }

    private static int zipf(SplittableRandom random) {
        double x = random.nextDouble();
        return (int) (NAMES * x);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
