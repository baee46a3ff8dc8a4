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

    private static final Pattern MARKUP = Pattern.compile(
            "(?<comment><!--)"
                    + "|<!doctype[^<>]{0,300}>"
                    + "|(?<code><(?<name>script|style)\\b[^<>]{0,2000}>)"
                    + "|</?(?:" + INLINE + ")(?:\\s[^<>]{0,2000})?/?>"
                    + "|(?<block></?(?:" + BLOCK + ")(?:\\s[^<>]{0,2000})?/?>)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_COMMENT = 20_000;
    private static final int LONGEST_CODE = 50_000;

    private final Closing comments = new Closing("-->");
    private final Closing scripts = new Closing("</script\\s*>");
    private final Closing styles = new Closing("</style\\s*>");
    private final Matcher matcher;
    private final int length;

    private Markup(String text) {
        matcher = MARKUP.matcher(text);
        length = text.length();
        comments.in(text);
        scripts.in(text);
        styles.in(text);
    }

    /**
     * A piece of markup.
     *
     * @param isBlock whether it parts paragraphs; the rest may stand inside a word
     */
    record Span(int begin, int end, boolean isBlock) {}

    /** The next end of something; each is looked for once, so that a text of beginnings without ends takes no longer. */
    private static final class Closing {
        private final Pattern pattern;
        private Matcher next;
        private boolean isAny;

        private Closing(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        }

        private void in(String text) {
            next = pattern.matcher(text);
            isAny = next.find();
        }

        /** Where the first one after {@code begin} ends, if it begins within {@code most} characters; else -1. */
        private int after(int begin, int most) {
            while (isAny && next.start() < begin) {
                isAny = next.find();
            }
            return isAny && next.start() - begin <= most ? next.end() : -1;
        }
    }

    /** Spans of markup, in order. */
    static List<Span> spans(String text) {
        return text.indexOf('<') < 0 ? new ArrayList<>() : new Markup(text).all();
    }

    private List<Span> all() {
        List<Span> spans = new ArrayList<>();
        while (matcher.find()) {
            int begin = matcher.start();
            int end = end();
            if (end >= 0) {
                spans.add(new Span(begin, end, matcher.group("code") != null || matcher.group("block") != null));
                matcher.region(end, length);
            }
        }
        return spans;
    }

    /** Where what was found ends; -1 for a comment that nothing ends. */
    private int end() {
        if (matcher.group("comment") != null) {
            return comments.after(matcher.end(), LONGEST_COMMENT);
        }
        if (matcher.group("code") == null) {
            return matcher.end();
        }
        Closing closing = matcher.group("name").equalsIgnoreCase("script") ? scripts : styles;
        return Math.max(matcher.end(), closing.after(matcher.end(), LONGEST_CODE));
    }
}
