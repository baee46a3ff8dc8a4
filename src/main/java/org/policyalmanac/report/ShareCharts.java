package org.policyalmanac.report;

import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private ShareCharts() {}

    /** @param heading its name, where it stands among others */
    static DomContent of(Sheet sheet, Subject subject, Optional<DomContent> heading, Span span) {
        boolean acrossLanguages = subject.language().equals("*");
        return sheet.chart(
                "share",
                heading,
                "Line with a band: share of stories about " + subject.label() + " by month, " + Words.span(span) + ".",
                words(subject),
                span,
                columns(acrossLanguages),
                subject.months().stream()
                        .map(month -> row(month, acrossLanguages))
                        .toList());
    }

    /** Standardisation holds the languages at their usual parts: within one language it changes nothing. */
    private static List<Column> columns(boolean acrossLanguages) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        if (acrossLanguages) {
            columns.add(columns.size() - 1, STANDARDISED);
        }
        return columns;
    }

    /** The share over all months with its interval: {@code 3.1 % (2.4–4.0)}; a dash where nothing is dated. */
    static String overall(Subject subject) {
        if (subject.total() == 0) {
            return Words.NONE;
        }
        Wilson interval = Wilson.of((double) subject.stories() / subject.total(), subject.total());
        return Words.percent(subject.stories(), subject.total()) + " (" + Words.decimal(100 * interval.low(), 1) + "–"
                + Words.decimal(100 * interval.high(), 1) + ")";
    }

    private static String words(Subject subject) {
        String seen = subject.seen().map(span -> ", " + Words.span(span)).orElse("");
        return Words.number(subject.stories()) + " of " + Words.count(subject.total(), "dated story", "dated stories")
                + ", " + overall(subject) + seen + ".";
    }

    private static List<DomContent> row(Month month, boolean acrossLanguages) {
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
        if (acrossLanguages) {
            cells.add(plain(Words.hundredths(month.standardised())));
        }
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
