package org.policyalmanac.report;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.TagCreator;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables and figures of one page, numbered in the order in which they are made. */
final class Sheet {
    private final int step;
    private int tables;
    private int figures;

    /** @param counted what the tables count by, so that charts know which months have no row because none can be */
    Sheet(Period counted) {
        this.step = counted.months();
    }

    /** Whatever an archive holds: a name as long as a book shall not be one on the page. */
    private static final int LONGEST = 1000;

    /** Text out of the archive: escaped, and set in its own direction whatever stands around it. */
    static DomContent archived(String words) {
        return tag("bdi").attr("dir", "auto").withText(Words.cut(words, LONGEST));
    }

    /** Words in a language that is known, such as the terms of a topic: escaped, and set as that language is read. */
    static DomContent inLanguage(String words, String language) {
        return tag("bdi")
                .attr("lang", language)
                .attr("dir", Words.isRightToLeft(language) ? "rtl" : "ltr")
                .withText(Words.cut(words, LONGEST));
    }

    static DomContent plain(String words) {
        return text(words);
    }

    static DomContent number(long value) {
        return text(Words.number(value));
    }

    /** A numbered table in a box that scrolls by itself. The first column names the row. */
    DomContent table(String title, List<Column> columns, List<List<DomContent>> rows) {
        tables++;
        return boxed("table-" + tables, "Table " + tables, title, columns, rows);
    }

    /**
     * A chart: where it will be drawn, what it shows in words, and the table it is drawn from.
     *
     * @param shape name of the chart's specification
     * @param heading its subject, if it stands among others
     * @param spoken what a screen reader says in its place
     * @param words its caption
     */
    DomContent chart(
            String shape,
            Optional<DomContent> heading,
            String spoken,
            String words,
            Span span,
            List<Column> columns,
            List<List<DomContent>> rows) {
        return chart(shape, heading, spoken, words, span, columns, rows, step);
    }

    /** @param between months from one row to the next */
    DomContent chart(
            String shape,
            Optional<DomContent> heading,
            String spoken,
            String words,
            Span span,
            List<Column> columns,
            List<List<DomContent>> rows,
            int between) {
        figures++;
        String id = "data-of-figure-" + figures;
        String name = "Figure " + figures;
        List<DomContent> parts = new ArrayList<>();
        heading.ifPresent(parts::add);
        // The library gives a role and a label of its own to the element it draws in: ours stand around it.
        parts.add(div(attrs(".picture"), div(attrs(".plot")))
                .attr("role", "img")
                .attr("aria-label", name + ". " + spoken + " The table after it holds the same numbers."));
        parts.add(figcaption(span(attrs(".number"), name), text(" " + words)));
        parts.add(details(
                summary("Data of figure " + figures), boxed(id, name, "the numbers it is drawn from", columns, rows)));
        return figure(attrs(".chart." + shape))
                .attr("data-chart", shape)
                .attr("data-table", id)
                .attr("data-from", span.first().toString())
                .attr("data-until", span.last().toString())
                .attr("data-step", between)
                .with(parts);
    }

    private static DomContent boxed(
            String id, String name, String title, List<Column> columns, List<List<DomContent>> rows) {
        return div(attrs(".scroll"))
                .attr("role", "region")
                .attr("aria-label", name)
                .attr("tabindex", "0")
                .with(TagCreator.table()
                        .withId(id)
                        .withCondClass(isMonthly(columns), "monthly")
                        .with(
                                caption(span(attrs(".said"), span(attrs(".number"), name), text(" " + title))),
                                thead(tr(each(columns, Sheet::head))),
                                tbody(each(rows, row -> row(columns, row)))));
    }

    /** Tables by month have numbers in all cells, so that the style of the table says it once for all. */
    private static boolean isMonthly(List<Column> columns) {
        return columns.get(0).type() == Column.Type.MONTH;
    }

    private static DomContent head(Column column) {
        ContainerTag<?> head = th(column.head()).attr("scope", "col");
        head.withCondClass(!column.style().isEmpty(), column.style());
        if (column.field() != null) {
            head.attr("data-field", column.field())
                    .attr("data-type", column.type().name().toLowerCase(java.util.Locale.ROOT));
        }
        return head;
    }

    private static DomContent row(List<Column> columns, List<DomContent> cells) {
        List<DomContent> made = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ContainerTag<?> cell = i == 0 ? th().attr("scope", "row") : td();
            made.add(cell.withCondClass(
                            !columns.get(i).style().isEmpty() && !isMonthly(columns),
                            columns.get(i).style())
                    .with(cells.get(i)));
        }
        return tr(each(made, cell -> cell));
    }
}
