package org.policyalmanac.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The two sheets of a workbook that are no table: what can be said, and what each column means. */
final class BookGuide {
    private static final double WORDS = 110;
    private static final double NAME = 26;

    private final Worksheet summary;
    private final Worksheet readMe;
    private final String title;
    private final Almanac almanac;

    BookGuide(Workbook book, String title, Almanac almanac) {
        this.summary = book.newWorksheet("Summary");
        this.readMe = book.newWorksheet("Read me");
        this.title = title;
        this.almanac = almanac;
    }

    /**
     * A sheet that was written.
     *
     * @param written rows on it
     * @param all rows it would have, had all been written
     * @param meanings of columns by name
     */
    record Page(
            String name, String about, long written, long all, List<String> columns, Map<String, String> meanings) {}

    void summary() throws IOException {
        BookSheet sheet = new BookSheet(summary);
        sheet.head(List.of("What", "What can be said"));
        summary.width(0, NAME);
        summary.width(1, WORDS);
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        groups.put("Shares that moved", Summary.trends(almanac));
        groups.put("Bursts of attention", Summary.bursts(almanac));
        groups.put("Named together", Summary.ties(almanac));
        groups.put("Since the run before", Summary.changes(almanac));
        int line = 1;
        for (var group : groups.entrySet()) {
            List<String> sentences =
                    group.getValue().stream().map(Statement::whole).toList();
            for (String sentence : sentences.isEmpty() ? List.of("Nothing can be stated.") : sentences) {
                row(summary, line++, group.getKey(), sentence);
            }
        }
        for (String account : List.of(
                Summary.account(almanac.findings().trends(), "series", "series that were looked at"),
                Summary.account(almanac.findings().bursts(), "burst", "bursts that were found"))) {
            if (!account.isEmpty()) {
                row(summary, line++, "How it was tested", account);
            }
        }
    }

    void readMe(List<Page> pages) {
        new BookSheet(readMe).head(List.of("Sheet", "Column", "What it means"));
        readMe.width(0, NAME);
        readMe.width(1, NAME);
        readMe.width(2, WORDS);
        int line = 1;
        for (List<String> fact : facts()) {
            row(readMe, line++, fact.get(0), "", fact.get(1));
        }
        for (Page page : pages) {
            String rows = page.written() < page.all()
                    ? " The first " + Words.number(page.written()) + " of " + Words.number(page.all())
                            + " rows: a sheet with more would open slowly; jobs/almanac export has all."
                    : " " + Words.count(page.written(), "row", "rows") + ".";
            row(readMe, line++, page.name(), "", page.about() + rows);
            for (String column : page.columns()) {
                row(
                        readMe,
                        line++,
                        page.name(),
                        Words.spaced(column),
                        page.meanings().getOrDefault(column, ""));
            }
        }
    }

    private List<List<String>> facts() {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of("Title", title));
        facts.add(List.of("What was read", ArchiveSection.standfirst(almanac)));
        facts.add(List.of("Run", almanac.provenance().path("run").asText("unknown")));
        almanac.since()
                .ifPresent(month -> facts.add(
                        List.of("Months", "Shown from " + month + " on; tests and ties are of the whole archive.")));
        facts.add(
                List.of(
                        "Shares",
                        "Shares are parts of 1, shown in per cent. A row that cannot be claimed says nothing: see its reason."));
        return facts;
    }

    private static void row(Worksheet sheet, int line, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                sheet.value(line, i, cells[i]);
                sheet.style(line, i).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
