package org.policyalmanac.text;

import java.util.ArrayList;
import java.util.List;

/** Gathers the terms of a text and sees which are adjacent. */
final class TermList {
    private final String text;
    private final List<Term> terms;
    private int lastEnd = -1;

    TermList(String text) {
        this.text = text;
        this.terms = new ArrayList<>(text.length() / 10 + 4);
    }

    void add(String stem, int begin, int end) {
        add(stem, text.substring(begin, end), begin, end, end);
    }

    /**
     * @param surface the text from {@code begin} to {@code end}
     * @param wholeEnd where the word ends together with an ending that belongs to no label, as {@code 's}
     */
    void add(String stem, String surface, int begin, int end, int wholeEnd) {
        terms.add(new Term(stem, surface, begin, end, isJoined(begin)));
        lastEnd = wholeEnd;
    }

    /** Makes the last term longer, by a part of its word that was found on its own. */
    void extend(String stem, int end) {
        Term last = terms.remove(terms.size() - 1);
        terms.add(new Term(stem, text.substring(last.begin(), end), last.begin(), end, last.adjacent()));
        lastEnd = end;
    }

    /** The last term where it ends at {@code offset}; null where none does. */
    Term endingAt(int offset) {
        return lastEnd == offset ? terms.get(terms.size() - 1) : null;
    }

    List<Term> terms() {
        return terms;
    }

    private boolean isJoined(int begin) {
        if (lastEnd < 0 || lastEnd > begin) {
            return false;
        }
        if (begin - lastEnd == 1 && isHyphen(text.charAt(lastEnd))) {
            return true;
        }
        int lines = 0;
        for (int i = lastEnd; i < begin; i++) {
            char between = text.charAt(i);
            if (!Character.isWhitespace(between) && !Character.isSpaceChar(between)) {
                return false;
            }
            lines += between == '\n' ? 1 : 0;
        }
        return lines < 2;
    }

    private static boolean isHyphen(char character) {
        return character == '-' || character == '\u2010' || character == '\u2011';
    }
}
