package org.policyalmanac.clean;

import java.util.Arrays;
import java.util.List;
import org.policyalmanac.text.Scripts;
import org.policyalmanac.text.Shingles;

/**
 * The words of a text with their places, and a hash of every run of {@link #RUN} of them: what recurs is told by these
 * runs. A word is a stretch of letters and digits in lower case, every number counts as the same one; where a script sets no spaces, each
 * character is a word. Punctuation, white space and markup make no difference.
 */
final class PlacedWords {
    /** Words in a run: the shortest that writers of prose rarely share by chance. */
    static final int RUN = 8;

    /** Of the words of a run so many are no numbers at least: a table of figures repeats nothing. */
    private static final int LEAST_WORDS = 5;

    private static final long NUMBER = Shingles.mix(0);

    private final String text;
    private int[] begins;
    private int[] ends;
    private long[] hashes;
    private int count;

    private PlacedWords(String text) {
        this.text = text;
        int room = text.length() / 5 + 8;
        begins = new int[room];
        ends = new int[room];
        hashes = new long[room];
    }

    static PlacedWords of(String text) {
        return of(text, Markup.spans(text));
    }

    static PlacedWords of(String text, List<Markup.Span> markup) {
        PlacedWords tokens = new PlacedWords(text);
        int at = 0;
        for (Markup.Span span : markup) {
            tokens.read(at, span.begin());
            at = span.end();
        }
        tokens.read(at, text.length());
        return tokens;
    }

    private void read(int from, int until) {
        long word = 0;
        int begin = -1;
        for (int i = from; i < until; ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean isAlone = Scripts.isUnspaced(point);
            boolean isWordPart = isAlone || Character.isLetterOrDigit(point);
            if (begin >= 0 && (isAlone || !isWordPart)) {
                add(begin, i, word);
                begin = -1;
            }
            if (isAlone) {
                add(i, next, Shingles.mix(point));
            } else if (isWordPart) {
                boolean isNumber = Character.isDigit(point) && (begin < 0 || word == NUMBER);
                word = isNumber ? NUMBER : Shingles.mix((begin < 0 ? 0 : word) ^ Character.toLowerCase(point));
                begin = begin < 0 ? i : begin;
            }
            i = next;
        }
        if (begin >= 0) {
            add(begin, until, word);
        }
    }

    private void add(int begin, int end, long hash) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        begins[count] = begin;
        ends[count] = end;
        hashes[count++] = hash;
    }

    String text() {
        return text;
    }

    int size() {
        return count;
    }

    /** Where a word begins in the text, in UTF-16 units. */
    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** How many of the words from {@code begin} to {@code end} are characters of a script that sets no spaces. */
    int unspaced(int begin, int end) {
        int unspaced = 0;
        for (int i = begin; i < end; i++) {
            unspaced += Scripts.isUnspaced(text.codePointAt(begins[i])) ? 1 : 0;
        }
        return unspaced;
    }

    /** Whether so many words stand here that begin another text, or all of that text if it is shorter. */
    boolean matches(int at, PlacedWords other, int words) {
        int length = Math.min(words, other.count);
        return at + length <= count && Arrays.equals(hashes, at, at + length, other.hashes, 0, length);
    }

    /** Hashes of the runs that begin at each word, 0 for one that says too little; empty for a text shorter than one. */
    long[] runs() {
        long[] runs = new long[Math.max(0, count - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long run = RUN;
            int words = 0;
            for (int j = i; j < i + RUN; j++) {
                run = Shingles.mix(run ^ hashes[j]);
                words += hashes[j] == NUMBER ? 0 : 1;
            }
            runs[i] = words < LEAST_WORDS ? 0 : run;
        }
        return runs;
    }
}
