package org.policyalmanac.report;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.policyalmanac.report.Almanac.Subject;

/** What the sections on topics and on entities have in common. */
final class SubjectTables {
    private SubjectTables() {}

    /** How the marks of a share chart are to be read, with the marks themselves. */
    static DomContent key() {
        return div(attrs(".key"))
                .with(
                        p("Each chart shows the share of all stories of a month. Vertical scales differ from"
                                + " chart to chart: read the axis, or the table under it. Months without any story"
                                + " are gaps, not zeros. The scale ends at the highest interval of a month with 10"
                                + " stories or more; what months with fewer have above it is cut off here and"
                                + " stands in the table."),
                        p(
                                mark("line", "share, 10 stories or more in the month"),
                                mark("dashes", "share, fewer than 10 stories: read the interval, claim nothing"),
                                mark("band", "95\u00a0% interval (Wilson)"),
                                mark("triangle", "month not complete"),
                                mark("tick", "break in coverage")));
    }

    private static DomContent mark(String name, String words) {
        return span(attrs(".mark"), span(attrs(".swatch." + name)).attr("aria-hidden", "true"), Sheet.plain(words));
    }

    static Map<String, List<Subject>> byGroup(List<Subject> subjects, Function<Subject, String> order) {
        Map<String, List<Subject>> groups = new TreeMap<>();
        for (Subject subject : subjects) {
            groups.computeIfAbsent(order.apply(subject), none -> new java.util.ArrayList<>())
                    .add(subject);
        }
        return groups;
    }

    /** Charts of those subjects that have a dated story in the span shown. */
    static DomContent charts(Sheet sheet, List<Subject> subjects, Span span) {
        List<Subject> drawn = subjects.stream()
                .filter(subject -> subject.months().stream().anyMatch(month -> month.stories() > 0))
                .toList();
        return div(
                attrs(".multiples"),
                each(
                        drawn,
                        subject -> ShareCharts.of(
                                sheet, subject, Optional.of(h4(Sheet.archived(subject.label()))), span)));
    }

    static DomContent seen(Subject subject) {
        return Sheet.plain(subject.seen().map(Words::span).orElse(Words.NONE));
    }
}
