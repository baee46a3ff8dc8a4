package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts from an article what is not article: invitations to subscribe, notices on cookies, buttons, lists of other
 * articles, disclaimers, the author's biography, bylines, captions, leftovers of markup.
 *
 * <p>A paragraph is cut on evidence only: a cue phrase of its language or of English ({@link Cues}), its shape, its
 * place, or its neighbours. Long paragraphs and sentences without a cue are kept.
 */
final class MainText {
    /** Paragraphs longer than this are prose or several things in one; they are kept. */
    private static final int LONGEST_JUDGED = 1_000;

    private static final int LONGEST_BIOGRAPHY = 900;
    private static final int LONGEST_BYLINE = 120;
    private static final int LONGEST_CAPTION = 160;
    private static final int LONGEST_LINK = 160;
    private static final int LONGEST_NOTICE = 250;

    /** What stands before a cue, at most; a cue deep inside a paragraph was glued to something else. */
    private static final int LONGEST_LEAD_IN = 160;

    private static final int LONGEST_LABEL = 60;
    private static final int MANY_ITEMS = 4;
    private static final int HEAD_PARAGRAPHS = 12;
    private static final int EDGE_PARAGRAPHS = 6;

    /** Of the length of the text: the tail is looked for after this much of it. */
    private static final double TAIL_BEGINS = 0.5;

