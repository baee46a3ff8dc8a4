package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The passages of an article that are its source's boilerplate, by what recurs in the source.
 *
 * <p>That words recur is not enough: a sentence may be said in many articles. What recurs is cut where it is shaped like
 * a menu, or stands at the head or the foot of the page as whole sentences, or next to either; inside the article only
 * whole sentences go, and only those that a good part of the source's articles has.
 */
final class Passages {
    /** A passage cut out inside the article has so many words. */
    private static final int SHORTEST_INSIDE = 16;

    /** What goes for its neighbours, and is no sentence, has so many. */
    private static final int SHORTEST_BESIDE = 8;

    /** Part of a sentence that is no menu has so many. */
    private static final int SHORTEST_PART = 12;

    /** Sentences inside the article are cut if one article in so many has them. */
    private static final int COMMON = 10;

    /** Between two passages so many words go with them, if they are no prose: a headline, names, a date. */
    private static final int LONGEST_GAP = 60;

    /** A label or a name has so many words. */
    private static final int LONGEST_LABEL = 8;

    /** At either end of the page so many words beyond a passage go with it, if they are no prose. */
    private static final int LONGEST_REST = 12;

    private final PlacedWords tokens;
    private final Sentences sentences;
    private final BitSet common;
    private final List<Piece> pieces;
    private final List<Piece> commonPieces;
    private final BitSet cut;

    /** A piece of the text as read, in UTF-16 units, with the reason to cut it. */
    record Span(int begin, int end, CutReason reason) {}

    /** Words from {@code begin} to {@code end} that recur, all in one sentence. */
    private record Piece(int begin, int end, boolean isBegun, boolean isEnded) {
        boolean isWhole() {
            return isBegun && isEnded;
        }
    }

    private Passages(PlacedWords tokens, Coverage coverage, int articles) {
        this.tokens = tokens;
        this.sentences = Sentences.of(tokens);
        this.cut = new BitSet(tokens.size());
        this.pieces = pieces(coverage.atLeast(1));
        this.common = coverage.atLeast(Math.max(1, articles / COMMON));
        this.commonPieces = pieces(common);
    }

    /**
     * Passages to cut, in order. Of a source of which nothing is known, the menus at either end.
     *
     * @param title of the article, may be empty
     * @param cues of its language
     */
    static List<Span> of(PlacedWords tokens, String title, Cues cues, String source, Recurring recurring) {
        long[] runs = tokens.runs();
        int[] counts = new int[runs.length];
        if (!recurring.knows(source)) {
            Passages passages = new Passages(tokens, new Coverage(counts, tokens.size()), 0);
            return passages.menus(title, cues);
        }
        for (int i = 0; i < runs.length; i++) {
            counts[i] = recurring.count(source, runs[i]);
        }
        Passages passages = new Passages(tokens, new Coverage(counts, tokens.size()), recurring.articles(source));
        passages.cut();
        return passages.spans(CutReason.RECURRING);
    }

    private List<Span> menus(String title, Cues cues) {
        if (tokens.size() > 0) {
            GluedMenu menu = new GluedMenu(tokens, sentences, cues.menuWords());
            cut.set(0, menu.atHead(PlacedWords.of(title)));
            cut.set(tokens.size() - menu.atTail(), tokens.size());
        }
        return spans(CutReason.NAVIGATION);
    }

    private List<Piece> pieces(BitSet covered) {
        List<Piece> all = new ArrayList<>();
        for (int begin = covered.nextSetBit(0); begin >= 0; ) {
            int sentenceEnd = sentences.end(begin);
            int end = Math.min(covered.nextClearBit(begin), sentenceEnd);
            all.add(new Piece(begin, end, sentences.begins(begin), end == sentenceEnd));
            begin = covered.nextSetBit(end);
        }
        return all;
    }

    private void cut() {
        pieces.stream().filter(this::isBoilerplateAnywhere).forEach(this::cut);
        int before;
        do {
            before = cut.cardinality();
            pieces.stream().filter(this::isBoilerplateBeside).forEach(this::cut);
            commonPieces.stream()
                    .filter(piece -> isBeside(piece) && words(piece) >= SHORTEST_BESIDE)
                    .forEach(this::cut);
            cutGaps();
        } while (cut.cardinality() > before);
    }

