package org.policyalmanac.text;

import java.util.Arrays;

/** A sentence of a text, to quote. */
public final class Quotation {
    private static final int LONGEST = 300;
    private static final String CUT = "…";

    private Quotation() {}

    /**
     * The sentence in which something stands, white space evened out; of one longer than 300 characters what stands around it,
     * with an ellipsis where it was cut.
     *
     * @param begin first UTF-16 unit of what stands there
     * @param end first unit after it
     */
    public static String around(String text, int begin, int end) {
        int[] starts = Words.sentenceStarts(text);
        int found = Arrays.binarySearch(starts, begin);
        int sentence = found >= 0 ? found : -found - 2;
        int from = starts[sentence];
        int until = sentence + 1 < starts.length ? starts[sentence + 1] : text.length();
        until = Math.max(until, end);
        boolean cutsBefore = until - from > LONGEST && begin - from > LONGEST / 2;
        int first = cutsBefore ? wordAfter(text, begin - LONGEST / 2, begin) : from;
        boolean cutsAfter = until - first > LONGEST;
        int last = cutsAfter ? wordBefore(text, Math.max(end, first + LONGEST), end) : until;
        String words = text.substring(first, last).strip().replaceAll("\\s+", " ");
        return (cutsBefore ? CUT : "") + words + (cutsAfter ? CUT : "");
    }

    /** After the next white space, where there is one before {@code limit}; never inside a pair of surrogates. */
    private static int wordAfter(String text, int index, int limit) {
        for (int i = index; i < limit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }

    private static int wordBefore(String text, int index, int limit) {
        for (int i = index; i > limit; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }
}
