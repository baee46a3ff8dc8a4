package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text divided into paragraphs: its lines, parted also at block tags. In a text whose lines were wrapped by hand, the
 * lines of a paragraph are joined again.
 *
 * @param markup spans of markup, inside and between the paragraphs
 */
record Paragraphs(List<Paragraph> all, List<Markup.Span> markup) {
    /** No hand wraps lines longer than this. */
    private static final int LONGEST_WRAPPED = 110;

    /** A line of a wrapped text that is shorter than this ended before it was full. */
    private static final int SHORTEST_WRAPPED = 50;

    private static final Pattern LINK_DEFINITION =
            Pattern.compile("\\[[^\\[\\]]{1,80}\\]:\\s*<?(?:[a-z]{2,10}:|www\\.|[/.#{])\\S{0,1000}.{0,200}");

    /** @param passages that are paragraphs of their own, wherever they stand; in order, and none begins inside markup */
    static Paragraphs of(String text, List<Markup.Span> markup, List<Passages.Span> passages) {
        BitSet edges = new BitSet();
        passages.forEach(passage -> {
            edges.set(passage.begin());
            edges.set(passage.end());
        });
        List<Line> lines = lines(text, markup, edges);
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean isWrapped = isWrapped(lines);
        int first = 0;
        for (int next = 1; next <= lines.size(); next++) {
            if (next == lines.size() || !(isWrapped && continues(lines.get(next - 1), lines.get(next)))) {
                paragraphs.add(joined(lines.subList(first, next)));
                first = next;
            }
        }
        return new Paragraphs(paragraphs, markup);
    }

    /** A Markdown link definition, such as {@code [1]: address}: shown to nobody. */
    static boolean isLinkDefinition(String line) {
        return line.startsWith("[") && LINK_DEFINITION.matcher(line).matches();
    }

    private record Line(int begin, int end, String text, boolean afterBlank) {}

    private static List<Line> lines(String text, List<Markup.Span> markup, BitSet edges) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        int span = 0;
        int breaks = 2;
        for (int i = 0; i <= text.length(); ) {
            if (edges.get(i)) {
                Line line = line(text, begin, i, markup, breaks > 1);
                if (line != null) {
                    lines.add(line);
                }
                breaks = 2;
                begin = i;
            }
            boolean isMarkup = span < markup.size() && markup.get(span).begin() == i;
            boolean isBlock = isMarkup && markup.get(span).isBlock();
            int next = isMarkup ? markup.get(span).end() : i + 1;
            if (i == text.length() || isBlock || !isMarkup && isLineBreak(text.charAt(i))) {
                Line line = line(text, begin, i, markup, breaks > 1);
                if (line != null) {
                    lines.add(line);
                    breaks = 0;
                }
                breaks += isBlock ? 2 : i < text.length() && text.charAt(i) == '\r' ? 0 : 1;
                begin = next;
            }
            span += isMarkup ? 1 : 0;
            i = next;
        }
        return lines;
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000b' || c == '\f';
    }

    /** The line without the markup inside it and without spaces at its ends; null when nothing is left. */
    private static Line line(String text, int begin, int end, List<Markup.Span> markup, boolean afterBlank) {
        StringBuilder visible = new StringBuilder(end - begin);
        int first = -1;
        int last = -1;
        int at = begin;
        for (Markup.Span span : spansWithin(markup, begin, end)) {
            int from = nonSpaceFrom(text, at, span.begin());
            first = first < 0 && from >= 0 ? from : first;
            last = Math.max(last, nonSpaceBefore(text, at, span.begin()));
            visible.append(text, at, span.begin());
            at = span.end();
        }
        int from = nonSpaceFrom(text, at, end);
        first = first < 0 && from >= 0 ? from : first;
        last = Math.max(last, nonSpaceBefore(text, at, end));
        visible.append(text, at, end);
        return first < 0 ? null : new Line(first, last, trimmed(visible), afterBlank);
    }

    private static List<Markup.Span> spansWithin(List<Markup.Span> markup, int begin, int end) {
        int low = 0;
        int high = markup.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (markup.get(middle).begin() < begin) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int after = low;
        while (after < markup.size() && markup.get(after).begin() < end) {
            after++;
        }
        return markup.subList(low, after);
    }

    private static int nonSpaceFrom(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** One past the last character that is no space, or -1. */
    private static int nonSpaceBefore(String text, int begin, int end) {
        for (int i = end; i > begin; i--) {
            if (!isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return -1;
    }

    /** White space in the wide sense: no-break and zero-width spaces and the byte order mark too. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static String trimmed(CharSequence text) {
        int begin = 0;
        int end = text.length();
        while (isSpace(text.charAt(begin))) {
            begin++;
        }
        while (isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(begin, end).toString();
    }

    /** Whether the lines were wrapped by hand: none is long, many are nearly full, and blank lines part paragraphs. */
    private static boolean isWrapped(List<Line> lines) {
        int tooLong = 0;
        int full = 0;
        int afterBlank = 0;
        for (Line line : lines) {
            tooLong += line.text().length() > LONGEST_WRAPPED && line.text().indexOf(' ') >= 0 ? 1 : 0;
            full += line.text().length() >= SHORTEST_WRAPPED ? 1 : 0;
            afterBlank += line.afterBlank() ? 1 : 0;
        }
        return lines.size() >= 4
                && tooLong * 10 <= lines.size()
                && full * 3 >= lines.size()
                && afterBlank < lines.size();
    }

    private static boolean continues(Line line, Line next) {
        int length = line.text().length();
        return !next.afterBlank()
                && length >= SHORTEST_WRAPPED
                && length <= LONGEST_WRAPPED
                && !isLinkDefinition(line.text())
                && !isLinkDefinition(next.text())
                && !Paragraph.of(next.begin(), next.end(), next.text()).isListItem();
    }

    private static Paragraph joined(List<Line> lines) {
        StringBuilder text = new StringBuilder(lines.get(0).text());
        for (Line line : lines.subList(1, lines.size())) {
            text.append('\n').append(line.text());
        }
        return Paragraph.of(lines.get(0).begin(), lines.get(lines.size() - 1).end(), text.toString());
    }
}
