package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leftovers of HTML in a text: comments, scripts, styles, and tags of known names. */
final class Markup {
    private static final String INLINE =
            "a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|time";
    private static final String BLOCK = "address|article|aside|blockquote|body|br|button|center|dd|div|dl|dt|fieldset"
            + "|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|legend|li|link|main|meta|nav"
            + "|noscript|ol|option|p|picture|pre|script|section|select|source|style|svg|table|tbody|td|tfoot|th|thead|title|tr|ul"
            + "|video|path";

    // Bounds keep the search linear in a text of unclosed comments.
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.{0,20000}?-->"
                    + "|<!doctype[^<>]{0,300}>"
                    + "|<(script|style)\\b[^<>]{0,2000}>.{0,50000}?</\\1\\s*>"
                    + "|</?(?:" + INLINE + ")(?:\\s[^<>]{0,2000})?/?>"
                    + "|(</?(?:" + BLOCK + ")(?:\\s[^<>]{0,2000})?/?>)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /**
     * A piece of markup.
     *
     * @param isBlock whether it parts paragraphs; the rest may stand inside a word
     */
    record Span(int begin, int end, boolean isBlock) {}

    /** Spans of markup, in order. */
    static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        if (text.indexOf('<') < 0) {
            return spans;
        }
        Matcher matcher = MARKUP.matcher(text);
        while (matcher.find()) {
            boolean isElement = matcher.group(1) != null || matcher.group(2) != null;
            spans.add(new Span(matcher.start(), matcher.end(), isElement));
        }
        return spans;
    }
}
