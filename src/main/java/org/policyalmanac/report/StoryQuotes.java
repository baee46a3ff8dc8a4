package org.policyalmanac.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.blockquote;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.inLanguage;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policyalmanac.report.EntityPages.Quote;

/** Sentences out of articles, each with what a reader needs to find its article again. */
final class StoryQuotes {
    private static final int TITLE_CHARACTERS = 140;

    private StoryQuotes() {}

    /** The address leads to the web where the archive knows one that a browser may open; else the place in the archive is told. */
    static DomContent of(Quote quote) {
        String place = quote.archive() + ", " + Words.number(quote.position());
        List<DomContent> from = new ArrayList<>();
        from.add(
                quote.url() != null && isWeb(quote.url())
                        ? a(titled(quote)).withHref(quote.url()).withRel("noopener noreferrer external")
                        : titled(quote));
        from.add(span(attrs(".quiet")).with(archived(" " + quote.source())));
        from.add(span(
                attrs(".quiet"),
                (quote.published() == null ? "undated" : quote.published()) + ", " + Words.language(quote.language())));
        from.add(span(attrs(".quiet")).with(archived(place)));
        return blockquote(p(inLanguage(quote.sentence(), quote.language())), footer(each(from, part -> part)));
    }

    private static DomContent titled(Quote quote) {
        return quote.title() == null || quote.title().isBlank()
                ? archived("(no title)")
                : inLanguage(Words.cut(quote.title(), TITLE_CHARACTERS), quote.language());
    }

    /** An address that is too long for a link is no address. */
    private static boolean isWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return url.length() <= 2000 && (lower.startsWith("https://") || lower.startsWith("http://"));
    }
}
