package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges a paragraph by its words, its shape and its place, whatever becomes of those around it. */
final class ParagraphRules {
    /** Paragraphs longer than this are prose or several things in one; they are kept. */
    private static final int LONGEST_JUDGED = 1_000;

    private static final int LONGEST_CAPTION = 160;

    /** What stands before a cue, at most; a cue deep inside a paragraph was glued to something else. */
    private static final int LONGEST_LEAD_IN = 160;

    private static final int MANY_ITEMS = 4;

    /** More than this after an invitation to share was glued to it: the article itself. */
    private static final int LONGEST_AFTER_SHARE = 90;

    /** A picture's source in brackets at the end of a line. */
    private static final Pattern SOURCE_SITE =
            Pattern.compile(".{0,160}\\((?:[\\p{L}0-9-]{1,60}\\.){1,4}[a-z]{2,12}\\)");

    private final MarkedText marked;
    private final Paragraph title;
    private final Cues cues;

    ParagraphRules(MarkedText marked, String title, Cues cues) {
        this.marked = marked;
        this.title = Paragraph.of(0, title.length(), title);
        this.cues = cues;
    }

    /**
     * What a paragraph alone gives away.
     *
     * @param reason to cut it whatever stands around it, or null
     * @param hints found in it, which prove little without company
     */
    record Verdict(CutReason reason, List<Cues.Found> hints) {
        private static Verdict of(CutReason reason) {
            return new Verdict(reason, List.of());
        }
    }

    Verdict verdict(int i) {
        Paragraph paragraph = marked.paragraph(i);
        if (Paragraphs.isLinkDefinition(paragraph.text()) || paragraph.isSymbol()) {
            return Verdict.of(CutReason.MARKUP);
        }
        if (paragraph.plain().length() > LONGEST_JUDGED) {
            return Verdict.of(null);
        }
        CutReason reason = reasonByShape(i);
        if (reason == null) {
            reason = reasonByWhole(i);
        }
        return reason == null ? byPhrase(i) : Verdict.of(reason);
    }

    private CutReason reasonByShape(int i) {
        Paragraph paragraph = marked.paragraph(i);
        if (!title.core().isEmpty() && paragraph.repeats(title) && !paragraph.isProse()) {
            return CutReason.TITLE;
        }
        boolean isSourced = !paragraph.endsLikeSentence()
                && !paragraph.isListItem()
                && SOURCE_SITE.matcher(paragraph.text()).matches();
        return isSourced ? CutReason.CAPTION : reasonOfItems(i);
    }

    /** A menu or a row of buttons in one line: one item at least is known, or there are many and prose comes next. */
    private CutReason reasonOfItems(int i) {
        Paragraph paragraph = marked.paragraph(i);
        if (!marked.isEdge(i)) {
            return null;
        }
        List<String> items = paragraph.items();
        if (items.isEmpty()) {
            return paragraph.length() > Lengths.LONGEST_LINK || paragraph.endsLikeSentence() || paragraph.isListItem()
                    ? null
                    : cues.reasonOfButtons(paragraph.core()).orElse(null);
        }
        Optional<Cue> known = items.stream()
                .map(item -> Paragraph.of(0, item.length(), item))
                .flatMap(item ->
                        Stream.of(Cue.Place.WHOLE, Cue.Place.WORD).flatMap(place -> cues.first(item, place).stream()))
                .findFirst();
        boolean isMenu = items.size() >= MANY_ITEMS && (i == 0 || isLast(i));
        return known.map(Cue::reason).orElse(isMenu ? CutReason.NAVIGATION : null);
    }

    /** The paragraph is a cue and nothing else. */
    private CutReason reasonByWhole(int i) {
        return cues.first(marked.paragraph(i), Cue.Place.WHOLE)
                .map(Cue::reason)
                .filter(reason -> reason != CutReason.BYLINE || i < MarkedText.HEAD_PARAGRAPHS)
                .orElse(null);
    }

    /** The more a paragraph says, the more it takes to cut it. */
    private Verdict byPhrase(int i) {
        List<Cues.Found> all = cues.phrases(marked.paragraph(i));
        List<Cues.Found> hints = all.stream()
                .filter(found -> found.cue().place() == Cue.Place.HINT)
                .toList();
        List<Cues.Found> proofs = all.stream()
                .filter(found -> found.cue().place() != Cue.Place.HINT)
                .toList();
        boolean hasSeveral = apart(proofs) >= 2;
        CutReason reason = proofs.stream()
                .filter(found -> holds(found, i, hasSeveral))
                .map(found -> found.cue().reason())
                .findFirst()
                .orElse(null);
        return new Verdict(reason, hints);
    }

    /** Length of what follows the cue. */
    private static int after(Paragraph paragraph, Cues.Found found) {
        String plain = paragraph.plain();
        return Paragraph.length(plain.substring(Math.min(found.end(), plain.length())));
    }

    /** How many of the cues hold in places of their own. */
    static int apart(List<Cues.Found> found) {
        List<Cues.Found> apart = new ArrayList<>();
        for (Cues.Found one : found) {
            if (apart.stream().noneMatch(one::overlaps)) {
                apart.add(one);
            }
        }
        return apart.size();
    }

    private boolean holds(Cues.Found found, int i, boolean hasSeveral) {
        Paragraph paragraph = marked.paragraph(i);
        Cue cue = found.cue();
        int size = paragraph.length();
        return switch (cue.reason()) {
            case BYLINE -> marked.isEdge(i) && size <= Lengths.LONGEST_BYLINE && isByline(paragraph, cue);
            case DATELINE -> marked.isEdge(i) && Dateline.is(paragraph, cues);
            case CAPTION ->
                paragraph.sentences() <= 1
                        && size <= (paragraph.endsLikeSentence() ? LONGEST_CAPTION / 2 : LONGEST_CAPTION);
            case AUTHOR_BIOGRAPHY ->
                marked.isLate(i) && (cue.place() != Cue.Place.NAMED || size <= Lengths.LONGEST_NOTICE && isLast(i));
            case RELATED -> size <= Lengths.LONGEST_LINK && paragraph.sentences() <= 1;
            case SHARE ->
                size <= (cue.place() == Cue.Place.START ? Lengths.LONGEST_LINK : Lengths.LONGEST_NOTICE)
                        && after(paragraph, found) <= LONGEST_AFTER_SHARE;
            default ->
                Paragraph.length(paragraph.plain().substring(0, found.begin())) <= LONGEST_LEAD_IN
                        && (size <= Lengths.LONGEST_NOTICE && paragraph.sentences() <= 4
                                || marked.isEdge(i) && (size <= 2 * Lengths.LONGEST_NOTICE || hasSeveral));
        };
    }

    /** After "by" stands a name; a cue of several words, such as "reporting by", needs no such check. */
    private static boolean isByline(Paragraph paragraph, Cue cue) {
        if (paragraph.sentences() > 1) {
            return false;
        }
        String phrase = cue.parts().get(0);
        if (cue.place() == Cue.Place.ANY) {
            return !paragraph.endsLikeSentence() && paragraph.length() <= Lengths.LONGEST_BYLINE / 2;
        }
        if (phrase.indexOf(' ') >= 0 || Paragraph.isUnspaced(phrase.charAt(0))) {
            return !paragraph.endsLikeSentence();
        }
        String[] words = paragraph.text().split("[\\s:：]+", 2);
        return words.length == 2 && PersonName.isNames(words[1].strip());
    }

    private boolean isLast(int i) {
        return i == marked.size() - 1;
    }
}
