package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.policyalmanac.report.Almanac.Subject;

/** Section 3: what stories are about, by language. */
final class TopicSection {
    private static final int FEWEST_CHARTS = 2;

    private static final List<Column> COLUMNS = List.of(
            Column.words("Topic"),
            Column.line("Id"),
            Column.words("Most relevant terms"),
            Column.number("Stories, dated"),
            Column.number("of"),
            Column.number("Share (95\u00a0% interval)"),
            Column.number("Undated"),
            Column.line("Seen"));

    private TopicSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        if (almanac.topics().isEmpty()) {
            return List.of(p("No topic was found."));
        }
        List<List<Subject>> languages = languages(almanac.topics());
        int charts = Math.max(FEWEST_CHARTS, almanac.top() / languages.size());
        List<DomContent> parts = new ArrayList<>();
        parts.add(p("A topic is a set of words that keep company. The words were found by a model and nobody has named "
                + "or checked them. A story counts for the one topic that takes most of it, and each language has its "
                + "own topics: shares of two languages do not compare. First version: no change over time has been "
                + "tested yet, so the charts describe and claim nothing."));
        almanac.charted().ifPresent(span -> parts.add(SubjectTables.key()));
        for (List<Subject> topics : languages) {
            String language = Words.language(topics.get(0).group());
            parts.add(h3(language));
            parts.add(sheet.table(
                    "topics in " + lowerAll(language) + " with most dated stories, at most " + almanac.top(),
                    COLUMNS,
                    topics.stream().map(TopicSection::row).toList()));
            almanac.charted()
                    .ifPresent(span -> parts.add(
                            SubjectTables.charts(sheet, topics.subList(0, Math.min(charts, topics.size())), span)));
        }
        return parts;
    }

    /** The language with most dated stories first; the topics of each as they were picked. */
    private static List<List<Subject>> languages(List<Subject> topics) {
        Comparator<List<Subject>> largest = Comparator.comparingLong(
                group -> -group.stream().mapToLong(Subject::total).max().orElse(0));
        return SubjectTables.byGroup(topics, Subject::group).values().stream()
                .sorted(largest)
                .toList();
    }

    private static String lowerAll(String language) {
        return language.equals("All languages") ? "all languages" : language;
    }

    private static List<DomContent> row(Subject topic) {
        return List.of(
                archived(topic.label()),
                plain(topic.id()),
                archived(String.join(", ", topic.terms())),
                number(topic.stories()),
                number(topic.total()),
                plain(ShareCharts.overall(topic)),
                number(topic.undated()),
                SubjectTables.seen(topic));
    }
}
