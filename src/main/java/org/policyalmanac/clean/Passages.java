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

    /** Part of a sentence that is no menu is cut at either end of the article from so many words on. */
    private static final int SHORTEST_PART = 12;

    /** Whole sentences inside the article are cut if so many of a hundred articles have them. */
    private static final int COMMON_PERCENT = 10;

    /** Between two passages so many words go with them, if they are no prose: a headline, names, a date. */
    private static final int LONGEST_GAP = 60;

    /** At either end of the page so many words beyond a passage go with it, if they are no prose. */
    private static final int LONGEST_REST = 12;

    private final Tokens tokens;
    private final Sentences sentences;
    private final BitSet covered;
    private final BitSet common;
    private final BitSet cut;

    /** A piece of the text as read, in UTF-16 units. */
    record Span(int begin, int end) {}

    /** Words from {@code begin} to {@code end} that recur, all in one sentence. */
    private record Piece(int begin, int end, boolean isWhole) {
        int words() {
            return end - begin;
        }
    }

    private Passages(Tokens tokens, String source, Recurring recurring) {
        this.tokens = tokens;
        this.sentences = Sentences.of(tokens);
        this.covered = new BitSet(tokens.size());
        this.common = new BitSet(tokens.size());
        this.cut = new BitSet(tokens.size());
        long[] runs = tokens.runs();
        for (int i = 0; i < runs.length; i++) {
            int percent = recurring.percent(source, runs[i]);
            if (percent >= 0) {
                covered.set(i, i + Tokens.RUN);
            }
            if (percent >= COMMON_PERCENT) {
                common.set(i, i + Tokens.RUN);
            }
        }
    }

    /** Passages to cut, in order. */
    static List<Span> of(String text, String source, Recurring recurring) {
        if (!recurring.knows(source)) {
            return List.of();
        }
        Passages passages = new Passages(Tokens.of(text), source, recurring);
        if (passages.covered.isEmpty()) {
            return List.of();
        }
        passages.cut();
        return passages.spans();
    }

    private void cut() {
        List<Piece> pieces = pieces();
        pieces.stream().filter(this::isBoilerplateAnywhere).forEach(piece -> cut.set(piece.begin(), piece.end()));
        int before;
        do {
            before = cut.cardinality();
            pieces.stream().filter(this::isBoilerplateBeside).forEach(piece -> cut.set(piece.begin(), piece.end()));
            cutGaps();
        } while (cut.cardinality() > before);
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int begin = covered.nextSetBit(0); begin >= 0; ) {
            int until = covered.nextClearBit(begin);
            int end = Math.min(until, sentences.end(begin));
            boolean isWhole = sentences.begins(begin) && end == sentences.end(begin);
            pieces.add(new Piece(begin, end, isWhole));
            begin = covered.nextSetBit(end);
        }
        return pieces;
    }

    private boolean isBoilerplateAnywhere(Piece piece) {
        if (piece.words() >= SHORTEST_INSIDE && Shape.isMenu(tokens, piece.begin(), piece.end())) {
            return true;
        }
        int begin = common.previousClearBit(piece.begin()) + 1;
        boolean isCommon = common.nextClearBit(piece.begin()) >= piece.end();
        return piece.isWhole() && isCommon && common.nextClearBit(piece.begin()) - begin >= SHORTEST_INSIDE;
    }

    private boolean isBoilerplateBeside(Piece piece) {
        boolean isBeside = piece.begin() == 0
                || piece.end() == tokens.size()
                || cut.get(piece.begin() - 1)
                || cut.get(piece.end());
        return isBeside
                && (piece.isWhole()
                        || piece.words() >= SHORTEST_PART
                        || Shape.isMenu(tokens, piece.begin(), piece.end()));
    }

    private void cutGaps() {
        int first = cut.nextSetBit(0);
        if (first < 0) {
            return;
        }
        if (first <= LONGEST_REST && !sentences.hasEnd(0, first)) {
            cut.set(0, first);
        }
        for (int begin = cut.nextClearBit(first); begin < tokens.size(); begin = cut.nextClearBit(begin)) {
            int end = cut.nextSetBit(begin);
            if (end < 0) {
                if (tokens.size() - begin <= LONGEST_REST && !sentences.hasEnd(begin, tokens.size())) {
                    cut.set(begin, tokens.size());
                }
                return;
            }
            if (end - begin <= LONGEST_GAP && !sentences.hasEnd(begin, end)) {
                cut.set(begin, end);
            }
            begin = end;
        }
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int begin = cut.nextSetBit(0); begin >= 0; ) {
            int end = cut.nextClearBit(begin);
            spans.add(new Span(
                    withOpeningSigns(tokens.begin(begin), begin == 0 ? 0 : tokens.end(begin - 1)),
                    withClosingSigns(
                            tokens.end(end - 1),
                            end == tokens.size() ? tokens.text().length() : tokens.begin(end))));
            begin = cut.nextSetBit(end);
        }
        return spans;
    }

    private int withOpeningSigns(int begin, int least) {
        int at = begin;
        while (at > least && "“„«「『([©#*•·|–—-@\"'".indexOf(tokens.text().charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private int withClosingSigns(int end, int most) {
        int at = end;
        while (at < most && isClosingSign(tokens.text().charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isClosingSign(char c) {
        return Paragraph.isSentenceEnd(c) || ")]）】」』”’»,;:：，、；|→›*\"'".indexOf(c) >= 0;
    }
}
