package org.policyalmanac.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/** Counts of letters by script, and the languages a script alone tells. */
final class LanguageScript {
    /** Scripts that one language of the archive uses, or nearly so. */
    private static final Map<UnicodeScript, String> SOLE_LANGUAGE = Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"));

    /** Japanese text without a twentieth of kana does not occur; Chinese text with it hardly. */
    private static final double LEAST_KANA_SHARE = 0.05;

    private static final double LEAST_HOST_SHARE = 0.2;

    private final int[] letters = new int[UnicodeScript.values().length];

    private LanguageScript() {}

    static LanguageScript of(String sample) {
        LanguageScript counts = new LanguageScript();
        int codePoint;
        for (int i = 0; i < sample.length(); i += Character.charCount(codePoint)) {
            codePoint = sample.codePointAt(i);
            if (Character.isLetter(codePoint)) {
                counts.letters[of(codePoint).ordinal()]++;
            }
        }
        return counts;
    }

    private static UnicodeScript of(int codePoint) {
        if (codePoint < 0x250) {
            return UnicodeScript.LATIN;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        // Kana are counted together: the two syllabaries are one sign of Japanese.
        return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
    }

    int letters(UnicodeScript script) {
        return letters[script.ordinal()];
    }

    /** Letters of the script in units of an alphabetic letter: an ideograph or a syllable says more. */
    private double weight(UnicodeScript script) {
        return switch (script) {
            case HAN -> 3.0 * (letters(UnicodeScript.HAN) + letters(UnicodeScript.HIRAGANA));
            case HANGUL -> 2.5 * letters(UnicodeScript.HANGUL);
            case HIRAGANA, COMMON, INHERITED, UNKNOWN -> 0; // kana are weighed with the ideographs
            default -> letters(script);
        };
    }

    /**
     * The script the text is written in, with its weight and its share of all weight. Latin is the guest of every other
     * script (names, terms, code), hardly ever the host: another script wins over it well below half of the letters.
     * Ties go to the script named first by Unicode.
     */
    Dominant dominant() {
        UnicodeScript best = UnicodeScript.UNKNOWN;
        double bestWeight = 0;
        double total = 0;
        for (UnicodeScript script : UnicodeScript.values()) {
            double weight = weight(script);
            total += weight;
            if (script != UnicodeScript.LATIN && weight > bestWeight) {
                best = script;
                bestWeight = weight;
            }
        }
        double latin = weight(UnicodeScript.LATIN);
        if (bestWeight < LEAST_HOST_SHARE * (bestWeight + latin)) {
            return new Dominant(UnicodeScript.LATIN, latin, latin / total);
        }
        return new Dominant(best, bestWeight, total == 0 ? 0 : bestWeight / (total - latin));
    }

    /** The language told by the script, or null when several languages share it. */
    String language(UnicodeScript script) {
        if (script == UnicodeScript.HAN) {
            int kana = letters(UnicodeScript.HIRAGANA);
            return kana >= LEAST_KANA_SHARE * (kana + letters(UnicodeScript.HAN)) ? "ja" : "zh";
        }
        return SOLE_LANGUAGE.get(script);
    }

    record Dominant(UnicodeScript script, double weight, double share) {}
}
