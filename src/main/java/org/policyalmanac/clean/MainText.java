package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts from an article what is not article: invitations to subscribe, notices on cookies, buttons, lists of other
 * articles, disclaimers, the author's biography, bylines, captions, leftovers of markup.
 *
 * <p>A paragraph is cut on evidence only: a cue phrase of its language or of English ({@link Cues}), its shape, its
 * place ({@link ParagraphRules}), or its neighbours ({@link NeighbourRules}, {@link TailRules}). Long paragraphs and
 * sentences without a cue are kept.
 */
final class MainText {
    private MainText() {}

    /**
     * A piece cut out.
     *
     * @param begin where it begins in the text as read, in UTF-16 units
     * @param end where it ends
     * @param reason label of a {@link CutReason}
     */
    record Cut(int begin, int end, String reason) {}

    /**
     * What is left of an article.
     *
     * @param text paragraphs parted by an empty line; empty when nothing of the article is main text
     * @param removed what was cut, in order, without overlaps; the rest of the original is {@code text} and white space
     */
    record Cleaned(String text, List<Cut> removed) {}

    /**
     * The main text of an article.
     *
     * @param title may be empty
     * @param language ISO 639-1 code or {@code und}
     */
    static Cleaned of(String title, String text, String language) {
        return of(title, text, language, "", Recurring.NOTHING);
    }

    /**
     * The main text of an article of a source whose boilerplate is known.
     *
     * @param source of the article
     * @param recurring boilerplate of the sources
     */
    static Cleaned of(String title, String text, String language, String source, Recurring recurring) {
        Cues cues = Cues.of(language);
        List<Markup.Span> markup = Markup.spans(text);
        List<Passages.Span> passages = Passages.of(PlacedWords.of(text, markup), title, cues, source, recurring);
        Paragraphs parted = Paragraphs.of(text, markup, passages);
        MarkedText marked = new MarkedText(parted.all(), text.length());
        mark(marked, title, cues, passages);
        return Composition.of(marked, parted.markup());
    }

    /** Each paragraph alone first; then, as long as a cut gives reason for another, those beside what is cut. */
    private static void mark(MarkedText text, String title, Cues cues, List<Passages.Span> passages) {
        ParagraphRules alone = new ParagraphRules(text, title, cues);
        List<List<Cues.Found>> hints = new ArrayList<>();
        int passage = 0;
        for (int i = 0; i < text.size(); i++) {
            ParagraphRules.Verdict verdict = alone.verdict(i);
            hints.add(verdict.hints());
            int begin = text.paragraph(i).begin();
            while (passage < passages.size() && passages.get(passage).end() <= begin) {
                passage++;
            }
            if (verdict.reason() != null) {
                text.cut(i, verdict.reason());
            } else if (passage < passages.size() && passages.get(passage).begin() <= begin) {
                text.cut(i, passages.get(passage).reason());
            }
        }
        NeighbourRules neighbours = new NeighbourRules(text, cues, hints);
        TailRules tail = new TailRules(text);
        neighbours.cutRepeated();
        neighbours.cutHead();
        int before;
        do {
            before = text.cuts();
            neighbours.cutInCompany();
            tail.cut();
        } while (text.cuts() > before);
    }
}
