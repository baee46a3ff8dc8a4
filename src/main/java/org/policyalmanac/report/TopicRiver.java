package org.policyalmanac.report;

import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Topics.Topic;

/** All stories over time, divided by what they are mainly about: the largest topics, the others, and none. */
final class TopicRiver {
    private static final int TOPICS = 8;
    private static final int LABEL_CHARACTERS = 60;

    private TopicRiver() {}

    /** Empty where there are not two topics to divide by. */
    static Optional<DomContent> of(Sheet sheet, List<Topic> topics, List<Subject> unassigned, Span span, Bins bins) {
        String language = topics.get(0).counts().language();
        List<Subject> largest = topics.stream().limit(TOPICS).map(Topic::counts).toList();
        List<Subject> others = topics.stream().skip(TOPICS).map(Topic::counts).toList();
        List<Subject> none = unassigned.stream()
                .filter(subject -> subject.language().equals(language))
                .toList();
        if (largest.size() < 2
                || largest.stream().allMatch(topic -> topic.months().isEmpty())) {
            return Optional.empty();
        }
        List<List<Subject>> bands = new ArrayList<>();
        largest.forEach(topic -> bands.add(List.of(topic)));
        bands.add(others);
        bands.add(none);
        Period period = Period.fitting(span, bins.drawn());
        List<List<DomContent>> rows = period.within(span).stream()
                .map(begin -> row(begin, period, bands))
                .toList();
        return Optional.of(sheet.chart(
                "river",
                Optional.empty(),
                "A river of stacked bands: what all stories are mainly about, by " + period.spoken() + ", "
                        + Words.span(span) + ".",
                "All stories divided by their main topic, by " + period.spoken() + ", " + Words.span(span) + ": the "
                        + largest.size() + " topics with most stories from the bottom up, the "
                        + Words.number(others.size()) + " others together, and stories that hold too little to have a"
                        + " topic. A gap where there is no story.",
                span,
                columns(period, largest),
                rows,
                period.months()));
    }

    private static List<Column> columns(Period period, List<Subject> largest) {
        List<Column> columns = new ArrayList<>(List.of(Column.of(period.head(), Column.Type.MONTH, "month")));
        largest.forEach(topic -> columns.add(band(topic.id() + "\u2002" + Words.cut(topic.label(), LABEL_CHARACTERS))));
        columns.add(band("Other topics"));
        columns.add(band("No topic"));
        columns.add(Column.of("All stories", Column.Type.NUMBER, "stories"));
        return columns;
    }

    private static Column band(String name) {
        return Column.of(name + ", %", Column.Type.PERCENT, "series:" + name);
    }

    private static List<DomContent> row(YearMonth begin, Period period, List<List<Subject>> bands) {
        List<DomContent> cells = new ArrayList<>(List.of(plain(Words.month(begin))));
        long total = total(bands.get(0).get(0), begin, period);
        for (List<Subject> band : bands) {
            long stories = band.stream()
                    .flatMap(topic -> topic.months().stream())
                    .filter(month -> period.begin(month.month()).equals(begin))
                    .mapToLong(Almanac.Month::stories)
                    .sum();
            cells.add(plain(Words.hundredths(total == 0 ? null : (Double) ((double) stories / total))));
        }
        cells.add(number(total));
        return cells;
    }

    private static long total(Subject topic, YearMonth begin, Period period) {
        return topic.months().stream()
                .filter(month -> period.begin(month.month()).equals(begin))
                .mapToLong(Almanac.Month::total)
                .sum();
    }
}
