package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.policyalmanac.report.Almanac.Coverage;
import org.policyalmanac.report.Almanac.Language;

/** How much was published when, and where outlets fell out of their usual measure. */
final class CoverageSection {
    /** As many languages as there are colours that can be told apart; the others are added up. */
    private static final int COLOURS = 7;

    private CoverageSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        List<DomContent> parts = new ArrayList<>();
        parts.add(p("What an archive holds is not what was published. Before a share is compared between two months, "
                + "look here whether the same outlets and languages were there in both."));
        almanac.charted()
                .ifPresentOrElse(
                        span -> parts.add(months(almanac, span, sheet)),
                        () -> parts.add(p("No document has a known month: there is nothing to show by month.")));
        parts.addAll(OutletPart.of(almanac, sheet));
        parts.add(h3("Languages"));
        parts.add(languages(almanac, sheet));
        parts.add(h3("Breaks in coverage"));
        parts.addAll(breaks(almanac.coverage(), sheet));
        return parts;
    }

    private static DomContent months(Almanac almanac, Span span, Sheet sheet) {
        List<String> named = named(almanac);
        List<Column> columns = new ArrayList<>(List.of(Column.of("Month", Column.Type.MONTH, "month")));
        named.forEach(code ->
                columns.add(Column.of(Words.language(code), Column.Type.NUMBER, "series:" + Words.language(code))));
        columns.add(Column.number("Documents"));
        columns.add(Column.number("Stories"));
        columns.add(Column.of("Outlets with a break", Column.Type.NUMBER, "breaks"));
        columns.add(Column.of("Notes", Column.Type.NOTES, "notes"));
        List<List<DomContent>> rows = new ArrayList<>();
        almanac.coverage().months().forEach((month, counts) -> {
            if (span.holds(month)) {
                rows.add(row(almanac.coverage(), month, counts, named));
            }
        });
        return sheet.chart(
                "coverage",
                Optional.empty(),
                "Stacked columns: documents in each month from " + Words.span(span) + ", by language.",
                caption(almanac, span),
                span,
                columns,
                rows);
    }

    private static List<String> named(Almanac almanac) {
        List<String> codes = almanac.archive().languages().stream()
                .filter(language -> language.dated() > 0)
                .map(Language::code)
                .toList();
        if (codes.size() <= COLOURS + 1) {
            return codes;
        }
        List<String> named = new ArrayList<>(codes.subList(0, COLOURS));
        named.add("other");
        return named;
    }

    private static List<DomContent> row(
            Coverage coverage, YearMonth month, SortedMap<String, Long> counts, List<String> named) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Set<String> own = new HashSet<>(named);
        long others = counts.entrySet().stream()
                .filter(entry -> !own.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        List<DomContent> cells = new ArrayList<>(List.of(plain(Words.month(month))));
        for (String code : named) {
            cells.add(number(code.equals("other") ? others : counts.getOrDefault(code, 0L)));
        }
        cells.add(number(all));
        cells.add(number(coverage.stories().getOrDefault(month, 0L)));
        cells.add(number(coverage.breaks().getOrDefault(month, 0L)));
        cells.add(plain(coverage.incomplete().contains(month) ? "incomplete" : ""));
        return cells;
    }

    private static String caption(Almanac almanac, Span span) {
        long all = almanac.coverage().stories().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long shown = almanac.coverage().stories().entrySet().stream()
                .filter(entry -> span.holds(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        String incomplete = almanac.coverage().incomplete().stream().anyMatch(span::holds)
                ? " The archive ends inside the month with the open triangle: it will grow."
                : "";
        return "Documents by month and language, " + Words.span(span)
                + ": the shortest span that holds 98\u00a0% of the "
                + "dated stories, and the months that follow it without a gap (" + Words.number(shown) + " of "
                + Words.number(all) + "). Months without a document "
                + "have no column. Ticks under the axis mark months in which an outlet brought far more or less than "
                + "usual." + incomplete;
    }

    private static DomContent languages(Almanac almanac, Sheet sheet) {
        long all = almanac.archive().documents();
        List<List<DomContent>> rows = almanac.archive().languages().stream()
                .map(language -> List.of(
                        plain(Words.language(language.code()) + " (" + language.code() + ")"),
                        number(language.documents()),
                        plain(Words.percent(language.documents(), all)),
                        number(language.stories()),
                        number(language.sources()),
                        number(language.dated()),
                        number(language.documents() - language.dated())))
                .toList();
        return sheet.table(
                "documents by language, dated or not (share of " + Words.number(all) + ")",
                List.of(
                        Column.words("Language"),
                        Column.number("Documents"),
                        Column.number("Share"),
                        Column.number("Stories"),
                        Column.number("Outlets"),
                        Column.number("With a month"),
                        Column.number("Without")),
                rows);
    }

    private static List<DomContent> breaks(Coverage coverage, Sheet sheet) {
        long all =
                coverage.breaks().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return List.of(p("No outlet that usually brings four documents a month or more brought less than half or "
                    + "more than double of that in any month."));
        }
        List<List<DomContent>> rows = coverage.largest().stream()
                .map(one -> List.of(
                        plain(Words.month(one.month())),
                        archived(one.source()),
                        plain(Words.language(one.language())),
                        number(one.documents()),
                        plain(Words.decimal(one.expected(), 1)),
                        plain(one.ratio() == null ? Words.NONE : Words.decimal(one.ratio(), 2)),
                        plain(one.event() == null ? Words.NONE : one.event())))
                .toList();
        return List.of(
                p("An outlet has a break in a month where it usually brings four documents or more and brought less "
                        + "than half or more than double of its median. There are " + Words.number(all)
                        + " such breaks in " + Words.count(coverage.breaks().size(), "month", "months")
                        + "; all are in the table coverage."),
                sheet.table(
                        "the breaks furthest from the outlet's median",
                        List.of(
                                Column.line("Month"),
                                Column.words("Outlet"),
                                Column.words("Language"),
                                Column.number("Documents"),
                                Column.number("Median"),
                                Column.number("Ratio"),
                                Column.line("Break")),
                        rows));
    }
}
