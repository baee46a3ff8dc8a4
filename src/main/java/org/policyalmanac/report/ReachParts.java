package org.policyalmanac.report;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.policyalmanac.report.Almanac.Subject;
import org.policyalmanac.report.Topics.Covered;

/** What topics do not see: stories without a topic, and how far the lexicon reaches in each language. */
final class ReachParts {
    /** As many lines as there are colours that can be told apart. */
    private static final int LINES = 8;

    private ReachParts() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        List<DomContent> parts = new ArrayList<>();
        List<Subject> unassigned = unassigned(almanac.topics());
        if (!unassigned.isEmpty()) {
            parts.add(h3("Stories without a topic"));
            unassigned.forEach(subject -> parts.add(p(stated(subject))));
            almanac.charted().ifPresent(span -> parts.add(charts(sheet, unassigned, span)));
        }
        List<Covered> lexicon = almanac.topics().lexicon();
        if (!lexicon.isEmpty()) {
            parts.add(h3("How far the lexicon reaches"));
            parts.add(
                    p("Topics over all languages are made of the lexicon's concepts. Where few words of a language are"
                            + " part of a concept, many of its articles have no topic, and a low share of a topic may be a gap"
                            + " in the lexicon."));
            List<Covered> languages = languages(lexicon, almanac);
            parts.add(table(languages, sheet));
            almanac.charted().ifPresent(span -> parts.add(chart(lexicon, languages, span, sheet)));
        }
        return parts;
    }

    /** Of the languages that have topics: where there are none, nothing has one. */
    private static List<Subject> unassigned(Topics topics) {
        Set<String> languages = new HashSet<>(
                topics.all().stream().map(topic -> topic.counts().language()).toList());
        return topics.unassigned().stream()
                .filter(subject -> languages.contains(subject.language()))
                .toList();
    }

    private static DomContent charts(Sheet sheet, List<Subject> unassigned, Span span) {
        return unassigned.size() == 1
                ? ShareCharts.of(sheet, unassigned.get(0), Optional.empty(), span)
                : SubjectTables.charts(
                        sheet,
                        unassigned.stream().map(ReachParts::underItsLanguage).toList(),
                        span);
    }

    /** All have the same label: what tells their charts apart is the language. */
    private static Subject underItsLanguage(Subject unassigned) {
        return new Subject(
                unassigned.id(),
                Words.language(unassigned.language()) + ", without a topic",
                unassigned.group(),
                unassigned.language(),
                unassigned.documents(),
                unassigned.stories(),
                unassigned.total(),
                unassigned.undated(),
                unassigned.seen(),
                unassigned.months());
    }

    private static String stated(Subject unassigned) {
        String of = unassigned.language().equals("*") ? "" : " in " + Words.language(unassigned.language());
        String undated = unassigned.undated() == 0
                ? ""
                : " Nor " + (unassigned.undated() == 1 ? "has " : "have ")
                        + Words.count(unassigned.undated(), "undated story", "undated stories") + ".";
        return Words.number(unassigned.stories()) + " of "
                + Words.count(unassigned.total(), "dated story", "dated stories") + of + ", "
                + ShareCharts.overall(unassigned) + ", have no topic: their canonical document holds too few concepts"
                + " (without a lexicon: no known word), or is in no language that could be told." + undated
                + " With them, the stories of all topics add up to all stories.";
    }

    /** All months of each language together, the language with most documents first. */
    private static List<Covered> languages(List<Covered> lexicon, Almanac almanac) {
        List<String> order = almanac.archive().languages().stream()
                .map(Almanac.Language::code)
                .toList();
        Map<String, Covered> sums = new TreeMap<>();
        lexicon.forEach(one -> sums.merge(one.language(), one, Covered::plus));
        return sums.values().stream()
                .sorted(Comparator.comparingInt(one -> Math.floorMod(order.indexOf(one.language()), Integer.MAX_VALUE)))
                .toList();
    }

    private static DomContent table(List<Covered> languages, Sheet sheet) {
        return sheet.table(
                "content words that are part of a concept, by language: one article for each story and language, dated"
                        + " or not",
                List.of(
                        Column.words("Language"),
                        Column.number("Articles"),
                        Column.number("Content words"),
                        Column.number("Part of a concept"),
                        Column.number("Share"),
                        Column.number("Articles without a topic"),
                        Column.number("Share of articles")),
                languages.stream()
                        .map(one -> List.<DomContent>of(
                                plain(Words.language(one.language()) + " (" + one.language() + ")"),
                                number(one.articles()),
                                number(one.tokens()),
                                number(one.covered()),
                                plain(Words.percent(one.covered(), one.tokens())),
                                number(one.unassigned()),
                                plain(Words.percent(one.unassigned(), one.articles()))))
                        .toList());
    }

    private static DomContent chart(List<Covered> lexicon, List<Covered> languages, Span span, Sheet sheet) {
        Period period = Period.fitting(span, Period.MONTH);
        List<Covered> drawn = languages.subList(0, Math.min(LINES, languages.size()));
        Set<String> codes = new HashSet<>(drawn.stream().map(Covered::language).toList());
        Map<String, Map<YearMonth, Covered>> sums = new TreeMap<>();
        for (Covered one : lexicon) {
            if (codes.contains(one.language())
                    && one.month().filter(span::holds).isPresent()) {
                sums.computeIfAbsent(one.language(), none -> new TreeMap<>())
                        .merge(period.begin(one.month().get()), one, Covered::plus);
            }
        }
        List<List<DomContent>> rows = new ArrayList<>();
        for (Covered language : drawn) {
            for (YearMonth begin : period.within(span)) {
                Covered none = new Covered(Optional.of(begin), language.language(), 0, 0, 0, 0);
                rows.add(row(
                        begin, sums.getOrDefault(language.language(), Map.of()).getOrDefault(begin, none)));
            }
        }
        String others = drawn.size() == languages.size()
                ? ""
                : " The " + drawn.size() + " languages with most documents; the others are in the table above.";
        return sheet.chart(
                "lexicon",
                Optional.empty(),
                "A line for each language: share of content words that are part of a concept, by " + period.spoken()
                        + ".",
                "Share of content words that are part of a concept, by " + period.spoken() + ", " + Words.span(span)
                        + ". A step in a line is a step in what topics can see." + others,
                span,
                List.of(
                        Column.of("Language", Column.Type.WORDS, "language"),
                        Column.of(period.head(), Column.Type.MONTH, "month"),
                        Column.of("Articles", Column.Type.NUMBER, "articles"),
                        Column.of("Content words", Column.Type.NUMBER, "tokens"),
                        Column.of("Part of a concept", Column.Type.NUMBER, "covered"),
                        Column.of("Share, %", Column.Type.PERCENT, "share"),
                        Column.of("Articles without a topic", Column.Type.NUMBER, "unassigned")),
                rows);
    }

    private static List<DomContent> row(YearMonth begin, Covered one) {
        return List.of(
                plain(Words.language(one.language())),
                plain(Words.month(begin)),
                number(one.articles()),
                number(one.tokens()),
                number(one.covered()),
                plain(Words.hundredths(one.share())),
                number(one.unassigned()));
    }
}
