package org.policyalmanac.clean;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The paragraphs of an article with the reasons found so far to cut them, and what the rules ask about the place of a
 * paragraph among the others.
 */
final class MarkedText {
    /** A byline, or what else opens an article, stands among so many paragraphs. */
    static final int HEAD_PARAGRAPHS = 12;

    private static final int EDGE_PARAGRAPHS = 6;

    /** Of the length of the text: the tail is looked for after this much of it. */
    private static final double TAIL_BEGINS = 0.5;

    private final List<Paragraph> paragraphs;
    private final int length;

    /** Null for a paragraph that is kept. */
    private final CutReason[] reasons;

    /** Nothing is cut at first; {@code length} is that of the text as read, in UTF-16 units. */
    MarkedText(List<Paragraph> paragraphs, int length) {
        this.paragraphs = paragraphs;
        this.length = length;
        this.reasons = new CutReason[paragraphs.size()];
    }

    int size() {
        return reasons.length;
    }

    Paragraph paragraph(int i) {
        return paragraphs.get(i);
    }

    void cut(int i, CutReason reason) {
        reasons[i] = reason;
    }

    boolean isCut(int i) {
        return reasons[i] != null;
    }

    /** Why the paragraph is cut, or null. */
    CutReason reason(int i) {
        return reasons[i];
    }

    /** How many paragraphs are cut. */
    int cuts() {
        return (int) Arrays.stream(reasons).filter(Objects::nonNull).count();
    }

    /** Whether the paragraph is cut, and shows that the article is over. */
    boolean closesArticle(int i) {
        return reasons[i] != null && reasons[i].closesArticle();
    }

    boolean isEdge(int i) {
        return i < EDGE_PARAGRAPHS || i >= reasons.length - EDGE_PARAGRAPHS || isLate(i);
    }

    boolean isLate(int i) {
        return paragraphs.get(i).begin() >= TAIL_BEGINS * length;
    }

    /** Whether everything before the paragraph is cut, or everything after it. */
    boolean isOutermost(int i) {
        return isAllCut(0, i) || isAllCut(i + 1, reasons.length);
    }

    private boolean isAllCut(int begin, int end) {
        return Arrays.stream(reasons, begin, end).allMatch(Objects::nonNull);
    }

    /** Whether the paragraph before or the one after is cut for such a reason. */
    boolean hasBeside(int i, Predicate<CutReason> sought) {
        return i > 0 && isCut(i - 1) && sought.test(reasons[i - 1])
                || i + 1 < reasons.length && isCut(i + 1) && sought.test(reasons[i + 1]);
    }
}
