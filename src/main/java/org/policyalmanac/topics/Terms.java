package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.policyalmanac.text.Scripts;
import org.policyalmanac.text.Words;

/** The words of a text that can tell what it is about: in small letters, without stop words, numbers and odd letters. */
final class Terms {
    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_CHARACTERS_UNSPACED = 2;
    private static final int MOST_LETTERS = 40;
    private static final Map<String, CharArraySet> STOP_WORDS = new ConcurrentHashMap<>();

    private static final Pattern ELISION = Pattern.compile("^\\p{L}{1,4}['’](?=\\p{L}{2})");
    private static final Pattern GENITIVE = Pattern.compile("['’]s$");

    private Terms() {}

    static List<String> of(String text, String language) {
        CharArraySet stops = STOP_WORDS.computeIfAbsent(language, StopWords::of);
        Locale locale = Locale.forLanguageTag(language);
        List<String> terms = new ArrayList<>();
        for (String word : Words.of(text)) {
            String term = bare(word.toLowerCase(locale), language);
            if (isTelling(term) && !stops.contains(term)) {
                terms.add(term);
            }
        }
        return terms;
    }

    /** Without the article that French and its neighbours elide, and without the English genitive. */
    private static String bare(String word, String language) {
        return switch (language) {
            case "fr", "it", "ca" -> ELISION.matcher(word).replaceFirst("");
            case "en" -> GENITIVE.matcher(word).replaceFirst("");
            default -> word;
        };
    }

    private static boolean isTelling(String term) {
        int least = Scripts.isUnspaced(term.codePointAt(0)) ? FEWEST_CHARACTERS_UNSPACED : FEWEST_LETTERS;
        return term.length() >= least
                && term.length() <= MOST_LETTERS
                && term.codePoints().noneMatch(Character::isDigit)
                && term.indexOf('_') < 0
                && !term.contains("http");
    }
}