    private void cut(Piece piece) {
        cut.set(piece.begin(), piece.end());
    }

    /** Words, where those of a script without spaces count by halves: they are characters. */
    private int words(Piece piece) {
        return piece.end() - piece.begin() - tokens.unspaced(piece.begin(), piece.end()) / 2;
    }

    private boolean isMenu(Piece piece) {
        return Shape.isMenu(tokens, piece.begin(), piece.end());
    }

    private boolean isBoilerplateAnywhere(Piece piece) {
        boolean isApart = piece.isBegun() || piece.isEnded() || words(piece) >= 2 * SHORTEST_INSIDE;
        if (words(piece) >= SHORTEST_INSIDE && isApart && isMenu(piece)) {
            return true;
        }
        int begin = common.previousClearBit(piece.begin()) + 1;
        int end = common.nextClearBit(piece.begin());
        return piece.isWhole() && end >= piece.end() && words(new Piece(begin, end, true, true)) >= SHORTEST_INSIDE;
    }

    private boolean isBoilerplateBeside(Piece piece) {
        if (piece.isWhole()) {
            return isBeside(piece);
        }
        return words(piece) >= SHORTEST_BESIDE && isMenu(piece)
                ? isNear(piece)
                : words(piece) >= SHORTEST_PART && piece.isEnded() && isBeside(piece);
    }

    private boolean isBeside(Piece piece) {
        return piece.begin() == 0 || piece.end() == tokens.size() || cut.get(piece.begin() - 1) || cut.get(piece.end());
    }

    /** Whether no prose stands between the piece and the end of the page or something cut. */
    private boolean isNear(Piece piece) {
        int before = cut.previousSetBit(piece.begin()) + 1;
        int after = cut.nextSetBit(piece.end());
        int next = after < 0 ? tokens.size() : after;
        return isGap(before, piece.begin(), before == 0) || isGap(piece.end(), next, after < 0);
    }

    private boolean isGap(int begin, int end, boolean isAtEdge) {
        return end - begin <= (isAtEdge ? LONGEST_REST : LONGEST_GAP) && !sentences.hasEnd(begin, end);
    }

    private void cutGaps() {
        for (int begin = cut.nextClearBit(0); begin < tokens.size(); ) {
            int next = cut.nextSetBit(begin);
            int end = next < 0 ? tokens.size() : next;
            boolean isAtEdge = begin == 0 || next < 0;
            if (!cut.isEmpty() && isGap(begin, end, isAtEdge)) {
                cut.set(begin, end);
            } else if (next >= 0) {
                cutOrphan(begin, end);
            }
            begin = cut.nextClearBit(end);
        }
    }

    /** Names and labels between the end of a sentence and something cut, in the same line: they end no sentence. */
    private void cutOrphan(int begin, int end) {
        int first = end;
        while (first > begin && !sentences.begins(first)) {
            first--;
        }
        boolean isAfterEnd = first > begin && sentences.hasEnd(first - 1, first);
        boolean isNoProse = end - first <= LONGEST_LABEL || Shape.isMenu(tokens, first, end);
        if (isAfterEnd && isNoProse && sentences.end(first) > end && isGap(first, end, false)) {
            cut.set(first, end);
        }
    }

    private List<Span> spans(CutReason reason) {
        List<Span> spans = new ArrayList<>();
        for (int begin = cut.nextSetBit(0); begin >= 0; ) {
            int end = cut.nextClearBit(begin);
            int least = begin == 0 ? 0 : tokens.end(begin - 1);
            int most = end == tokens.size() ? tokens.text().length() : tokens.begin(end);
            spans.add(new Span(
                    Shape.withOpeningSigns(tokens.text(), tokens.begin(begin), least),
                    Shape.withClosingSigns(tokens.text(), tokens.end(end - 1), most),
                    reason));
            begin = cut.nextSetBit(end);
        }
        return spans;
    }
}
