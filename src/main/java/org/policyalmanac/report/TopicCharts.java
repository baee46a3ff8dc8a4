package org.policyalmanac.report;

import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Month;
import org.policyalmanac.report.Topics.Topic;
import org.policyalmanac.statistics.Wilson;

/** All topics over time in one picture: a small panel for each, on one scale. */
final class TopicCharts {
    private TopicCharts() {}

    static DomContent all(Sheet sheet, List<Topic> topics, Span span, Period counted) {
        Period period = Period.fitting(span, counted);
        List<List<DomContent>> rows = new ArrayList<>();
        for (Topic topic : topics) {
            for (YearMonth begin : period.within(span)) {
                rows.add(row(topic, begin, period, begin.isBefore(span.first())));
            }
        }
        return sheet.chart(
                "topics",
                Optional.empty(),
                "A panel for each topic: its share of all stories by " + period.spoken() + ", " + Words.span(span)
                        + ".",
                "Share of all stories whose main topic it is, by " + period.spoken() + ", " + Words.span(span)
                        + ", with the 95\u00a0% interval. All panels have the same scale, so that sizes compare; those"
                        + " with most stories come first. Grey dots: fewer than 10 stories in the " + period.spoken()
                        + ", the open triangle: not complete. Grey lines: topics marked unstable, of which no trend is claimed.",
                span,
                columns(period),
                rows);
    }

    private static List<Column> columns(Period period) {
        return List.of(
                Column.of("Topic", Column.Type.WORDS, "label"),
                Column.of("Id", Column.Type.LINE, "id"),
                Column.of(period.head(), Column.Type.MONTH, "month"),
                Column.of("Stories", Column.Type.NUMBER, "stories"),
                Column.of("of all stories", Column.Type.NUMBER, "stories_total"),
                Column.of("Share, %", Column.Type.PERCENT, "share"),
                Column.of("from, %", Column.Type.PERCENT, "share_low"),
                Column.of("to, %", Column.Type.PERCENT, "share_high"),
                Column.of("Notes", Column.Type.NOTES, "notes"));
    }

    /** @param isCut whether the page shows a part of the period only */
    private static List<DomContent> row(Topic topic, YearMonth begin, Period period, boolean isCut) {
        List<Month> months = topic.counts().months().stream()
                .filter(month -> period.begin(month.month()).equals(begin))
                .toList();
        long stories = months.stream().mapToLong(Month::stories).sum();
        long total = months.stream().mapToLong(Month::total).sum();
        Double share = total == 0 ? null : (Double) ((double) stories / total);
        Optional<Wilson> interval =
                Optional.ofNullable(share).map(known -> Wilson.of(known, total * Almanac.Subject.worth(months)));
        List<String> notes = new ArrayList<>();
        if (isCut || months.stream().anyMatch(month -> !month.complete())) {
            notes.add("incomplete");
        }
        if (total < Almanac.FEWEST_STORIES) {
            notes.add("few");
        }
        if (topic.life().isUnstable()) {
            notes.add("unstable");
        }
        return List.of(
                archived(topic.counts().label()),
                plain(topic.counts().id()),
                plain(Words.month(begin)),
                number(stories),
                number(total),
                plain(Words.hundredths(share)),
                plain(Words.hundredths(interval.map(Wilson::low).orElse(null))),
                plain(Words.hundredths(interval.map(Wilson::high).orElse(null))),
                plain(String.join(", ", notes)));
    }
}
