package org.policyalmanac.benchmark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.policyalmanac.lexicon.Alias;

/**
 * Made-up names and texts in which they occur, in Latin, Cyrillic, Arabic and Chinese letters. A fiftieth of the words belong to
 * names, and as many are near misses: names that break off, or have a wrong letter.
 */
final class PlantedAliases implements Serializable {
    private static final long serialVersionUID = 1;

    /** A language for each script. */
    static final List<String> LANGUAGES = List.of("en", "ru", "ar", "zh");

    private static final String[] CONSONANTS = {"bcdfglmnprst", "бвгдзклмнпрст", "بتحدرسشعقمن", ""};
    private static final String[] VOWELS = {"aeiouéö", "аеиоуя", "اوي", ""};
    private static final int FIRST_SIGN = 0x4e00;
    private static final int SIGNS = 3_000;
    private static final int WORDS = 30_000;
    /** Words of which two thirds of a text consist; a few stand in names as well. */
    private static final int FREQUENT = 1_000;

    /** Letters or signs of a name of one word: shorter ones would be met by chance. */
    private static final int SHORTEST = 5;

    private static final int FEWEST_SIGNS = 3;

    private static final double COMMON = .1;
    private static final double NAMES = .011;
    private static final double MISSES = .011;
    private static final double CAPITALS = .08;
    private static final double GUARDED = .02;

    private final List<List<String>> words = new ArrayList<>();
    private final List<List<String>> names = new ArrayList<>();
    private final int wordsOfText;
    private final long seed;

    /**
     * @param count how many names, over all scripts
     * @param wordsOfText length of a text
     */
    PlantedAliases(int count, int wordsOfText, long seed) {
        this.wordsOfText = wordsOfText;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (int script = 0; script < LANGUAGES.size(); script++) {
            Set<String> all = new LinkedHashSet<>();
            while (all.size() < WORDS) {
                all.add(word(script, random));
            }
            words.add(new ArrayList<>(all));
            Set<String> named = new LinkedHashSet<>();
            while (named.size() < count / LANGUAGES.size()) {
                named.add(name(script, random));
            }
            names.add(new ArrayList<>(named));
        }
    }

    /** The names, one in fifty guarded by a word that is met now and then. */
    List<Alias> aliases() {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<Alias> aliases = new ArrayList<>();
        for (int script = 0; script < LANGUAGES.size(); script++) {
            for (String name : names.get(script)) {
                boolean guarded = random.nextDouble() < GUARDED;
                String clue = words.get(script).get(FREQUENT / 10 + random.nextInt(FREQUENT));
                aliases.add(new Alias(
                        "organisation:" + aliases.size(),
                        name,
                        LANGUAGES.get(script),
                        guarded ? List.of(clue) : List.of(),
                        guarded ? "guarded" : "alias"));
            }
        }
        return aliases;
    }

    /** The text of a number; its language is that of the number modulo the count of languages. */
    String text(long number) {
        int script = (int) (number % LANGUAGES.size());
        boolean spaced = script < LANGUAGES.size() - 1;
        SplittableRandom random = new SplittableRandom(seed + 2 + number);
        StringBuilder text = new StringBuilder(8 * wordsOfText);
        for (int i = 0; i < wordsOfText; i++) {
            double dice = random.nextDouble();
            if (dice < NAMES) {
                text.append(pick(names.get(script), random));
            } else if (dice < NAMES + MISSES) {
                text.append(miss(pick(names.get(script), random), random));
            } else {
                // Small numbers are common, as frequent words are.
                int rank = (int) (Math.pow(WORDS, random.nextDouble()) - 1);
                String word = words.get(script).get(rank);
                text.append(random.nextDouble() < CAPITALS ? capital(word) : word);
            }
            if (i % 12 == 11) {
                text.append(spaced ? "." : "。");
            }
            if (spaced) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String miss(String name, SplittableRandom random) {
        int at = 1 + random.nextInt(name.length() - 1);
        return random.nextBoolean()
                ? name.substring(0, at)
                : name.substring(0, at) + name.charAt(0) + name.substring(at);
    }

    /** One to three words, made up or rare, but for a frequent one among the later ones now and then. */
    private String name(int script, SplittableRandom random) {
        boolean spaced = script < LANGUAGES.size() - 1;
        int parts = 1 + random.nextInt(3);
        List<String> name = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            boolean frequent = i > 0 && random.nextDouble() < COMMON;
            String part = frequent ? words.get(script).get(random.nextInt(FREQUENT / 10)) : "";
            while (part.length() < (frequent ? 1 : spaced ? SHORTEST : FEWEST_SIGNS)) {
                part = random.nextBoolean()
                        ? word(script, random) + (spaced ? "" : word(script, random))
                        : words.get(script).get(FREQUENT + random.nextInt(WORDS - FREQUENT));
            }
            name.add(capital(part));
        }
        return String.join(spaced ? " " : "", name);
    }

    private static String word(int script, SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        if (VOWELS[script].isEmpty()) {
            int signs = 1 + random.nextInt(3);
            for (int i = 0; i < signs; i++) {
                double dice = random.nextDouble();
                word.append((char) (FIRST_SIGN + (int) (dice * dice * SIGNS)));
            }
            return word.toString();
        }
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS[script].charAt(random.nextInt(CONSONANTS[script].length())));
            word.append(VOWELS[script].charAt(random.nextInt(VOWELS[script].length())));
        }
        if (random.nextBoolean()) {
            word.append(CONSONANTS[script].charAt(random.nextInt(CONSONANTS[script].length())));
        }
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
