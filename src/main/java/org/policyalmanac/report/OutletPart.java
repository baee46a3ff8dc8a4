package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.policyalmanac.report.Almanac.Brought;
import org.policyalmanac.report.Almanac.Outlet;

/** Which outlet was there when: a picture, and a table of the outlets. */
final class OutletPart {
    private static final List<String> EVENTS = List.of("start", "stop", "more", "less");

    private OutletPart() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        List<Outlet> outlets = almanac.coverage().outlets();
        List<DomContent> parts = new ArrayList<>();
        if (outlets.isEmpty() || almanac.charted().isEmpty()) {
            return parts;
        }
        Span span = almanac.charted().get();
        Period period = Period.fitting(span, almanac.bins().drawn());
        parts.add(h3("Outlets over time"));
        parts.add(p(
                "An outlet that comes, goes or changes its measure changes every share around it. Marks tell where: an"
                        + " upward triangle where it starts, a cross where it stops, plus for far more than usual, minus for far"
                        + " less."));
        parts.add(picture(outlets, span, period, sheet));
        parts.add(sheet.table(
                "the " + Words.count(outlets.size(), "outlet", "outlets") + " with most dated documents",
                List.of(
                        Column.words("Outlet"),
                        Column.number("Documents"),
                        Column.line("First month"),
                        Column.line("Last month"),
                        Column.number("Months with a break"),
                        Column.line("On the fixed panel")),
                outlets.stream().map(OutletPart::row).toList()));
        return parts;
    }

    private static DomContent picture(List<Outlet> outlets, Span span, Period period, Sheet sheet) {
        List<List<DomContent>> rows = new ArrayList<>();
        for (Outlet outlet : outlets) {
            for (YearMonth begin : period.within(span)) {
                List<Brought> months = outlet.months().stream()
                        .filter(month -> period.begin(month.month()).equals(begin))
                        .toList();
                if (!months.isEmpty()) {
                    rows.add(row(outlet, begin, months));
                }
            }
        }
        return sheet.chart(
                "outlets",
                Optional.empty(),
                "A row of squares for each outlet: documents by " + period.spoken() + ", " + Words.span(span)
                        + ", with marks where it starts, stops or changes.",
                "Documents of each outlet by " + period.spoken() + ", " + Words.span(span)
                        + ". The stronger the colour, the nearer to the outlet's own largest number; blank where it brought nothing.",
                span,
                List.of(
                        Column.of("Outlet", Column.Type.WORDS, "outlet"),
                        Column.of(period.head(), Column.Type.MONTH, "month"),
                        Column.of("Documents", Column.Type.NUMBER, "documents"),
                        Column.of("Breaks", Column.Type.NOTES, "events")),
                rows,
                period.months());
    }

    private static List<DomContent> row(Outlet outlet, YearMonth begin, List<Brought> months) {
        TreeSet<String> events = new TreeSet<>(java.util.Comparator.comparingInt(EVENTS::indexOf));
        months.forEach(month -> month.events().stream().filter(EVENTS::contains).forEach(events::add));
        return List.of(
                archived(outlet.name()),
                plain(Words.month(begin)),
                number(months.stream().mapToLong(Brought::documents).sum()),
                plain(String.join(", ", events)));
    }

    private static List<DomContent> row(Outlet outlet) {
        List<YearMonth> brought = outlet.months().stream()
                .filter(month -> month.documents() > 0)
                .map(Brought::month)
                .toList();
        String panel = outlet.isPanel() == null ? Words.NONE : outlet.isPanel() ? "yes" : "no";
        return List.of(
                archived(outlet.name()),
                number(outlet.documents()),
                plain(brought.isEmpty() ? Words.NONE : Words.month(brought.get(0))),
                plain(brought.isEmpty() ? Words.NONE : Words.month(brought.get(brought.size() - 1))),
                number(outlet.months().stream()
                        .filter(month -> !month.events().isEmpty())
                        .count()),
                plain(panel));
    }
}
