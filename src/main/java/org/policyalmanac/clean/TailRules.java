package org.policyalmanac.clean;

/**
 * Cuts the run of labels, links, biographies and cut paragraphs that ends the text. Once something in it shows that the
 * article is over, the labels after it go too, and up to two short ones right before an invitation to subscribe.
 */
final class TailRules {
    private static final int SHORTEST_BIOGRAPHY = 40;
    private static final int LONGEST_BIOGRAPHY = 900;
    private static final int LABELS_BEFORE_INVITATION = 2;

    private final MarkedText marked;

    TailRules(MarkedText marked) {
        this.marked = marked;
    }

    void cut() {
        int begin = tailBegin();
        int first = begin;
        while (first < marked.size() && !(marked.closesArticle(first) && marked.isLate(first))) {
            first++;
        }
        if (first < marked.size()) {
            cutBefore(first, begin);
            cutAfter(first);
        }
    }

    private void cutBefore(int first, int begin) {
        CutReason reason = marked.reason(first);
        if (reason != CutReason.NEWSLETTER && reason != CutReason.COOKIE) {
            return;
        }
        for (int i = first - 1; i >= Math.max(begin, first - LABELS_BEFORE_INVITATION); i--) {
            if (!marked.isCut(i)) {
                if (!isLabelOfTail(i)) {
                    return;
                }
                marked.cut(i, reason);
            }
        }
    }

    /** What is kept so far goes for the reason of the last cut above it that closes the article. */
    private void cutAfter(int first) {
        CutReason reason = marked.reason(first);
        for (int i = first; i < marked.size(); i++) {
            if (!marked.isCut(i)) {
                marked.cut(i, reason);
            } else if (marked.closesArticle(i)) {
                reason = marked.reason(i);
            }
        }
    }

    /** First paragraph of the run that ends the text; marks the biographies in it. */
    private int tailBegin() {
        int i = marked.size() - 1;
        while (i >= 0) {
            boolean mayBeBiography = !marked.isCut(i) || marked.reason(i) == CutReason.AUTHOR_BIOGRAPHY;
            if (mayBeBiography && isBiography(i) && marked.isLate(i - 1) && !hasNamedSectionBefore(i - 1)) {
                marked.cut(i, CutReason.AUTHOR_BIOGRAPHY);
                marked.cut(i - 1, CutReason.AUTHOR_BIOGRAPHY);
                i -= 2;
            } else if (marked.isCut(i) || isFiller(i)) {
                i--;
            } else {
                break;
            }
        }
        return i + 1;
    }

    private boolean isFiller(int i) {
        Paragraph paragraph = marked.paragraph(i);
        boolean isQuestion = i > 0
                && marked.reason(i - 1) == CutReason.RELATED
                && paragraph.length() <= Lengths.LONGEST_BYLINE
                && paragraph.sentences() <= 1;
        return (paragraph.isLabel() || paragraph.isLinks() || isQuestion) && marked.isLate(i) && !isBiography(i);
    }

    private boolean isLabelOfTail(int i) {
        Paragraph paragraph = marked.paragraph(i);
        boolean opensList = i > 0 && marked.paragraph(i - 1).endsWithColon();
        return paragraph.isLabel() && paragraph.length() <= Lengths.LONGEST_LABEL && !opensList;
    }

    /** Whether the line before is a name, and this paragraph begins with it. */
    private boolean isBiography(int i) {
        if (i == 0 || marked.isCut(i - 1)) {
            return false;
        }
        Paragraph paragraph = marked.paragraph(i);
        return paragraph.length() >= SHORTEST_BIOGRAPHY
                && paragraph.length() <= LONGEST_BIOGRAPHY
                && PersonName.begins(PersonName.parts(marked.paragraph(i - 1).text()), paragraph.text());
    }

    /** An article that goes through people one by one has such sections all along; they are no biographies. */
    private boolean hasNamedSectionBefore(int end) {
        for (int i = 1; i < end; i++) {
            if (isBiography(i) && !marked.isLate(i)) {
                return true;
            }
        }
        return false;
    }
}
