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
        ANY,
        /** Same, but it proves little: counts at head or tail, beside other boilerplate or other hints. */
        HINT,
        /** A person's name begins the paragraph, and the phrase follows the name. */
        NAMED
    }

    /** Whether the cue holds for a paragraph. */
    boolean matches(Paragraph paragraph) {
        String text = isInside() || place == Place.NAMED ? paragraph.plain() : paragraph.core();
        for (int at = text.indexOf(parts.get(0)); at >= 0; at = text.indexOf(parts.get(0), at + 1)) {
            if (endAt(paragraph, at) >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the cue ends if it holds at this offset, or -1: an offset into the core of the paragraph for cues that have
     * to begin it, into the plain form for the others.
     */
    int endAt(Paragraph paragraph, int at) {
        String text = isButton() || place == Place.START ? paragraph.core() : paragraph.plain();
        int end = endOf(text, at);
        if (end < 0) {
            return -1;
        }
        boolean isPlaced =
                switch (place) {
                    case WHOLE, WORD -> at == 0 && end == text.length();
                    case START -> at == 0 && !paragraph.opensQuotation();
                    case SENTENCE -> beginsSentence(text, at) && !isQuoted(text, at);
                    case ANY, HINT -> !isQuoted(text, at);
                    case NAMED -> PersonName.precedes(paragraph.text(), text, at);
                };
        return isPlaced ? end : -1;
    }

    /** Whether the cue is looked for inside a paragraph, not at its beginning alone. */
    boolean isInside() {
        return place == Place.ANY || place == Place.SENTENCE || place == Place.HINT;
    }

    /** Whether it is the whole text of a button or a link. */
    boolean isButton() {
        return place == Place.WHOLE || place == Place.WORD;
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
    int endOf(String text, int at) {
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
    static boolean isBoundary(String text, int at) {
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
