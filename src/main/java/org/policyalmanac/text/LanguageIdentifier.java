package org.policyalmanac.text;

import java.lang.Character.UnicodeScript;

/**
 * Tells the language a text is written in: by its script where that is enough (kana, Hangul, Greek …), else by
 * character n-grams. Thread-safe; the same text gives the same answer on every machine. The profiles are read once per
 * JVM, on first use.
 */
public final class LanguageIdentifier {
    /** Alphabetic letters, or their worth in ideographs, below which nothing is claimed. */
    private static final double LEAST_WEIGHT = 12;

    /** Same, where the script alone decides. */
    private static final double LEAST_SCRIPT_WEIGHT = 6;

    /** A script has to hold this share of the evidence, else the text is mixed. */
    private static final double LEAST_SCRIPT_SHARE = 0.45;

    private static final double LEAST_CONFIDENCE = 0.5;

    /**
     * N-grams overlap, so their log-probabilities are no independent evidence: each letter is in about six of them
     * (one, two and three of each length). The sum is divided by this to keep the posterior honest on short texts.
     */
    private static final double OVERLAP = 6;

    private LanguageIdentifier() {}

    /**
     * The language of a text, from at most {@value LanguageSample#MAX_CHARS} characters spread over it. Chinese is
     * {@code zh} in either script, Norwegian {@code no}.
     *
     * @return {@code und} with confidence 0 when the text is too short, mixed, or has too few letters
     */
    public static Language identify(String text) {
        String sample = LanguageSample.of(text);
        LanguageScript scripts = LanguageScript.of(sample);
        LanguageScript.Dominant dominant = scripts.dominant();
        if (dominant.weight() < LEAST_SCRIPT_WEIGHT || dominant.share() < LEAST_SCRIPT_SHARE) {
            return Language.UNKNOWN;
        }
        String byScript = scripts.language(dominant.script());
        if (byScript != null) {
            return new Language(byScript, dominant.share());
        }
        return dominant.weight() < LEAST_WEIGHT ? Language.UNKNOWN : byProfile(only(sample, dominant.script()));
    }

    /** The words of one script; foreign names in a Cyrillic or Arabic text would count for English. */
    private static String only(String sample, UnicodeScript script) {
        StringBuilder words = new StringBuilder(sample.length()).append(' ');
        int codePoint;
        for (int i = 0; i < sample.length(); i += Character.charCount(codePoint)) {
            codePoint = sample.codePointAt(i);
            UnicodeScript found = UnicodeScript.of(codePoint);
            if (found == script || found == UnicodeScript.INHERITED && codePoint != '\u200c') {
                words.appendCodePoint(codePoint);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.append(words.charAt(words.length() - 1) == ' ' ? "" : " ").toString();
    }

    private static Language byProfile(String words) {
        double[] scores = Profiles.LOADED.score(words);
        int languages = scores.length - 1;
        int best = 0;
        for (int language = 1; language < languages; language++) {
            if (scores[language] > scores[best]) {
                best = language;
            }
        }
        double others = 0;
        for (int language = 0; language < languages; language++) {
            others += StrictMath.exp((scores[language] - scores[best]) / OVERLAP);
        }
        double confidence = 1 / others;
        return scores[languages] == 0 || confidence < LEAST_CONFIDENCE
                ? Language.UNKNOWN
                : new Language(LanguageProfiles.LANGUAGES.get(best), confidence);
    }

    /** Loaded on first use: reading the profiles costs a second, and some jobs never ask. */
    private static final class Profiles {
        private static final LanguageProfiles LOADED = LanguageProfiles.load();
    }
}
