package org.policyalmanac.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.inLanguage;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.policyalmanac.report.Topics.Life;
import org.policyalmanac.report.Topics.Terms;
import org.policyalmanac.report.Topics.Told;
import org.policyalmanac.report.Topics.Topic;
import org.policyalmanac.report.Topics.Usage;
import org.policyalmanac.report.Topics.Year;

/** One topic: its share by month, its words, stories to read, and what each year has more of. */
final class TopicCards {
    static final String CONCEPTS = "*";

    private static final int WORDS_OF_A_YEAR = 3;

    private final Almanac almanac;
    private final Sheet sheet;
    private final List<String> languages;

    TopicCards(Almanac almanac, Sheet sheet) {
        this.almanac = almanac;
        this.sheet = sheet;
        this.languages = almanac.archive().languages().stream()
                .map(Almanac.Language::code)
                .toList();
    }

    DomContent of(Topic topic) {
        List<DomContent> left = new ArrayList<>();
        almanac.charted()
                .filter(span -> topic.counts().months().stream().anyMatch(month -> month.stories() > 0))
                .ifPresent(span -> left.add(ShareCharts.of(sheet, topic.counts(), Optional.empty(), span)));
        left.add(sheet.table(
                "most relevant terms of " + topic.counts().id(),
                List.of(Column.line("In"), Column.words("Terms")),
                topic.terms().stream()
                        .sorted(Comparator.comparingInt(terms -> place(terms.language())))
                        .map(TopicCards::row)
                        .toList()));
        List<DomContent> right = new ArrayList<>();
        if (!topic.toRead().isEmpty()) {
            right.add(toRead(topic));
        }
        return article(
                        h4(archived(topic.counts().label())),
                        p(attrs(".life"), each(life(topic), part -> part)),
                        div(each(left, part -> part)),
                        div(each(right, part -> part)),
                        each(years(topic), part -> div(attrs(".whole"), part)))
                .withClass("topic")
                .withId(anchor(topic));
    }

    static String anchor(Topic topic) {
        return "topic-" + topic.counts().id();
    }

    /** Concepts first, then the languages with most documents. */
    private int place(String language) {
        int place = languages.indexOf(language);
        return language.equals(CONCEPTS) ? -1 : place < 0 ? languages.size() : place;
    }

    private static List<DomContent> life(Topic topic) {
        Life life = topic.life();
        long undated = topic.counts().undated();
        return List.of(
                span(attrs(".id"), topic.counts().id()),
                span(attrs(life.isUnstable() ? ".flag" : ".quiet"), stability(life)),
                span(attrs(".quiet")).with(archived(event(life) + " in run " + life.run())),
                span(attrs(".quiet"), Words.count(undated, "undated story", "undated stories")));
    }

    /** Such as {@code stable (0.83)}. */
    static String stability(Life life) {
        if (life.stability() == null || life.isStable() == null) {
            return "stability not measured";
        }
        String measured = " (" + Words.decimal(life.stability(), 2) + ")";
        return life.isUnstable() ? "unstable" + measured + ": no trend is claimed" : "stable" + measured;
    }

    /** What happened to it last, such as {@code split from chips (t003)}. */
    static String event(Life life) {
        String match = life.match() == null ? "" : ", likeness " + Words.decimal(life.match(), 2);
        String parents = life.parents().isEmpty() ? "" : " from " + Words.listed(life.parents());
        return switch (life.event()) {
            case "named" -> "named by " + life.author();
            case "continued" -> "continued" + parents + match;
            case "split", "merged" -> life.event() + parents + match;
            default -> life.event();
        };
    }

    private static List<DomContent> row(Terms terms) {
        String listed = String.join(", ", terms.terms());
        return terms.language().equals(CONCEPTS)
                ? List.of(plain("Concepts"), archived(listed))
                : List.of(plain(Words.language(terms.language())), inLanguage(listed, terms.language()));
    }

    private DomContent toRead(Topic topic) {
        return sheet.table(
                "stories that " + topic.counts().id() + " takes most of, languages in turn",
                List.of(Column.words("Title"), Column.words("Outlet"), Column.line("Date"), Column.line("Language")),
                topic.toRead().stream().map(TopicCards::row).toList());
    }

    private static List<DomContent> row(Told story) {
        boolean isUntitled = story.title() == null || story.title().isBlank();
        return List.of(
                isUntitled ? plain("(no title)") : inLanguage(story.title(), story.language()),
                archived(story.source()),
                plain(story.published() == null ? "undated" : story.published()),
                plain(Words.language(story.language())));
    }

    private List<DomContent> years(Topic topic) {
        if (topic.years().isEmpty()) {
            return List.of();
        }
        TreeMap<Integer, List<Year>> years =
                topic.years().stream().collect(Collectors.groupingBy(Year::year, TreeMap::new, Collectors.toList()));
        boolean hasConcepts =
                topic.years().stream().anyMatch(year -> year.language().equals(CONCEPTS));
        List<Column> columns = new ArrayList<>(List.of(Column.line("Year")));
        if (hasConcepts) {
            columns.add(Column.words("Concepts"));
        }
        columns.add(Column.words("Words"));
        List<List<DomContent>> rows = new ArrayList<>();
        years.forEach((year, parts) -> {
            List<DomContent> cells = new ArrayList<>(List.of(plain(String.valueOf(year))));
            if (hasConcepts) {
                cells.add(usages(parts.stream()
                        .filter(part -> part.language().equals(CONCEPTS))
                        .toList()));
            }
            cells.add(usages(parts.stream()
                    .filter(part -> !part.language().equals(CONCEPTS))
                    .sorted(Comparator.comparingInt(part -> place(part.language())))
                    .toList()));
            rows.add(cells);
        });
        return List.of(sheet.table(
                "what each year of " + topic.counts().id() + " has more of than all years; in brackets the stories of"
                        + " the year that have the term, out of those of the topic, and how many times the share over"
                        + " all years that is",
                columns,
                rows));
    }

    private static DomContent usages(List<Year> languages) {
        return div(each(languages, TopicCards::usages));
    }

    private static DomContent usages(Year year) {
        boolean areConcepts = year.language().equals(CONCEPTS);
        List<DomContent> parts = new ArrayList<>();
        if (!areConcepts) {
            parts.add(span(attrs(".tongue"), Words.language(year.language())));
        }
        year.terms().stream()
                .limit(areConcepts ? Long.MAX_VALUE : WORDS_OF_A_YEAR)
                .forEach(usage -> {
                    parts.add(areConcepts ? archived(usage.term()) : inLanguage(usage.term(), year.language()));
                    parts.add(span(attrs(".usage"), counted(usage, year.total())));
                });
        return div(each(parts, part -> part));
    }

    private static String counted(Usage usage, long total) {
        return "\u00a0(" + Words.number(usage.stories()) + "/" + Words.number(total) + ", ×"
                + Words.decimal(usage.lift(), 1) + ") ";
    }
}
