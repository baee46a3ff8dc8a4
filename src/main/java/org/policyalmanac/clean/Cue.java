package org.policyalmanac.clean;

import java.util.List;

/**
 * A phrase that gives boilerplate away.
 *
 * @param parts the phrase in {@link PlainForm}, cut at its {@code *}
 */
record Cue(CutReason reason, Place place, List<String> parts) {
    /** How far a {@code *} reaches, in characters; it never passes the end of a sentence. */
    private static final int LONGEST_GAP = 60;

    /** Where in a paragraph the phrase has to stand. */
    enum Place {
        /** It is the paragraph, but for signs around it. Cut wherever it stands. */
        WHOLE,
        /** Same, but a common word: counts only at head or tail, beside other boilerplate. */
        WORD,
        /** The paragraph begins with it. */
        START,
        /** A sentence of the paragraph begins with it: the place of an imperative. */
        SENTENCE,
        /** Anywhere in the paragraph. */
        ANY
    }

    /** Whether the cue holds for a paragraph. */
    boolean matches(Paragraph paragraph) {
        return switch (place) {
            case WHOLE, WORD -> endOf(paragraph.core(), 0) == paragraph.core().length();
            case START -> endOf(paragraph.core(), 0) >= 0 && !paragraph.opensQuotation();
            case SENTENCE, ANY -> position(paragraph) >= 0;
        };
    }

    /** Where in the plain form of a paragraph the cue stands; 0 at its beginning, -1 when it does not hold. */
    int position(Paragraph paragraph) {
        return place == Place.SENTENCE || place == Place.ANY
                ? positionIn(paragraph.plain())
                : matches(paragraph) ? 0 : -1;
    }

    private int positionIn(String text) {
        for (int at = text.indexOf(parts.get(0)); at >= 0; at = text.indexOf(parts.get(0), at + 1)) {
            boolean isPlaced = place == Place.ANY || beginsSentence(text, at);
            if (isPlaced && endOf(text, at) >= 0 && !isQuoted(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean beginsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && !Character.isLetterOrDigit(text.charAt(before))) {
            if (Paragraph.isSentenceEnd(text.charAt(before)) || ":|-–—".indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0;
    }

    /** End of the phrase when it begins at {@code at}, or -1. */
    private int endOf(String text, int at) {
        if (!text.startsWith(parts.get(0), at) || !isBoundary(text, at)) {
            return -1;
        }
        int end = at + parts.get(0).length();
        for (int part = 1; part < parts.size(); part++) {
            int next = text.indexOf(parts.get(part), end);
            if (next < 0 || next - end > LONGEST_GAP || hasSentenceEnd(text, end, next)) {
                return -1;
            }
            end = next + parts.get(part).length();
        }
        return isBoundary(text, end) ? end : -1;
    }

    private static boolean hasSentenceEnd(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (Paragraph.isSentenceEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** No letter is torn from a word. Scripts that write words together have no such boundaries. */
    private static boolean isBoundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at))
                || Paragraph.isUnspaced(text.charAt(at - 1))
                || Paragraph.isUnspaced(text.charAt(at));
    }

    /** What somebody is quoted to have said is not said to the reader. */
    private static boolean isQuoted(String text, int at) {
        int straight = 0;
        int depth = 0;
        for (int i = 0; i < at; i++) {
            switch (text.charAt(i)) {
                case '"' -> straight++;
                case '“', '„', '«', '「', '『' -> depth++;
                case '”', '»', '」', '』' -> depth--;
                default -> {
                    // no quotation mark
                }
            }
        }
        return straight % 2 == 1 || depth > 0;
    }
}
