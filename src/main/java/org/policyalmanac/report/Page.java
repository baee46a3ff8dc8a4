package org.policyalmanac.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;
import static j2html.TagCreator.section;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.List;

/** The page: masthead, contents, nine sections, and all it needs to open without a network. */
final class Page {
    /** Nothing may be fetched; what runs and how it looks stands in the page itself; no text is ever run as script. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; "
            + "img-src data:; base-uri 'none'; form-action 'none'";

    private Page() {}

    static String of(String title, Almanac almanac) {
        Sheet sheet = new Sheet(almanac.bins().drawn());
        List<Section> sections = List.of(
                new Section("summary", "What can be said", SummarySection.of(almanac)),
                new Section("movers", "What moved", MoversSection.of(almanac, sheet)),
                new Section("changes", "Since the run before", ChangesSection.of(almanac, sheet)),
                new Section("topics", "Topics over time", TopicSection.of(almanac, sheet)),
                new Section("entities", "Who and what was named", EntitySection.of(almanac, sheet)),
                new Section("pairs", "Named together", PairSection.of(almanac, sheet)),
                new Section("coverage", "Coverage", CoverageSection.of(almanac, sheet)),
                new Section("read", "What was read", ArchiveSection.of(almanac, sheet)),
                new Section("method", "How to read this almanac", MethodSection.of(almanac, sheet)));
        return "<!DOCTYPE html>\n"
                + html(heading(title), content(title, almanac, sections))
                        .attr("lang", "en-GB")
                        .render();
    }

    private static DomContent heading(String title) {
        return head(
                meta().withCharset("utf-8"),
                meta().attr("http-equiv", "Content-Security-Policy").withContent(POLICY),
                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                meta().withName("color-scheme").withContent("light dark"),
                meta().withName("referrer").withContent("no-referrer"),
                title(title),
                style(rawHtml(Assets.style())));
    }

    private static DomContent content(String title, Almanac almanac, List<Section> sections) {
        return body(
                a(attrs(".skip"), "Skip to the content").withHref("#content"),
                header(
                        p(attrs(".kicker"), "Stories, topics and names by month"),
                        h1(title).attr("dir", "auto"),
                        p(attrs(".standfirst"), ArchiveSection.standfirst(almanac)),
                        each(almanac.since().stream().toList(), Page::since),
                        button("Dark").withId("theme").withType("button").attr("hidden")),
                nav(ol(each(sections, s -> li(a(s.heading()).withHref("#" + s.id())))))
                        .attr("aria-label", "Contents"),
                main(each(sections, Page::chapter)).withId("content").attr("tabindex", "-1"),
                footer(p(MethodSection.imprint(almanac))),
                script(rawHtml(Assets.specifications()))
                        .withId("chart-specifications")
                        .withType("application/json"),
                each(Assets.scripts().values(), code -> script(rawHtml(code))));
    }

    private static DomContent since(YearMonth month) {
        return p(
                attrs(".since"),
                "Months are shown from " + month + " on. Tests, ties and what was read are of the whole archive.");
    }

    private static DomContent chapter(Section section) {
        return rawHtml(shortened(
                section(h2(section.heading()).withId(section.id() + "-heading"), each(section.content(), part -> part))
                        .withId(section.id())
                        .attr("aria-labelledby", section.id() + "-heading")
                        .render()));
    }

    /** Without the end tags of cells and rows, which HTML does not need and which make up a third of a large table. */
    private static String shortened(String html) {
        return html.replace("</td>", "").replace("</th>", "").replace("</tr>", "");
    }

    private record Section(String id, String heading, List<DomContent> content) {}
}
