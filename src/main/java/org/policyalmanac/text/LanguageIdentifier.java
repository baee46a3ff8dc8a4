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

    /** Characters of a passage: enough to tell close relatives apart, and few enough to see a change of language. */
    private static final int PASSAGE = 120;

    /** Passages less sure than this are left out: a list of names speaks for no language. */
    private static final double LEAST_PASSAGE_CONFIDENCE = 0.9;

    /** A language has to hold this share of the passages, else the text is mixed. */
    private static final double LEAST_PASSAGE_SHARE = 0.55;

    private LanguageIdentifier() {}

    /**
     * The language of a text, from at most {@value LanguageSample#MAX_CHARS} characters spread over it. Chinese is
     * {@code zh} in either script, Norwegian {@code no}. The confidence is the posterior of the language times the share
     * it holds of the passages that can be told.
     *
     * @return {@code und} with confidence 0 when the text is too short, has too few letters, or mixes languages so that
     *     none holds 55 % of it
     */
    public static Language identify(String text) {
        String sample = LanguageSample.of(text);
        Evidence whole = evidence(sample);
        if (!whole.language().isDetermined()) {
            return Language.UNKNOWN;
        }
        double share = shareOfPassages(sample, whole.language().code());
        return share < LEAST_PASSAGE_SHARE
                ? Language.UNKNOWN
                : new Language(whole.language().code(), whole.language().confidence() * share);
    }

    /** What a passage speaks for, and how much of it there is, in letters or their worth in ideographs. */
    private record Evidence(Language language, double weight) {}

    private static Evidence evidence(String sample) {
        LanguageScript scripts = LanguageScript.of(sample);
        LanguageScript.Dominant dominant = scripts.dominant();
        return new Evidence(language(sample, scripts, dominant), dominant.weight());
    }

    private static Language language(String sample, LanguageScript scripts, LanguageScript.Dominant dominant) {
        if (dominant.weight() < LEAST_SCRIPT_WEIGHT || dominant.share() < LEAST_SCRIPT_SHARE) {
            return Language.UNKNOWN;
        }
        String byScript = scripts.language(dominant.script());
        if (byScript != null) {
            return new Language(byScript, dominant.share());
        }
        return dominant.weight() < LEAST_WEIGHT ? Language.UNKNOWN : byProfile(only(sample, dominant.script()));
    }

    /** Which part, by weight, of the passages that can be told is in the language; 1 where none can. */
    private static double shareOfPassages(String sample, String language) {
        double told = 0;
        double own = 0;
        for (int begin = 0; begin < sample.length(); ) {
            int space = sample.indexOf(' ', Math.min(sample.length(), begin + PASSAGE));
            boolean isRest = space < 0 || sample.length() - space < PASSAGE / 2;
            int end = isRest ? sample.length() : space + 1;
            Evidence passage = evidence(sample.substring(begin, end));
            if (passage.language().confidence() >= LEAST_PASSAGE_CONFIDENCE) {
                told += passage.weight();
                own += passage.language().code().equals(language) ? passage.weight() : 0;
            }
            begin = end;
        }
        return told == 0 ? 1 : own / told;
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
