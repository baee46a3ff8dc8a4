package org.policyalmanac.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Log-probabilities of character n-grams (1 to 3 characters) per language, learnt by the Optimaize project from
 * Wikipedia and read from its library's resources. The naive Bayes sum over them is computed here rather than by
 * Optimaize's detector, whose long-text method draws random weights: a sum over every n-gram is the same on every run,
 * and several times faster. None of the library's classes is used, so none of its dependencies is needed.
 *
 * <p>The method is that of Cavnar and Trenkle's n-gram profiles in the Bayesian form of Shuyo's language-detection
 * (2010).
 */
final class LanguageProfiles {
    /** Languages that share a script with others; one that stands alone in its script needs no profile. */
    static final List<String> LANGUAGES = List.of(
            "ar", "be", "bg", "ca", "cs", "da", "de", "en", "es", "et", "fa", "fi", "fr", "hi", "hr", "hu", "id", "it",
            "lt", "lv", "mr", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "tr", "uk", "ur", "vi");

    static final int LONGEST = 3;

    /** An entry of a profile: {@code "gram":count}. The files hold one JSON object without escapes. */
    private static final Pattern GRAM = Pattern.compile("\"([^\"\\\\]{1,3})\":(\\d+)");

    /** Added to every relative frequency, so that one unseen n-gram does not exclude a language. */
    private static final double FLOOR = 5e-5;

    private final long[] keys;
    private final float[] scores; // row-major: one row of languages per slot of the hash table
    private final int mask;

    private LanguageProfiles(int grams) {
        int capacity = Integer.highestOneBit(Math.max(1, grams) * 2 - 1) << 1;
        keys = new long[capacity];
        scores = new float[capacity * LANGUAGES.size()];
        mask = capacity - 1;
    }

    /** Reads the profiles from the class path. */
    static LanguageProfiles load() {
        Map<Long, double[]> frequencies = new TreeMap<>();
        for (int language = 0; language < LANGUAGES.size(); language++) {
            addFrequencies(frequencies, language);
        }
        LanguageProfiles profiles = new LanguageProfiles(frequencies.size());
        frequencies.forEach(profiles::put);
        return profiles;
    }

    private static void addFrequencies(Map<Long, double[]> frequencies, int language) {
        Map<String, Long> counts = new TreeMap<>();
        long[] totals = new long[LONGEST + 1];
        Matcher gram = GRAM.matcher(read(LANGUAGES.get(language)));
        while (gram.find()) {
            long count = Long.parseLong(gram.group(2));
            String lower = LanguageSample.lowerCase(gram.group(1));
            totals[gram.group(1).length()] += count;
            if (lower.length() <= LONGEST) {
                counts.merge(lower, count, Long::sum);
            }
        }
        counts.forEach((text, count) -> frequencies
                        .computeIfAbsent(key(text, 0, text.length()), absent -> new double[LANGUAGES.size()])[
                        language] =
                (double) count / totals[text.length()]);
    }

    private static String read(String language) {
        String name = "/languages/" + language;
        try (InputStream in = LanguageProfiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no language profile " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read language profile " + name, e);
        }
    }

    /** Up to three UTF-16 units in one number; never 0, which marks an empty slot. */
    private static long key(CharSequence text, int begin, int end) {
        long key = 0;
        for (int i = begin; i < end; i++) {
            key = key << 16 | text.charAt(i);
        }
        return key;
    }

    private void put(long key, double[] frequency) {
        int slot = slot(key);
        keys[slot] = key;
        for (int language = 0; language < frequency.length; language++) {
            scores[slot * LANGUAGES.size() + language] =
                    (float) StrictMath.log((frequency[language] + FLOOR) / (1 + FLOOR));
        }
    }

    private int slot(long key) {
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /**
     * Adds the log-probability of every known n-gram of the text. N-grams no profile knows say nothing and are left out.
     *
     * @param text letters in lower case, words parted by single spaces
     * @return one sum per language of {@link #LANGUAGES}, and in the last place the number of n-grams counted
     */
    double[] score(String text) {
        int languages = LANGUAGES.size();
        double[] sums = new double[languages + 1];
        for (int begin = 0; begin < text.length(); begin++) {
            for (int length = 1; length <= LONGEST && begin + length <= text.length(); length++) {
                if (isGram(text, begin, length)) {
                    int slot = slot(key(text, begin, begin + length));
                    if (keys[slot] != 0) {
                        add(sums, slot * languages);
                    }
                }
            }
        }
        return sums;
    }

    private void add(double[] sums, int row) {
        int languages = LANGUAGES.size();
        for (int language = 0; language < languages; language++) {
            sums[language] += scores[row + language];
        }
        sums[languages]++;
    }

    /** A space may open or close an n-gram of three; elsewhere it would join two words. */
    private static boolean isGram(String text, int begin, int length) {
        return switch (length) {
            case 1 -> text.charAt(begin) != ' ';
            case 2 -> text.charAt(begin) != ' ' && text.charAt(begin + 1) != ' ';
            default -> text.charAt(begin + 1) != ' ';
        };
    }
}
