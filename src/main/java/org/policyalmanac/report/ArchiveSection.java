package org.policyalmanac.report;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.report.Almanac.Archive;
import org.policyalmanac.report.Almanac.Count;

/** How many records came in and what became of them. */
final class ArchiveSection {
    private ArchiveSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        Archive archive = almanac.archive();
        List<DomContent> parts = new ArrayList<>();
        parts.add(figures(almanac));
        parts.add(p(account(almanac)));
        parts.add(h3("Documents, copies and dates"));
        DomContent copies = counts(
                sheet,
                "documents by how they relate to the original of their text",
                "Relation",
                "Documents",
                archive.relations(),
                "not worked out");
        parts.add(p("A document counts in a month only where the month itself is known; the others stand in no chart "
                + "and in no row by month. " + undated(archive)));
        DomContent precision = counts(
                sheet,
                "documents by how exact their date is",
                "Exact to the",
                "Documents",
                archive.precisions(),
                "date not known");
        DomContent evidence = counts(
                sheet,
                "documents by where their date was found",
                "Found in",
                "Documents",
                archive.evidence(),
                "date not known");
        parts.add(div(attrs(".beside"), copies, precision, evidence));
        parts.add(h3("What was refused"));
        parts.addAll(refused(archive, sheet));
        return parts;
    }

    /** One sentence on the whole. */
    static String standfirst(Almanac almanac) {
        Archive archive = almanac.archive();
        String span = almanac.coverage().months().isEmpty()
                ? "none of them in a known month"
                : "from " + almanac.coverage().months().firstKey() + " to "
                        + almanac.coverage().months().lastKey();
        return Words.count(archive.documents(), "document", "documents") + " telling "
                + Words.count(archive.stories(), "story", "stories") + " in "
                + Words.count(archive.languages().size(), "language", "languages") + ", " + span + ".";
    }

    private static DomContent figures(Almanac almanac) {
        Archive archive = almanac.archive();
        List<String[]> figures = List.of(
                new String[] {Words.number(archive.documents()), "documents"},
                new String[] {Words.number(archive.stories()), "stories"},
                new String[] {Words.number(archive.sources()), "outlets"},
                new String[] {Words.number(archive.languages().size()), "languages"},
                new String[] {Words.percent(archive.dated(), archive.documents()), "of documents in a known month"},
                new String[] {Words.number(archive.refused()), "records refused"});
        return dl(attrs(".figures"), each(figures, figure -> div(dt(figure[1]), dd(figure[0]))));
    }

    private static String account(Almanac almanac) {
        Archive archive = almanac.archive();
        StringBuilder words = new StringBuilder();
        long records = almanac.provenance().path("records_in").asLong(-1);
        if (records >= 0) {
            words.append("The archive held ")
                    .append(Words.count(records, "record", "records"))
                    .append("; ");
        }
        words.append(Words.count(archive.articles(), "record was", "records were"))
                .append(" read as articles, and ")
                .append(Words.count(archive.documents(), "article has", "articles have"))
                .append(" a main text and count as documents. They tell ")
                .append(Words.count(archive.stories(), "story", "stories"))
                .append(": ")
                .append(Words.count(
                        archive.documents() - archive.stories(), "document is a copy", "documents are copies"))
                .append(" of another. Their month is known for ")
                .append(Words.count(archive.dated(), "document", "documents"))
                .append(" and unknown for ")
                .append(Words.number(archive.undated()))
                .append(".");
        return words.toString();
    }

    private static String undated(Archive archive) {
        return Words.number(archive.undated()) + " of " + Words.count(archive.documents(), "document", "documents")
                + " (" + Words.percent(archive.undated(), archive.documents()) + ") have no known month.";
    }

    private static DomContent counts(
            Sheet sheet, String title, String head, String counted, List<Count> counts, String empty) {
        long total = counts.stream().mapToLong(Count::count).sum();
        List<List<DomContent>> rows = counts.stream()
                .map(count -> List.of(
                        plain(count.name().isEmpty() ? empty : Words.spaced(count.name())),
                        number(count.count()),
                        plain(Words.percent(count.count(), total))))
                .toList();
        return sheet.table(
                title + " (share of " + Words.number(total) + ")",
                List.of(Column.words(head), Column.number(counted), Column.number("Share")),
                rows);
    }

    private static List<DomContent> refused(Archive archive, Sheet sheet) {
        if (archive.refused() == 0) {
            return List.of(p("No record was refused."));
        }
        List<List<DomContent>> places = archive.rejected().stream()
                .map(place -> List.of(
                        archived(place.archive()),
                        plain(place.position() < 0 ? "whole file" : Words.number(place.position())),
                        plain(place.step()),
                        plain(Words.spaced(place.reason())),
                        archived(place.detail())))
                .toList();
        return List.of(
                counts(sheet, "records refused, by reason", "Reason", "Records", archive.rejections(), "no reason"),
                details(
                        summary("The first " + Words.count(places.size(), "refusal", "refusals")),
                        sheet.table(
                                "refused records, in the order of the archive; all are in the table rejections",
                                List.of(
                                        Column.words("File"),
                                        Column.number("Position"),
                                        Column.words("Step"),
                                        Column.words("Reason"),
                                        Column.words("What was wrong")),
                                places)));
    }
}
