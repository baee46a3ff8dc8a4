package org.policyalmanac.entities;

/** What Arabic writes together with a word and what is no part of it: w-, f-, b-, l-, k- and the article. */
final class ArabicProclitics {
    private static final int FEWEST_LETTERS = 3;

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

    private static boolean isArticle(String word, int at) {
        return word.startsWith("ال", at);
    }

    private static int conjunction(String word, int at) {
        return word.length() > at + FEWEST_LETTERS && "وف".indexOf(word.charAt(at)) >= 0 ? at + 1 : at;
    }
}
