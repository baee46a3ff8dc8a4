package org.policyalmanac.lexicon;

import org.policyalmanac.text.Folded;
import org.policyalmanac.text.Scripts;

/**
 * Where the words of a folded text end: a word of a spaced script is a run of letters and digits, and every other character
 * stands for itself, Chinese and Japanese ones too.
 */
final class WordEdges {
    private WordEdges() {}

    static int end(Folded text, int begin) {
        return text.endOfWord(begin);
    }

    /** Blanks are no words, and part nothing but words. */
    static int skipBlank(Folded text, int index) {
        if (index >= text.length() || text.charAt(index) != ' ') {
            return index;
        }
        boolean parted =
                index > 0 && index + 1 < text.length() && text.isUnspaced(index - 1) && text.isUnspaced(index + 1);
        return parted ? index : index + 1;
    }

    /** False within a run of katakana: a loanword is written in one run, and the country of タイ does not stand in タイトル. */
    static boolean isEdge(Folded text, int index) {
        return index == 0
                || index >= text.length()
                || !Scripts.isKatakana(text.charAt(index))
                || !Scripts.isKatakana(text.charAt(index - 1));
    }
}
