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

    private static final int TITLE_CHARACTERS = 140;
    private static final int WORDS_OF_A_YEAR = 2;
    private static final int LANGUAGES_OF_A_YEAR = 3;

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
        String match = life.match() == null ? "" : " (likeness " + Words.decimal(life.match(), 2) + ")";
        return List.of(
                span(attrs(".id"), topic.counts().id()),
                span(attrs(life.isUnstable() ? ".flag" : ".quiet"), stability(life)),
                span(attrs(".quiet")).with(archived(event(life) + " in run " + life.run() + match)),
                span(attrs(".quiet"), Words.count(undated, "undated story", "undated stories")));
    }

    /** Such as {@code 0.41, unstable}. */
    static String measured(Life life) {
        return life.stability() == null
                ? "not measured"
                : Words.decimal(life.stability(), 2) + (life.isUnstable() ? ", unstable" : "");
    }

    /** Such as {@code stable (0.83)}. */
    static String stability(Life life) {
        if (life.stability() == null || life.isStable() == null) {
            return "stability not measured";
        }
        String measured = " (" + Words.decimal(life.stability(), 2) + ")";
        return life.isUnstable() ? "unstable" + measured + ": no trend is claimed" : "stable" + measured;
    }

    /** What happened to it last, in a word, or who named it. */
    static String shortEvent(Life life) {
        return life.event().equals("named") ? event(life) : life.event();
    }

    /** The same with its parents, such as {@code split from chips (t003)}. */
    static String event(Life life) {
        String parents = life.parents().isEmpty() ? "" : " from " + Words.listed(life.parents());
        return switch (life.event()) {
            case "named" -> "named by " + life.author();
            case "continued", "split", "merged" -> life.event() + parents;
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
                isUntitled
                        ? plain("(no title)")
                        : inLanguage(Words.cut(story.title(), TITLE_CHARACTERS), story.language()),
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
                    .limit(LANGUAGES_OF_A_YEAR)
                    .toList()));
            rows.add(cells);
        });
        return List.of(sheet.table(
                "terms that a year of " + topic.counts().id()
                        + " has more of than all years; in brackets the stories that"
                        + " have the term, out of those of the year, and how many times the share over all years that"
                        + " is; words of the three largest languages",
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
                .forEach(usage -> parts.add(span(attrs(".usage"))
                        .with(
                                areConcepts ? archived(usage.term()) : inLanguage(usage.term(), year.language()),
                                span(attrs(".quiet"), counted(usage, year.total())))));
        return div(each(parts, part -> part));
    }

    private static String counted(Usage usage, long total) {
        return "\u00a0(" + Words.number(usage.stories()) + "/" + Words.number(total) + ", ×"
                + Words.decimal(usage.lift(), 1) + ") ";
    }
}
