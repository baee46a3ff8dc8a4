package org.policyalmanac.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The content words of a text: without stop words, numbers, words with digits, odd letters, addresses; each with the
 * stem under which its forms are counted together. The same text gives the same terms in every thread and under every
 * default locale.
 *
 * <p>Words are found by Unicode's rules, in Chinese by a hidden Markov model, in Japanese and Korean by dictionary.
 * Stems are light: they join the forms of a word, not its family. A language without a stemmer has words in small
 * letters.
 */
public final class Analysis {
    private static final Map<String, Analysis> KNOWN = new ConcurrentHashMap<>();

    private final ThreadLocal<WordReader> readers;

    private Analysis(String language) {
        readers = ThreadLocal.withInitial(() -> reader(language));
    }

    /** @param language ISO 639-1; any other code is read as a language of which nothing is known */
    public static Analysis of(String language) {
        return KNOWN.computeIfAbsent(language, Analysis::new);
    }

    /** The content words of a text in order; a blank line keeps the words around it from being adjacent. */
    public List<Term> terms(String text) {
        return readers.get().read(text);
    }

    private static WordReader reader(String language) {
        StopList stops = StopList.of(language);
        return switch (language) {
            case "zh" -> new ChineseWords(stops);
            case "ja" -> new JapaneseWords(stops);
            case "ko" -> new KoreanWords(stops);
            default -> new SpacedWords(language, stops);
        };
    }
}
