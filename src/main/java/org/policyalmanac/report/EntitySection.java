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
import java.util.Map;
import org.policyalmanac.report.Almanac.Subject;

/** Organisations, people, places, laws, models and concepts. */
final class EntitySection {
    private static final Map<String, String> HEADINGS = Map.of(
            "organisation", "Organisations",
            "person", "People",
            "place", "Places",
            "law", "Laws",
            "model", "Models",
            "concept", "Concepts");
    private static final List<String> ORDER = List.of("organisation", "person", "place", "law", "model", "concept");

    private static final List<Column> COLUMNS = List.of(
            Column.words("Name"),
            Column.line("Id"),
            Column.number("Documents"),
            Column.number("Stories, dated"),
            Column.number("of"),
            Column.number("Share (95\u00a0% interval)"),
            Column.number("Undated"),
            Column.line("Seen"));

    private EntitySection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        if (almanac.entities().isEmpty()) {
            return List.of(p("No entity of the lexicon is named in the archive."));
        }
        List<DomContent> parts = new ArrayList<>();
        parts.add(p("A story counts for an entity where its canonical document names it at least once, in the text or "
                + "in the title. Only what the lexicon knows is counted: who is missing here may be missing there. "
                + "The charts describe; what can be said of change stands in the first two sections."));
        SubjectTables.byGroup(almanac.entities(), entity -> place(entity.group()))
                .values()
                .forEach(entities -> parts.addAll(kind(almanac, sheet, entities)));
        if (!almanac.pages().all().isEmpty()) {
            parts.add(h3("One by one"));
            parts.add(p(
                    "The three entities of each kind that are named in most stories, with their strongest ties by year and"
                            + " sentences to read, languages in turn. A title leads to the article where the archive knows its"
                            + " address; file and place say where it stands in the archive."));
            almanac.pages().all().stream()
                    .sorted(Comparator.comparing(page -> place(page.counts().group())))
                    .forEach(page -> parts.add(EntityCards.of(page, almanac.charted(), sheet)));
        }
        if (!almanac.pages().fresh().isEmpty()) {
            parts.add(h3("New names"));
            parts.add(p("Names that the lexicon does not know, found by how they are written and by what stands around"
                    + " them: some are no names of anything. None is counted above. candidates accept takes one into the"
                    + " lexicon, and the next run counts it in all articles."));
            parts.add(EntityCards.fresh(almanac.pages().fresh(), sheet));
        }
        return parts;
    }

    private static String place(String kind) {
        int place = ORDER.indexOf(kind);
        return (place < 0 ? "x" : String.valueOf(place)) + kind;
    }

    private static List<DomContent> kind(Almanac almanac, Sheet sheet, List<Subject> entities) {
        String kind = entities.get(0).group();
        String heading = HEADINGS.getOrDefault(kind, kind);
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3(heading));
        parts.add(sheet.table(
                heading.toLowerCase(java.util.Locale.ROOT) + " named in most dated stories, at most " + almanac.top(),
                COLUMNS,
                entities.stream().map(EntitySection::row).toList()));
        almanac.charted().ifPresent(span -> parts.add(SubjectTables.charts(sheet, entities, span)));
        return parts;
    }

    private static List<DomContent> row(Subject entity) {
        return List.of(
                archived(entity.label()),
                plain(entity.id()),
                number(entity.documents()),
                number(entity.stories()),
                number(entity.total()),
                plain(ShareCharts.overall(entity)),
                number(entity.undated()),
                SubjectTables.seen(entity));
    }
}
