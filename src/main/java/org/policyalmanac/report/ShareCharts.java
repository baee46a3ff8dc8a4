package org.policyalmanac.report;

import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policyalmanac.report.Almanac.Month;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.statistics.Wilson;

/** The share of one topic or entity by month, as a small chart with its table. */
final class ShareCharts {
    private static final List<Column> COLUMNS = List.of(
            Column.of("Month", Column.Type.MONTH, "month"),
            Column.of("Documents", Column.Type.NUMBER, "documents"),
            Column.of("Texts", Column.Type.NUMBER, "texts"),
            Column.of("Stories", Column.Type.NUMBER, "stories"),
            Column.of("Outlets", Column.Type.NUMBER, "sources"),
            Column.of("of all stories", Column.Type.NUMBER, "stories_total"),
            Column.of("Share, %", Column.Type.PERCENT, "share"),
            Column.of("from, %", Column.Type.PERCENT, "share_low"),
            Column.of("to, %", Column.Type.PERCENT, "share_high"),
            Column.of("Notes", Column.Type.NOTES, "notes"));
    private static final Column STANDARDISED = Column.of("Standardised, %", Column.Type.PERCENT, "share_standardised");

    private static final List<Extra> EXTRAS = List.of(
            new Extra(STANDARDISED, Month::standardised),
            new Extra(Column.of("Fixed panel, %", Column.Type.PERCENT, "share_panel"), Month::panel),
            new Extra(Column.number("With undated, from %"), Month::undatedLow),
            new Extra(Column.number("to %"), Month::undatedHigh));

    private ShareCharts() {}

    /** @param heading its name, where it stands among others */
    static DomContent of(Sheet sheet, Subject subject, Optional<DomContent> heading, Span span) {
        List<Extra> extras =
                EXTRAS.stream().filter(extra -> extra.isOf(subject)).toList();
        return sheet.chart(
                "share",
                heading,
                "Line with a band: share of stories about " + Words.cut(subject.label(), 80) + " by month, "
                        + Words.span(span) + ".",
                words(subject),
                span,
                columns(extras),
                subject.months().stream().map(month -> row(month, extras)).toList());
    }

    private static List<Column> columns(List<Extra> extras) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        extras.forEach(extra -> columns.add(columns.size() - 1, extra.column()));
        return columns;
    }

    /** A column that only some series have something in. */
    private record Extra(Column column, Function<Month, Double> share) {
        /** Standardisation holds the languages at their usual parts: within one language it changes nothing. */
        boolean isOf(Subject subject) {
            return (!column.equals(STANDARDISED) || subject.language().equals("*"))
                    && subject.months().stream().anyMatch(month -> share.apply(month) != null);
        }
    }

    /** The share over all months with its interval: {@code 3.1 % (2.4–4.0)}; a dash where nothing is dated. */
    static String overall(Subject subject) {
        if (subject.total() == 0) {
            return Words.NONE;
        }
        Wilson interval = Wilson.of((double) subject.stories() / subject.total(), subject.effective());
        return Words.percent(subject.stories(), subject.total()) + " (" + Words.decimal(100 * interval.low(), 1) + "–"
                + Words.decimal(100 * interval.high(), 1) + ")";
    }

    private static String words(Subject subject) {
        String seen = subject.seen().map(span -> ", " + Words.span(span)).orElse("");
        return Words.number(subject.stories()) + " of " + Words.count(subject.total(), "dated story", "dated stories")
                + ", " + overall(subject) + seen + ".";
    }

    private static List<DomContent> row(Month month, List<Extra> extras) {
        List<DomContent> cells = new ArrayList<>(List.of(
                plain(Words.month(month.month())),
                number(month.documents()),
                number(month.texts()),
                number(month.stories()),
                number(month.sources()),
                number(month.total()),
                plain(Words.hundredths(month.share())),
                plain(Words.hundredths(month.low())),
                plain(Words.hundredths(month.high()))));
        extras.forEach(extra -> cells.add(plain(Words.hundredths(extra.share().apply(month)))));
        cells.add(plain(notes(month)));
        return cells;
    }

    private static String notes(Month month) {
        List<String> notes = new ArrayList<>();
        if (!month.complete()) {
            notes.add("incomplete");
        }
        if (!month.supported()) {
            notes.add("few");
        }
        if (month.coverageBreak()) {
            notes.add("break");
        }
        return String.join(", ", notes);
    }
}
