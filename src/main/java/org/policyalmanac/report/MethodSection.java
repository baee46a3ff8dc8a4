package org.policyalmanac.report;

import static j2html.TagCreator.attrs;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static org.policyalmanac.report.Sheet.archived;
import static org.policyalmanac.report.Sheet.number;
import static org.policyalmanac.report.Sheet.plain;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What each number counts, where it is weak, and which run it comes from. */
final class MethodSection {
    private static final List<String[]> CARDS = List.of(
            new String[] {
                "Document, text, story, outlet",
                "A document is an article with a main text. Documents that copy one another, exactly or nearly, are"
                        + " one text, and texts that translate one another are one story, for which one canonical document"
                        + " stands. Shares use stories.",
                "Translations are told by the numbers, names, places and addresses they share; stories.evidence says which."
                        + " Few of them are joined wrongly, but a free translation of a text that names little stays apart."
            },
            new String[] {
                "Month",
                "The month of publication, from the record's date field, its address, a dateline or the file's name. "
                        + "Stories count in the month of their canonical document.",
                "Undated stories are in no month. Dates found in text or file names can be wrong."
            },
            new String[] {
                "Share and interval",
                "Stories of the subject divided by all stories of the month in the same language, with the 95\u00a0%"
                        + " score interval of Wilson (1927).",
                "The interval covers chance in which stories were written, not errors of the method or gaps in the "
                        + "archive. Under 10 stories in a month the share is dashed and supports no claim."
            },
            new String[] {
                "Standardised share",
                "For all languages together: the share as if every language had its usual part in each month.",
                "Languages without a story in the month are left out. Outlets are not held constant."
            },
            new String[] {
                "Entity",
                "A name of the lexicon, found by its aliases; ambiguous ones only where their context is in the"
                        + " article.",
                "Who is not in the lexicon is not counted. Coverage of aliases differs between languages."
            },
            new String[] {
                "Pair",
                "Two entities named in one story. Expected counts allow for stories that name many entities"
                        + " (configuration model); q is corrected for all pairs that could be claimed, seen or not, of the"
                        + " whole archive and of each month (Benjamini and Hochberg 1995). A pair is claimed where q is under .05, the 5 % quantile of"
                        + " its shrunken lift (DuMouchel 1999) is over 1, and 3 stories and 2 outlets name both. The"
                        + " backbone is that of Coscia and Neffke (2017).",
                "q is not corrected for the number of months: of the claims of each month one in twenty may be chance."
            },
            new String[] {
                "Break in coverage",
                "An outlet that usually brings four documents a month or more brought less than half or more than"
                        + " double of its median.",
                "A real surge of news about AI looks the same as a change in the archive."
            });

    private MethodSection() {}

    static List<DomContent> of(Almanac almanac, Sheet sheet) {
        JsonNode run = almanac.provenance();
        List<DomContent> parts = new ArrayList<>();
        parts.add(h3("What each number is"));
        parts.add(div(attrs(".cards"), each(CARDS, MethodSection::card)));
        parts.add(h3("How change is told"));
        parts.add(div(attrs(".cards"), each(ChangeMethod.CARDS, MethodSection::card)));
        parts.add(h3("How topics are made, and how to read them"));
        parts.add(div(attrs(".cards"), each(TopicMethod.CARDS, MethodSection::card)));
        parts.add(h3("Files beside this page"));
        parts.add(p(
                code("almanac.xlsx"),
                plain(" is this almanac as a workbook, with what each column means on its second sheet. "),
                code("trends.csv"),
                plain(" holds every subject, language and month, and "),
                code("entity_pairs.csv"),
                plain(" every pair and month, with all columns of the tables of the same names; so do "),
                code("trend_tests.csv"),
                plain(", "),
                code("bursts.csv"),
                plain(", "),
                code("trend_evidence.csv"),
                plain(" and "),
                code("run_changes.csv"),
                plain(", where anything was tested or compared. Months outside the charts are there too. Each table of"
                        + " this page can be saved by the words under it.")));
        parts.add(h3("Where the numbers come from"));
        parts.add(facts(run, sheet));
        if (run.path("inputs").size() > 0) {
            parts.add(inputs(run.path("inputs"), sheet));
        }
        if (run.path("tables").size() > 0) {
            parts.add(tables(run.path("tables"), sheet));
        }
        return parts;
    }

    /** The last line of the page. */
    static String imprint(Almanac almanac) {
        JsonNode run = almanac.provenance();
        return "Policy Almanac " + run.path("versions").path("almanac").asText("") + ", run "
                + run.path("run").asText("unknown") + ", begun "
                + run.path("started").asText("at an unknown time")
                + ". Charts are drawn with Vega, Vega-Lite and Vega-Embed (BSD 3-Clause).";
    }

    private static DomContent card(String[] card) {
        return div(attrs(".card"), h4(card[0]), p(card[1]))
                .with(each(List.of(card).subList(2, card.length - 1), test -> p("Test: " + test)))
                .with(p(attrs(".weak"), "Weak point: " + card[card.length - 1]));
    }

    private static DomContent facts(JsonNode run, Sheet sheet) {
        List<List<DomContent>> rows = new ArrayList<>();
        fact(rows, "Run", run.path("run").asText());
        fact(rows, "Begun", run.path("started").asText());
        fact(rows, "Built on run", run.path("based_on").asText());
        List<String> command = new ArrayList<>();
        run.path("command").forEach(word -> command.add(word.asText()));
        fact(rows, "Command", String.join(" ", command));
        named(run.path("options")).forEach((name, value) -> fact(rows, "Option " + name, value));
        named(run.path("versions")).forEach((name, value) -> fact(rows, "Version of " + name, value));
        return sheet.table("the run that read the archive", List.of(Column.words("What"), Column.words("Value")), rows);
    }

    private static void fact(List<List<DomContent>> rows, String name, String value) {
        if (!value.isEmpty()) {
            rows.add(List.of(plain(name), archived(value)));
        }
    }

    private static TreeMap<String, String> named(JsonNode object) {
        TreeMap<String, String> values = new TreeMap<>();
        object.properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asText()
                                : field.getValue().toString()));
        return values;
    }

    private static DomContent inputs(JsonNode inputs, Sheet sheet) {
        List<List<DomContent>> rows = new ArrayList<>();
        inputs.forEach(input -> rows.add(List.of(
                archived(input.path("path").asText()),
                number(input.path("bytes").asLong()),
                code(input.path("sha256").asText()))));
        return sheet.table(
                "files read", List.of(Column.words("File"), Column.number("Bytes"), Column.words("SHA-256")), rows);
    }

    private static DomContent tables(JsonNode tables, Sheet sheet) {
        List<List<DomContent>> rows = new ArrayList<>();
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        tables.properties().forEach(table -> sorted.put(table.getKey(), table.getValue()));
        sorted.forEach((name, table) -> rows.add(List.of(
                plain(name),
                number(table.path("rows").asLong()),
                code(table.path("digest").asText()))));
        return sheet.table(
                "tables of that run; equal digests mean equal rows",
                List.of(Column.words("Table"), Column.number("Rows"), Column.words("Digest")),
                rows);
    }
}
