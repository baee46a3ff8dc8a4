package org.policyalmanac.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts paragraphs for what stands before or beside them: repetitions, the lines between title and prose, and words and
 * hints that prove something only in company.
 */
final class NeighbourRules {
    private static final int SHORTEST_REPEATED_PROSE = 80;
    private static final int LONGEST_WORD_FOR_BY = 20;

    private final MarkedText marked;
    private final Cues cues;

    /** Hints found in each paragraph. */
    private final List<List<Cues.Found>> hints;

    NeighbourRules(MarkedText marked, Cues cues, List<List<Cues.Found>> hints) {
        this.marked = marked;
        this.cues = cues;
        this.hints = hints;
    }

    /** Prose that was there before, and labels said twice in a row. */
    void cutRepeated() {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < marked.size(); i++) {
            Paragraph paragraph = marked.paragraph(i);
            if (!marked.isCut(i)) {
                Integer earlier = last.put(paragraph.core(), i);
                boolean isSame = earlier != null && paragraph.repeats(marked.paragraph(earlier));
                boolean isNeighbour = isSame && earlier == i - 1 && paragraph.isLabel();
                boolean isProse = paragraph.isProse() && !paragraph.isListItem() && !paragraph.isBracketed();
                if (isSame && (isNeighbour || isProse && paragraph.length() >= SHORTEST_REPEATED_PROSE)) {
                    marked.cut(i, CutReason.REPEATED);
                }
            }
        }
    }

    /** Byline, date line and reading time, above the first prose. */
    void cutHead() {
        for (int i = 0; i < Math.min(marked.size(), MarkedText.HEAD_PARAGRAPHS); i++) {
            if (marked.isCut(i)) {
                continue;
            }
            Paragraph paragraph = marked.paragraph(i);
            if (paragraph.isProse()) {
                return;
            }
            if (Dateline.is(paragraph, cues)) {
                marked.cut(i, CutReason.DATELINE);
            } else if (i > 0 && marked.reason(i - 1) == CutReason.BYLINE && isNameAfterBy(i)) {
                marked.cut(i, CutReason.BYLINE);
            }
        }
    }

    private boolean isNameAfterBy(int i) {
        Paragraph paragraph = marked.paragraph(i);
        return marked.paragraph(i - 1).plain().length() <= LONGEST_WORD_FOR_BY
                && PersonName.isNames(paragraph.text())
                && paragraph.length() <= Lengths.LONGEST_BYLINE;
    }

    /**
     * What proves little alone: common words, which are buttons beside another button or something cut, and short
     * paragraphs with a hint. A word that invites to subscribe needs no company as the first or last of all.
     */
    void cutInCompany() {
        cutWords();
        for (int i = 0; i < marked.size(); i++) {
            if (!marked.isCut(i) && isHinted(i)) {
                marked.cut(i, hints.get(i).get(0).cue().reason());
            }
        }
    }

    private void cutWords() {
        CutReason[] words = new CutReason[marked.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = !marked.isCut(i) && marked.isEdge(i) ? word(i) : null;
        }
        for (int i = 0; i < words.length; i++) {
            boolean hasCompany = isButton(words, i - 1) || isButton(words, i + 1);
            boolean isInvitation = words[i] == CutReason.NEWSLETTER && (i == 0 || i == words.length - 1);
            if (words[i] != null && (hasCompany || isInvitation)) {
                marked.cut(i, words[i]);
            }
        }
    }

    /** Reason to cut the paragraph if it is a button, or null. */
    private CutReason word(int i) {
        Paragraph paragraph = marked.paragraph(i);
        return paragraph.isLabel() && paragraph.length() <= Lengths.LONGEST_LABEL
                ? cues.first(paragraph, Cue.Place.WORD).map(Cue::reason).orElse(null)
                : null;
    }

    private boolean isButton(CutReason[] words, int i) {
        return i >= 0 && i < words.length && (words[i] != null || marked.closesArticle(i));
    }

    private boolean isHinted(int i) {
        Paragraph paragraph = marked.paragraph(i);
        if (hints.get(i).isEmpty()
                || !marked.isEdge(i)
                || paragraph.length() > Lengths.LONGEST_NOTICE
                || paragraph.sentences() > 3) {
            return false;
        }
        int strength = ParagraphRules.apart(hints.get(i));
        if (strength == 1 && (paragraph.isProse() || paragraph.endsLikeSentence())) {
            return false;
        }
        boolean isOutermost = marked.isOutermost(i);
        return marked.hasBeside(i, reason -> reason == CutReason.NEWSLETTER || reason == CutReason.COOKIE)
                || isOutermost && marked.hasBeside(i, CutReason::closesArticle)
                || isOutermost && strength >= 3 && paragraph.length() <= Lengths.LONGEST_LINK;
    }
}
