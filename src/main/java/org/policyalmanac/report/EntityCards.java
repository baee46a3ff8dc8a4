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
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policyalmanac.report.EntityPages.Candidate;
import org.policyalmanac.report.EntityPages.Neighbour;
import org.policyalmanac.report.EntityPages.Page;
import org.policyalmanac.report.EntityPages.Year;

/** One entity: its share by month, its strongest ties by year, sentences that name it. And names that are new. */
final class EntityCards {
    private static final List<Column> FRESH = List.of(
            Column.words("Name"),
            Column.line("In"),
            Column.line("Perhaps"),
            Column.number("Stories"),
            Column.number("Outlets"),
            Column.line("Seen"),
            Column.number("q of being new"),
            Column.words("Elsewhere"),
            Column.words("For example"));

    private EntityCards() {}

    static DomContent of(Page page, Optional<Span> charted, Sheet sheet) {
        List<DomContent> left = new ArrayList<>();
        charted.filter(span -> page.counts().months().stream().anyMatch(month -> month.stories() > 0))
                .ifPresent(span -> left.add(ShareCharts.of(sheet, page.counts(), Optional.empty(), span)));
        if (!page.years().isEmpty()) {
            left.add(sheet.table(
                    "strongest ties of " + page.counts().id()
                            + " by year: entities named with it more than by chance in"
                            + " at least one month of the year; in brackets stories / expected, and the months of"
                            + " which it can be claimed",
                    List.of(Column.line("Year"), Column.words("Named with")),
                    page.years().stream().map(EntityCards::row).toList()));
        }
        return article(
                        h4(archived(page.counts().label())),
                        p(attrs(".life"), each(facts(page), part -> part)),
                        div(each(left, part -> part)),
                        div(each(page.quotes(), StoryQuotes::of)))
                .withClass("topic entity")
                .withId(anchor(page.counts().id()));
    }

    static String anchor(String entity) {
        return "entity-" + entity.replace(':', '-');
    }

    private static List<DomContent> facts(Page page) {
        List<DomContent> facts = new ArrayList<>();
        facts.add(span(attrs(".id"), page.counts().id()));
        if (page.country() != null) {
            facts.add(span(attrs(".quiet"), page.country()));
        }
        if (page.wikidata() != null) {
            facts.add(span(attrs(".quiet"), "Wikidata " + page.wikidata()));
        }
        facts.add(span(attrs(".quiet"), Words.count(page.counts().undated(), "undated story", "undated stories")));
        return facts;
    }

    private static List<DomContent> row(Year year) {
        return List.of(plain(String.valueOf(year.year())), div(each(year.neighbours(), EntityCards::neighbour)));
    }

    private static DomContent neighbour(Neighbour neighbour) {
        String counted = "\u00a0(" + Words.number(neighbour.stories()) + "/" + Words.decimal(neighbour.expected(), 1)
                + ", " + Words.count(neighbour.claims(), "month", "months") + ") ";
        return span(attrs(".usage")).with(archived(neighbour.label()), span(attrs(".quiet"), counted));
    }

    static DomContent fresh(List<Candidate> candidates, Sheet sheet) {
        return sheet.table(
                "names that the lexicon lacks, the newest and most bursty of each language first",
                FRESH,
                candidates.stream().map(EntityCards::row).toList());
    }

    private static List<DomContent> row(Candidate candidate) {
        return List.of(
                inLanguage(candidate.surface(), candidate.language()),
                plain(Words.language(candidate.language())),
                plain(candidate.kind()),
                number(candidate.stories()),
                number(candidate.sources()),
                plain(candidate.seen().map(Words::span).orElse("undated")),
                plain(candidate.noveltyQ() == null ? Words.NONE : Words.probability(candidate.noveltyQ())),
                archived(candidate.variants()),
                inLanguage(candidate.example(), candidate.language()));
    }
}
