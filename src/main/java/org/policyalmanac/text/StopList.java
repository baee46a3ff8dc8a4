package org.policyalmanac.text;

import java.util.HashSet;
import java.util.Set;

/** The stop words of a language, in the forms in which readers meet them. Immutable. */
final class StopList {
    private final Set<String> words;
    private final boolean isArabic;

    private StopList(Set<String> words, boolean isArabic) {
        this.words = Set.copyOf(words);
        this.isArabic = isArabic;
    }

    static StopList of(String language) {
        Stems stems = Stems.of(language);
        Set<String> words = new HashSet<>();
        for (String word : StopWords.of(language)) {
            String small = stems.small(word);
            words.add(small);
            words.add(stems.normal(small));
        }
        return new StopList(words, language.equals("ar"));
    }

    /** @param word in small letters */
    boolean contains(String word) {
        return words.contains(word) || isArabic && isStopWithClitic(word);
    }

    /** Arabic writes "and", "so", "by", "for", "like" in one with the word that follows. */
    private boolean isStopWithClitic(String word) {
        if (word.length() < 3) {
            return false;
        }
        return switch (word.charAt(0)) {
            case 'و' -> words.contains(word.substring(1));
            case 'ف', 'ب', 'ل', 'ك' -> word.length() > 3 && words.contains(word.substring(1));
            default -> false;
        };
    }
}