    private static final String YEAR = "[12١٢۱۲][90٩٠۹۰]\\p{Nd}{2}";
    private static final Pattern DATE =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}\\p{L}{0,2}[.º°]?\\s+(?:de\\s+)?\\p{L}[\\p{L}.'’]+,?\\s+"
                    + "(?:del?\\s+)?" + YEAR
                    + "|\\p{L}[\\p{L}.]{2,14}\\s+\\p{Nd}{1,2}(?:st|nd|rd|th|\\.)?,?\\s+" + YEAR
                    + "|(?<![\\p{Nd}/])" + YEAR + "([-/.])\\p{Nd}{1,2}\\1\\p{Nd}{1,2}(?![\\p{Nd}/])"
                    + "|(?<![\\p{Nd}/.])\\p{Nd}{1,2}([-/.])\\p{Nd}{1,2}\\2" + YEAR + "(?![\\p{Nd}/])"
                    + "|" + YEAR + "\\s*[年년]\\s*\\p{Nd}{1,2}\\s*[月월]\\s*\\p{Nd}{1,2}\\s*[日일]");
    private static final int MOST_LETTERS_BESIDE_DATE = 12;

    /** A picture's source in brackets at the end of a line. */
    private static final Pattern SOURCE_SITE =
            Pattern.compile(".{0,160}\\((?:[\\p{L}0-9-]{1,60}\\.){1,4}[a-z]{2,12}\\)");

    private final List<Paragraph> paragraphs;
    private final CutReason[] cut;
    private final Cues cues;

    /** Hints found in each paragraph. */
    private final List<List<Cues.Found>> hints;

    private final Paragraph title;
    private final int length;

    private MainText(List<Paragraph> paragraphs, String title, String language, int length) {
        this.paragraphs = paragraphs;
        this.cut = new CutReason[paragraphs.size()];
        this.cues = Cues.of(language);
        this.hints = new ArrayList<>(Collections.nCopies(paragraphs.size(), List.of()));
        this.title = Paragraph.of(0, title.length(), title);
        this.length = length;
    }

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
        Paragraphs parted = Paragraphs.of(text);
        MainText judged = new MainText(parted.all(), title, language, text.length());
        judged.judge();
        return judged.cleaned(parted.markup());
    }

    private void judge() {
        for (int i = 0; i < cut.length; i++) {
            cut[i] = reasonAlone(i);
        }
        cutRepeated();
        cutHead();
        int before;
        do {
            before = cuts();
            cutInCompany();
            cutTail();
        } while (cuts() > before);
    }

    private int cuts() {
        return (int) Arrays.stream(cut).filter(Objects::nonNull).count();
    }

    /** Reason to cut the paragraph whatever stands around it, or null. */
    private CutReason reasonAlone(int i) {
        Paragraph paragraph = paragraphs.get(i);
        if (Paragraphs.isLinkDefinition(paragraph.text())) {
            return CutReason.MARKUP;
        }
        if (paragraph.isSymbol()) {
            return CutReason.MARKUP;
        }
        if (paragraph.plain().length() > LONGEST_JUDGED) {
            return null;
        }
        if (!title.core().isEmpty() && paragraph.repeats(title) && !paragraph.isProse()) {
            return CutReason.TITLE;
        }
        if (!paragraph.endsLikeSentence()
                && !paragraph.isListItem()
                && SOURCE_SITE.matcher(paragraph.text()).matches()) {
            return CutReason.CAPTION;
        }
        CutReason ofItems = reasonOfItems(i);
        if (ofItems != null) {
            return ofItems;
        }
        Optional<Cue> whole = cues.first(paragraph, Cue.Place.WHOLE);
        return whole.isPresent() && (whole.get().reason() != CutReason.BYLINE || i < HEAD_PARAGRAPHS)
                ? whole.get().reason()
                : reasonByPhrase(i);
    }

    /** A menu or a row of buttons in one line: one item at least is known, or there are many and prose comes next. */
    private CutReason reasonOfItems(int i) {
        Paragraph paragraph = paragraphs.get(i);
        if (!isEdge(i) || paragraph.length() > LONGEST_LINK && paragraph.items().isEmpty()) {
            return null;
        }
        List<String> items = paragraph.items();
        if (items.isEmpty()) {
            return paragraph.endsLikeSentence() || paragraph.isListItem()
                    ? null
                    : cues.reasonOfButtons(paragraph.core()).orElse(null);
        }
        Optional<Cue> known = items.stream()
                .map(item -> Paragraph.of(0, item.length(), item))
                .flatMap(item ->
                        Stream.of(Cue.Place.WHOLE, Cue.Place.WORD).flatMap(place -> cues.first(item, place).stream()))
                .findFirst();
        boolean isMenu = items.size() >= MANY_ITEMS && (i == 0 || i == paragraphs.size() - 1);
        return known.map(Cue::reason).orElse(isMenu ? CutReason.NAVIGATION : null);
    }

    /** The more a paragraph says, the more it takes to cut it. */
    private CutReason reasonByPhrase(int i) {
        List<Cues.Found> all = cues.phrases(paragraphs.get(i));
        List<Cues.Found> some = all.stream()
                .filter(found -> found.cue().place() == Cue.Place.HINT)
                .toList();
        hints.set(i, some);
        List<Cues.Found> found =
                all.stream().filter(one -> one.cue().place() != Cue.Place.HINT).toList();
        boolean hasSeveral = apart(found) >= 2;
        for (Cues.Found one : found) {
            if (holds(one, i, hasSeveral)) {
                return one.cue().reason();
            }
        }
        return null;
    }

    /** How many of the cues hold in places of their own. */
    private static int apart(List<Cues.Found> found) {
        List<Cues.Found> apart = new ArrayList<>();
        for (Cues.Found one : found) {
            if (apart.stream().noneMatch(one::overlaps)) {
                apart.add(one);
            }
        }
        return apart.size();
    }

    private boolean holds(Cues.Found found, int i, boolean hasSeveral) {
        Paragraph paragraph = paragraphs.get(i);
        Cue cue = found.cue();
        int size = paragraph.length();
        return switch (cue.reason()) {
            case BYLINE -> isEdge(i) && size <= LONGEST_BYLINE && isByline(paragraph, cue);
            case DATELINE -> isEdge(i) && isDateline(paragraph);
            case CAPTION ->
                paragraph.sentences() <= 1
                        && size <= (paragraph.endsLikeSentence() ? LONGEST_CAPTION / 2 : LONGEST_CAPTION);
            case AUTHOR_BIOGRAPHY ->
                isLate(i) && (cue.place() != Cue.Place.NAMED || size <= LONGEST_NOTICE && isAmongLast(i));
            case RELATED -> size <= LONGEST_LINK && paragraph.sentences() <= 1;
            case SHARE -> size <= (cue.place() == Cue.Place.START ? LONGEST_LINK : LONGEST_NOTICE);
            default ->
                Paragraph.length(paragraph.plain().substring(0, found.begin())) <= LONGEST_LEAD_IN
                        && (size <= LONGEST_NOTICE && paragraph.sentences() <= 4
                                || isEdge(i) && (size <= 2 * LONGEST_NOTICE || hasSeveral));
        };
    }

    /** After "by" stands a name; a cue of several words, such as "reporting by", needs no such check. */
    private static boolean isByline(Paragraph paragraph, Cue cue) {
        if (paragraph.sentences() > 1) {
            return false;
        }
        String phrase = cue.parts().get(0);
        if (cue.place() == Cue.Place.ANY) {
            return !paragraph.endsLikeSentence() && paragraph.length() <= LONGEST_BYLINE / 2;
        }
        if (phrase.indexOf(' ') >= 0 || Paragraph.isUnspaced(phrase.charAt(0))) {
            return !paragraph.endsLikeSentence();
        }
        String[] words = paragraph.text().split("[\\s:：]+", 2);
        return words.length == 2 && PersonName.isNames(words[1].strip());
    }

    private boolean isEdge(int i) {
        return i < EDGE_PARAGRAPHS || i >= paragraphs.size() - EDGE_PARAGRAPHS || isLate(i);
    }

    private boolean isLate(int i) {
        return paragraphs.get(i).begin() >= TAIL_BEGINS * length;
    }

    private void cutRepeated() {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < cut.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (cut[i] == null) {
                Integer earlier = last.put(paragraph.core(), i);
                boolean isSame = earlier != null && paragraph.repeats(paragraphs.get(earlier));
                boolean isNeighbour = isSame && earlier == i - 1 && paragraph.isLabel();
                boolean isProse = paragraph.isProse() && !paragraph.isListItem() && !paragraph.isBracketed();
                if (isSame && (isNeighbour || isProse && paragraph.length() >= 80)) {
                    cut[i] = CutReason.REPEATED;
                }
            }
        }
    }

    /** Byline, date line and reading time, above the first prose. */
    private void cutHead() {
        for (int i = 0; i < Math.min(cut.length, HEAD_PARAGRAPHS); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (cut[i] == null && paragraph.isProse()) {
                return;
            }
            if (cut[i] == null && isDateline(paragraph)) {
                cut[i] = CutReason.DATELINE;
            } else if (cut[i] == null && i > 0 && cut[i - 1] == CutReason.BYLINE && isNameAfterBy(i)) {
                cut[i] = CutReason.BYLINE;
            }
        }
    }

    private boolean isNameAfterBy(int i) {
        return paragraphs.get(i - 1).plain().length() <= 20
                && PersonName.isNames(paragraphs.get(i).text())
                && paragraphs.get(i).length() <= LONGEST_BYLINE;
    }

    private boolean isDateline(Paragraph paragraph) {
        String text = paragraph.text();
        if (text.length() > LONGEST_BYLINE) {
            return false;
        }
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
            return false;
        }
        String beside = date.replaceAll("");
        long letters = beside.codePoints().filter(Character::isLetter).count();
        return letters == 0
                || letters <= MOST_LETTERS_BESIDE_DATE && !paragraph.endsLikeSentence()
                || cues.phrases(paragraph).stream()
                                .anyMatch(found -> found.cue().reason() == CutReason.DATELINE)
                        && !paragraph.isProse()
                        && letters <= 5 * MOST_LETTERS_BESIDE_DATE;
    }

    /**
     * What proves little alone: common words, which are buttons beside another button or something cut, and short
     * paragraphs with a hint. A word that invites to subscribe needs no company as the first or last of all.
     */
    private void cutInCompany() {
        CutReason[] words = new CutReason[cut.length];
        for (int i = 0; i < cut.length; i++) {
            words[i] = cut[i] == null && isEdge(i) ? word(i) : null;
        }
        for (int i = 0; i < cut.length; i++) {
            boolean hasCompany = isButton(words, i - 1) || isButton(words, i + 1);
            boolean isInvitation = words[i] == CutReason.NEWSLETTER && (i == 0 || i == cut.length - 1);
            if (words[i] != null && (hasCompany || isInvitation)) {
                cut[i] = words[i];
            }
        }
        for (int i = 0; i < cut.length; i++) {
            if (cut[i] == null && isHinted(i)) {
                cut[i] = hints.get(i).get(0).cue().reason();
            }
        }
    }

    private CutReason word(int i) {
        Paragraph paragraph = paragraphs.get(i);
        return paragraph.isLabel() && paragraph.length() <= LONGEST_LABEL
                ? cues.first(paragraph, Cue.Place.WORD).map(Cue::reason).orElse(null)
                : null;
    }

    private boolean isHinted(int i) {
        Paragraph paragraph = paragraphs.get(i);
        if (hints.get(i).isEmpty() || !isEdge(i) || paragraph.length() > LONGEST_NOTICE || paragraph.sentences() > 3) {
            return false;
        }
        int strength = apart(hints.get(i));
        if (strength == 1 && (paragraph.isProse() || paragraph.endsLikeSentence())) {
            return false;
        }
        boolean isOutermost = isAmongFirst(i) || isAmongLast(i);
        return hasBeside(i, reason -> reason == CutReason.NEWSLETTER || reason == CutReason.COOKIE)
                || isOutermost && hasBeside(i, CutReason::closesArticle)
                || isOutermost && strength >= 3 && paragraph.length() <= LONGEST_LINK;
    }

    private boolean hasBeside(int i, Predicate<CutReason> sought) {
        return i > 0 && cut[i - 1] != null && sought.test(cut[i - 1])
                || i + 1 < cut.length && cut[i + 1] != null && sought.test(cut[i + 1]);
    }

    private boolean isAmongFirst(int i) {
        return Arrays.stream(cut, 0, i).allMatch(Objects::nonNull);
    }

    private boolean isAmongLast(int i) {
        return Arrays.stream(cut, i + 1, cut.length).allMatch(Objects::nonNull);
    }

    private boolean isButton(CutReason[] words, int i) {
        return i >= 0 && i < cut.length && (words[i] != null || cut[i] != null && cut[i].closesArticle());
    }

    /**
     * The run of labels, links, biographies and cut paragraphs that ends the text. Once something in it shows that the
     * article is over, the labels after it go too, and up to two short ones right before an invitation to subscribe.
     */
    private void cutTail() {
        int begin = tailBegin();
        int first = begin;
        while (first < cut.length && (cut[first] == null || !cut[first].closesArticle() || !isLate(first))) {
            first++;
        }
        if (first == cut.length) {
            return;
        }
        boolean isInvitation = cut[first] == CutReason.NEWSLETTER || cut[first] == CutReason.COOKIE;
        for (int i = first - 1; isInvitation && i >= Math.max(begin, first - 2) && isLabelOfTail(i); i--) {
            cut[i] = cut[i] == null ? cut[first] : cut[i];
        }
        CutReason reason = cut[first];
        for (int i = first; i < cut.length; i++) {
            if (cut[i] == null) {
                cut[i] = reason;
            } else if (cut[i].closesArticle()) {
                reason = cut[i];
            }
        }
    }

    /** First paragraph of the run that ends the text; marks the biographies in it. */
    private int tailBegin() {
        int i = cut.length - 1;
        while (i >= 0) {
            boolean mayBeBiography = cut[i] == null || cut[i] == CutReason.AUTHOR_BIOGRAPHY;
            if (mayBeBiography && isBiography(i) && isLate(i - 1) && !hasNamedSectionBefore(i - 1)) {
                cut[i] = CutReason.AUTHOR_BIOGRAPHY;
                cut[i - 1] = CutReason.AUTHOR_BIOGRAPHY;
                i -= 2;
            } else if (cut[i] != null || isFiller(i)) {
                i--;
            } else {
                break;
            }
        }
        return i + 1;
    }

    private boolean isFiller(int i) {
        Paragraph paragraph = paragraphs.get(i);
        boolean isQuestion = i > 0
                && cut[i - 1] == CutReason.RELATED
                && paragraph.length() <= LONGEST_BYLINE
                && paragraph.sentences() <= 1;
        return (paragraph.isLabel() || paragraph.isLinks() || isQuestion) && isLate(i) && !isBiography(i);
    }

    private boolean isLabelOfTail(int i) {
        Paragraph paragraph = paragraphs.get(i);
        boolean opensList = i > 0 && paragraphs.get(i - 1).endsWithColon();
        return cut[i] != null || paragraph.isLabel() && paragraph.length() <= LONGEST_LABEL && !opensList;
    }

    /** Whether the line before is a name, and this paragraph begins with it. */
    private boolean isBiography(int i) {
        if (i == 0 || cut[i - 1] != null || paragraphs.get(i).length() > LONGEST_BIOGRAPHY) {
            return false;
        }
        Paragraph paragraph = paragraphs.get(i);
        return paragraph.length() >= 40
                && PersonName.begins(PersonName.parts(paragraphs.get(i - 1).text()), paragraph.text());
    }

    /** An article that goes through people one by one has such sections all along; they are no biographies. */
    private boolean hasNamedSectionBefore(int end) {
        for (int i = 1; i < end; i++) {
            if (isBiography(i) && !isLate(i)) {
                return true;
            }
        }
        return false;
    }

    private Cleaned cleaned(List<Markup.Span> markup) {
        List<String> kept = new ArrayList<>();
        List<Cut> removed = new ArrayList<>();
        int span = 0;
        for (int i = 0; i < cut.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean isKept = cut[i] == null;
            int until = isKept ? paragraph.end() : paragraph.begin();
            while (span < markup.size() && markup.get(span).begin() < until) {
                removed.add(markupCut(markup.get(span++)));
            }
            if (isKept) {
                kept.add(paragraph.text());
            } else {
                removed.add(new Cut(paragraph.begin(), paragraph.end(), cut[i].label()));
                while (span < markup.size() && markup.get(span).begin() < paragraph.end()) {
                    span++;
                }
            }
        }
        while (span < markup.size()) {
            removed.add(markupCut(markup.get(span++)));
        }
        return new Cleaned(String.join("\n\n", kept), List.copyOf(removed));
    }

    private static Cut markupCut(Markup.Span span) {
        return new Cut(span.begin(), span.end(), CutReason.MARKUP.label());
    }
}
