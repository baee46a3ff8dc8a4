package org.policyalmanac.report;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.policyalmanac.report.RunChanges.Change;
import org.policyalmanac.report.RunChanges.Part;

/** What changed since the run before, and which part of it is news. */
final class ChangesSection {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 12;

    private ChangesSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        RunChanges changes = almanac.changes();
        List<DomContent> parts = new ArrayList<>();
        if (changes.archive().isEmpty() && changes.subjects().isEmpty()) {
            return List.of(p(nothing(changes)));
        }
        parts.add(p("Against run " + changes.comparedRun()
                + ". The parts of each row add up to its difference: a number may"
                + " have moved because there is news, or because older articles came in late, or because the same articles"
                + " are read otherwise. Only the first is news."));
        parts.add(key());
        if (!changes.archive().isEmpty()) {
            parts.add(sheet.table(
                    "numbers of the whole archive, then and now",
                    columns(changes.archive(), false),
                    rows(changes.archive(), false)));
        }
        if (!changes.subjects().isEmpty()) {
            parts.add(h3("Subjects whose numbers changed most"));
            parts.add(sheet.table(
                    "stories of a subject, then and now: "
                            + Words.number(changes.subjects().size()) + " of "
                            + Words.count(changes.changed(), "number", "numbers") + " that changed",
                    columns(changes.subjects(), true),
                    rows(changes.subjects(), true)));
        }
        return parts;
    }

    static String nothing(RunChanges changes) {
        return changes.comparedRun().isEmpty()
                ? "This run was compared with no earlier one."
                : "Nothing changed since run " + changes.comparedRun() + ".";
    }

    private static DomContent key() {
        List<DomContent> marks = new ArrayList<>();
        for (int i = 0; i < RunChangesReading.PARTS.size(); i++) {
            marks.add(span(
                    attrs(".mark"),
                    span(attrs(".swatch.part.part-" + i)).attr("aria-hidden", "true"),
                    plain(Words.spaced(RunChangesReading.PARTS.get(i)))));
        }
        return div(attrs(".key"))
                .with(
                        p(
                                "Bars: to the right what was added, to the left what was taken away, each row on its own scale."),
                        p(each(marks, mark -> mark)));
    }

    private static List<Column> columns(List<Change> changes, boolean ofSubjects) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words(ofSubjects ? "Subject" : "Number"));
        if (ofSubjects) {
            columns.add(Column.line("Stories in"));
            columns.add(Column.line("Of"));
        }
        columns.add(Column.number("Then"));
        columns.add(Column.number("Now"));
        columns.add(Column.number("Difference"));
        columns.add(Column.line("Parts"));
        shown(changes)
                .forEach(part -> columns.add(Column.number(capital(Words.spaced(RunChangesReading.PARTS.get(part))))));
        return columns;
    }

    /** The parts that any of the numbers has something of. */
    private static List<Integer> shown(List<Change> changes) {
        return IntStream.range(0, RunChangesReading.PARTS.size())
                .filter(part -> changes.stream()
                        .anyMatch(change -> change.parts().get(part).count() != 0))
                .boxed()
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<List<DomContent>> rows(List<Change> changes, boolean ofSubjects) {
        List<Integer> shown = shown(changes);
        return changes.stream()
                .map(change -> {
                    List<DomContent> cells = new ArrayList<>();
                    if (ofSubjects) {
                        cells.add(archived(Words.cut(change.label(), 200)));
                        cells.add(plain(Words.language(change.language())));
                        cells.add(plain(change.month() == null ? "all months" : change.month()));
                    } else {
                        cells.add(plain(capital(Words.spaced(change.number()))));
                    }
                    cells.add(number(change.before()));
                    cells.add(number(change.now()));
                    cells.add(plain(signed(change.now() - change.before())));
                    cells.add(bar(change));
                    shown.forEach(part ->
                            cells.add(plain(signed(change.parts().get(part).count()))));
                    return cells;
                })
                .toList();
    }

    /** The parts that are not nothing, such as {@code +120 new articles, −3 story changes}. */
    static String parts(Change change) {
        List<String> words = change.parts().stream()
                .filter(part -> part.count() != 0)
                .map(part -> signed(part.count()) + " " + part.name())
                .toList();
        return words.isEmpty() ? "no part is known" : String.join(", ", words);
    }

    private static String signed(long count) {
        return (count < 0 ? "−" : count > 0 ? "+" : "") + Words.number(Math.abs(count));
    }

    private static DomContent bar(Change change) {
        long added = change.parts().stream()
                .mapToLong(Part::count)
                .filter(count -> count > 0)
                .sum();
        long taken = -change.parts().stream()
                .mapToLong(Part::count)
                .filter(count -> count < 0)
                .sum();
        double scale = (WIDTH - 2.0) / Math.max(1, added + taken);
        double middle = 1 + taken * scale;
        double right = middle;
        double left = middle;
        StringBuilder svg = new StringBuilder("<svg class=\"bar\" role=\"img\" aria-label=\"" + parts(change)
                + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\">");
        for (int i = 0; i < change.parts().size(); i++) {
            long count = change.parts().get(i).count();
            double width = Math.abs(count) * scale;
            if (count < 0) {
                left -= width;
            }
            if (count != 0) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"part-%d\" x=\"%.1f\" y=\"1\" width=\"%.1f\" height=\"%d\"/>",
                        i,
                        count < 0 ? left : right,
                        width,
                        HEIGHT - 2));
            }
            if (count > 0) {
                right += width;
            }
        }
        return rawHtml(svg.append(String.format(
                        Locale.ROOT, "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"%2$d\"/></svg>", middle, HEIGHT))
                .toString());
    }
}
