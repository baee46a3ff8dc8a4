package org.policyalmanac.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and sentences by Unicode's rules, with ICU's dictionaries for scripts that set no spaces. Thread-safe. */
public final class Words {
    private static final ThreadLocal<BreakIterator> WORD =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(Locale.ROOT));
    private static final ThreadLocal<BreakIterator> SENTENCE =
            ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(Locale.ROOT));

    private Words() {}

    /** The words of a text as they stand there: numbers and letters, no punctuation. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>(text.length() / 6 + 1);
        each(text, (begin, end) -> words.add(text.substring(begin, end)));
        return words;
    }

    /** How many words {@link #of} would return. */
    public static long count(String text) {
        long[] count = {0};
        each(text, (begin, end) -> count[0]++);
        return count[0];
    }

    /** Where each sentence of a text begins, in UTF-16 units, ascending; the first is 0 unless the text is empty. */
    public static int[] sentenceStarts(String text) {
        BreakIterator breaks = SENTENCE.get();
        breaks.setText(text);
        int[] starts = new int[16];
        int count = 0;
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = begin;
        }
        return java.util.Arrays.copyOf(starts, count);
    }

    private static void each(String text, Span span) {
        BreakIterator breaks = WORD.get();
        breaks.setText(text);
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; begin = end, end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                span.found(begin, end);
            }
        }
    }

    private interface Span {
        void found(int begin, int end);
    }
}
