package org.policyalmanac.lexicon;

import java.util.Arrays;
import org.policyalmanac.text.Folded;

/**
 * A folded text cut into words (see {@link WordEdges}), each looked up once among the forms of words of names. Blanks are no
 * words, but between two characters of an unspaced script a blank is kept, so that no name is found across it.
 */
final class NameTokens {
    final Folded text;
    private int[] begins;
    private int[] ends;
    /** With their bits. */
    private int[] readings;

    private int count;

    NameTokens(Folded text, WordForms forms) {
        this.text = text;
        int length = text.length();
        boolean unspaced = length > 0 && (text.isUnspaced(length / 2) || text.isUnspaced(length / 3));
        begins = new int[(unspaced ? length : length / 5) + 16];
        ends = new int[begins.length];
        readings = new int[begins.length];
        for (int i = WordEdges.skipBlank(text, 0); i < length; ) {
            if (count == begins.length) {
                int capacity = Math.min(length, 2 * count) + 16;
                begins = Arrays.copyOf(begins, capacity);
                ends = Arrays.copyOf(ends, capacity);
                readings = Arrays.copyOf(readings, capacity);
            }
            int end = i + 1;
            int reading;
            if (text.isWord(i)) {
                long word = text.word(i);
                end = (int) (word >>> 32);
                reading = forms.first(text, i, end, (int) word);
            } else {
                reading = forms.firstOfSign(text.charAt(i));
            }
            begins[count] = i;
            ends[count] = end;
            readings[count++] = reading;
            i = WordEdges.skipBlank(text, end);
        }
    }

    int count() {
        return count;
    }

    int begin(int token) {
        return begins[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** The first reading of a word in {@link WordForms}; 0 where it is in no name. */
    int reading(int token) {
        return WordForms.reading(readings[token]);
    }

    /** Whether a name or a clue may begin with a token: a bit of {@link WordForms}. */
    boolean begins(int token, int what) {
        return (readings[token] & what) != 0;
    }
}
