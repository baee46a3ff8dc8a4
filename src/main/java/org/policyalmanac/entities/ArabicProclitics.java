package org.policyalmanac.entities;

import java.util.List;

/** What Arabic writes together with a word and what is no part of it: w-, f-, b-, l-, k- and the article. */
final class ArabicProclitics {
    private static final int FEWEST_LETTERS = 3;
    private static final List<String> SUFFIXES = List.of("ا", "ها", "هم", "نا", "هما", "ين", "ون", "ات");

    private ArabicProclitics() {}

    /** How many letters at the beginning belong neither to the word nor to its article; of لل- none, since it holds the article. */
    static int skipped(String word) {
        int at = conjunction(word, 0);
        int article = at;
        if (at < word.length() && "بك".indexOf(word.charAt(at)) >= 0) {
            article = at + 1;
        }
        if (isArticle(word, article) && word.length() - article - 2 >= FEWEST_LETTERS) {
            return article;
        }
        return 0;
    }

    /** The word without its proclitics and article; a word that would be left with less than three letters is whole. */
    static String bare(String word) {
        int skipped = skipped(word);
        if (isArticle(word, skipped) && word.length() - skipped - 2 >= FEWEST_LETTERS) {
            return word.substring(skipped + 2);
        }
        int at = conjunction(word, 0);
        if (word.startsWith("لل", at) && word.length() - at - 2 >= FEWEST_LETTERS) {
            return word.substring(at + 2);
        }
        return word;
    }

    /**
     * What the key of a name's first word could be a form of: the word without one more letter that may be a conjunction or
     * preposition. Whether it is one shows when the barer word is the commoner.
     */
    static List<String> withoutPrefix(String key) {
        return key.length() > FEWEST_LETTERS && "وفبلكس".indexOf(key.charAt(0)) >= 0
                ? List.of(key.substring(1))
                : List.of();
    }

    /** The same for a name's last word: without a pronoun, or the ending of an indefinite accusative. */
    static List<String> withoutSuffix(String key) {
        return SUFFIXES.stream()
                .filter(suffix -> key.endsWith(suffix) && key.length() - suffix.length() >= FEWEST_LETTERS - 1)
                .map(suffix -> key.substring(0, key.length() - suffix.length()))
                .toList();
    }

    private static boolean isArticle(String word, int at) {
        return word.startsWith("ال", at);
    }

    private static int conjunction(String word, int at) {
        return word.length() > at + FEWEST_LETTERS && "وف".indexOf(word.charAt(at)) >= 0 ? at + 1 : at;
    }
}
