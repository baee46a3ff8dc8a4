package org.policyalmanac.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import j2html.tags.specialized.ATag;
import java.util.ArrayList;
import java.util.List;

/** The first section: what can be stated, each sentence with the way to its chart and its articles. */
final class SummarySection {
    private SummarySection() {}

    static List<DomContent> of(Almanac almanac) {
        List<DomContent> parts = new ArrayList<>();
        Findings findings = almanac.findings();
        parts.add(p("Each sentence stands on a test that it passed, after correction for all that was tested with it."
                + " What did not pass is not stated, which does not mean that nothing happened."
                + almanac.since()
                        .map(month -> " Tests are of the whole archive, also of the months before " + month + ".")
                        .orElse("")));
        parts.addAll(group("Shares that moved", Summary.trends(almanac), nothing(findings.trends(), "trend")));
        accounted(parts, Summary.account(findings.trends(), "series", "series that were looked at"), "#movers");
        parts.addAll(group("Bursts of attention", Summary.bursts(almanac), nothing(findings.bursts(), "burst")));
        accounted(parts, Summary.account(findings.bursts(), "burst", "bursts that were found"), "#bursts");
        parts.addAll(group(
                "Who is named together",
                Summary.ties(almanac),
                "Of no two entities can it be said that they are named together more than by chance."));
        parts.addAll(
                group("Since the run before", Summary.changes(almanac), ChangesSection.nothing(almanac.changes())));
        return parts;
    }

    private static String nothing(Findings.Tested tested, String what) {
        return tested.all() == 0
                ? "No " + what + " was tested for: nothing can be stated."
                : "No " + what + " can be claimed.";
    }

    private static List<DomContent> group(String heading, List<Statement> statements, String nothing) {
        DomContent said =
                statements.isEmpty() ? p(nothing) : ol(attrs(".claims"), each(statements, one -> li(sentence(one))));
        return List.of(h3(heading), said);
    }

    private static void accounted(List<DomContent> parts, String words, String target) {
        if (!words.isEmpty()) {
            parts.add(p(attrs(".account"))
                    .with(
                            plain(words + " "),
                            a("All that moved, and what did not").withHref(target)));
        }
    }

    private static DomContent sentence(Statement one) {
        List<DomContent> parts = new ArrayList<>();
        if (!one.about().isEmpty()) {
            parts.add(strong(archived(one.about())));
            parts.add(plain(": "));
        }
        parts.add(plain(one.words() + " "));
        List<DomContent> ways = new ArrayList<>();
        ways.add(named(a("See it"), "See it", one).withHref("#" + one.chart()));
        if (!one.evidence().isEmpty()) {
            ways.add(plain(" · "));
            ways.add(a(Words.count(one.stories(), "story", "stories") + " to open")
                    .withHref("#" + one.evidence()));
        }
        parts.add(span(attrs(".ways"), each(ways, way -> way)));
        return each(parts, part -> part);
    }

    /** Out of its sentence, as screen readers list them, a link must say what it is about. */
    private static ATag named(ATag link, String words, Statement one) {
        return link.attr("aria-label", one.about().isEmpty() ? words : words + ": " + one.about());
    }
}
