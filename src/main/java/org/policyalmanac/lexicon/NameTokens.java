package org.policyalmanac.lexicon;

import java.util.Arrays;
import org.policyalmanac.text.Folded;

/**
 * A folded text cut into words (see {@link WordEdges}), each looked up among the forms of words of names: at once where a
 * name or a clue may begin with it, else when a name is followed to it, which is seldom. Blanks are no words, but between two
 * characters of an unspaced script a blank is kept, so that no name is found across it.
 */
final class NameTokens {
    /** A bit beside those of {@link WordForms}: the word begins with a letter that may be an Arabic proclitic. */
    static final int JOINED = 4;

    /** In place of a reading: not looked up yet. Has no bits. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static final char FIRST_ARABIC = 0x0620;
    private static final char LAST_ARABIC = 0x064a;

    final Folded text;
    private final WordForms forms;
    private int[] begins;
    private int[] ends;
    /** Numbers of first readings. */
    private int[] readings;
    /** What may begin with the words: bits. */
    private byte[] bits;

    private int count;

    NameTokens(Folded text, Names names) {
        this.text = text;
        this.forms = names.forms;
        int length = text.length();
        boolean unspaced = length > 0 && (text.isUnspaced(length / 2) || text.isUnspaced(length / 3));
        begins = new int[(unspaced ? length : length / 5) + 16];
        ends = new int[begins.length];
        readings = new int[begins.length];
        bits = new byte[begins.length];
        for (int i = WordEdges.skipBlank(text, 0); i < length; ) {
            if (count == begins.length) {
                grow(Math.min(length, 2 * count) + 16);
            }
            begins[count] = i;
            char letter = text.charAt(i);
            if (text.isWord(i)) {
                long word = text.word(i);
                int end = (int) (word >>> 32);
                int joined = letter >= FIRST_ARABIC && letter <= LAST_ARABIC && Walk.isProclitic(letter) ? JOINED : 0;
                if (forms.mayBegin((int) word, text.isCapital(i))) {
                    int first = forms.first(text, i, end, (int) word);
                    readings[count] = WordForms.reading(first);
                    bits[count] = (byte) (WordForms.bits(first) | joined);
                } else {
                    readings[count] = UNKNOWN;
                    bits[count] = (byte) joined;
                }
                ends[count++] = end;
                i = WordEdges.skipBlank(text, end);
            } else {
                int first = forms.firstOfSign(letter);
                int what = WordForms.bits(first);
                boolean isUnspaced = text.isUnspaced(i);
                ends[count] = i + 1;
                i = WordEdges.skipBlank(text, i + 1);
                readings[count] = WordForms.reading(first);
                bits[count++] = (byte)
                        (isUnspaced ? what & names.signs.begin(letter, i < length ? text.charAt(i) : ' ') : what);
            }
        }
    }

    private void grow(int capacity) {
        begins = Arrays.copyOf(begins, capacity);
        ends = Arrays.copyOf(ends, capacity);
        readings = Arrays.copyOf(readings, capacity);
        bits = Arrays.copyOf(bits, capacity);
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
        if (readings[token] == UNKNOWN) {
            int begin = begins[token];
            int end = ends[token];
            readings[token] = WordForms.reading(forms.first(text, begin, end, text.hash(begin, end)));
        }
        return readings[token];
    }

    /** The first letter of a token; a blank after the last one. */
    char sign(int token) {
        return token < count ? text.charAt(begins[token]) : ' ';
    }

    /** The first token from {@code token} on with one of some bits of {@link WordForms} or {@link #JOINED}; their count if there is none. */
    int next(int token, int mask) {
        byte[] all = bits;
        int next = token;
        while (next < count && (all[next] & mask) == 0) {
            next++;
        }
        return next;
    }

    /** Whether a token has one of some bits. */
    boolean has(int token, int mask) {
        return (bits[token] & mask) != 0;
    }
}
