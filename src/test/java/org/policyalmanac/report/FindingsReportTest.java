package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine;

/** What the report says of tests, and how it can be read: with a keyboard, aloud, in a spreadsheet. */
class FindingsReportTest {
    @TempDir
    static Path folder;

    private static Path warehouse;
    private static String markup;

    @BeforeAll
    static void writeReport() throws IOException {
        warehouse = folder.resolve("full");
        Reports.plant(PlantedTables.full(), warehouse);
        markup = Reports.markup(warehouse);
    }

    private static String section(String id) {
        int begin = markup.indexOf("<section id=\"" + id + "\"");
        return markup.substring(begin, markup.indexOf("</section>", begin));
    }

    @Test
    void the_summary_states_what_was_claimed_and_nothing_else() {
        String summary = section("summary").replaceAll("<[^>]+>", "").replace('\u00a0', ' ');
        assertThat(summary)
                .contains("export controls: share of stories rose from 2.1 % to 4.0 % between 2018-01 and 2026-10"
                        + " (q = 0.003, 412 of 18,022 stories; the same on the fixed panel of outlets; the same with a"
                        + " fixed mix of languages). Also in English.")
                .contains("semiconductors: share of stories fell from 6.0 % to 1.0 %")
                .contains("most of the difference is a change in how much each outlet and language brings")
                .contains("export controls: 34 of 812 stories from 2023-05 to 2023-06 where 11.2 were to be expected")
                .contains("it reaches the last complete month and may go on")
                .contains("5 of 35 series that were looked at can be claimed")
                .contains("the topic is unstable", "too few periods to test")
                .contains("documents went from 9,000 to 9,120: +150 new articles, −30 removed articles")
                .doesNotContain("concept 3", "copyright");
        assertThat(Reports.count(section("summary"), "<li>")).isEqualTo(4 + 2 + 2 + 2);
    }

    @Test
    void every_sentence_leads_to_what_is_on_the_page() {
        List<String> targets = Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(markup)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(targets).contains("claim-1", "evidence-2", "network", "changed-ties");
        assertThat(targets).allSatisfy(id -> assertThat(markup).contains("id=\"" + id + "\""));
    }

    @Test
    void evidence_stands_with_its_claim_and_endless_titles_are_cut() {
        String claim = markup.substring(markup.indexOf("id=\"evidence-2\""), markup.indexOf("id=\"claim-3\""));
        assertThat(claim)
                .contains("<a href=\"https://example.org/story\" rel=\"noopener noreferrer external\">")
                .contains(
                        "A sentence of trend &lt;/script&gt; &amp; 1",
                        "A sentence of burst",
                        "A sentence of change_point")
                .contains("outlet-2.example", "2024-01-01, English", "wire.jsonl, 1,000")
                .contains("<bdi lang=\"ar\" dir=\"rtl\">")
                .doesNotContain("javascript:");
        assertThat(Reports.count(claim, "endless ")).isLessThan(3 * 20);
        assertThat(markup).doesNotContain("alert(4)</script>");
    }

    @Test
    void movers_show_their_line_and_why_others_are_not_claimed() {
        String movers = section("movers");
        assertThat(Reports.count(
                        movers, "<svg class=\"spark\" role=\"img\" aria-label=\"Share from 2018-01 to 2026-10"))
                .isEqualTo(5 + 12);
        assertThat(movers)
                .contains("×1.35 (1.28–1.42)", "no more than chance would do", "not the same")
                .contains("here 35 all topics and entities in all languages.")
                .doesNotContain("NaN");
    }

    @Test
    void parts_of_a_change_are_a_bar_and_numbers() {
        assertThat(section("changes"))
                .contains("Against run 20261001T000000Z-0001")
                .contains("aria-label=\"+150 new articles, −30 removed articles\"")
                .contains("<rect class=\"part-2\"", "Subjects whose numbers changed most")
                .doesNotContain("t002");
    }

    @Test
    void headings_never_skip_a_level() {
        int before = 1;
        for (MatchResult heading :
                Pattern.compile("<h([1-6])").matcher(markup).results().toList()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @Test
    void all_that_scrolls_or_is_drawn_has_a_name_and_can_be_reached() {
        assertThat(Reports.count(markup, "<svg"))
                .isEqualTo(Reports.count(markup, "<svg[^>]* role=\"img\" aria-label=\"[^\"]+\""));
        assertThat(Reports.count(markup, "class=\"scroll\""))
                .isEqualTo(
                        Reports.count(markup, "class=\"scroll\" role=\"region\" aria-label=\"[^\"]+\" tabindex=\"0\""));
        assertThat(Reports.count(markup, "<section"))
                .isEqualTo(Reports.count(markup, "<section id=\"([a-z]+)\" aria-labelledby=\"\\1-heading\""));
        assertThat(markup).doesNotContainPattern("<(input|select|textarea)").doesNotContain("tabindex=\"1\"");
    }

    @Test
    void since_cuts_the_months_and_says_that_tests_are_not_cut() throws IOException {
        var run = Reports.start(warehouse);
        job("--since", "2024-07").run(run);
        run.progress().finish();
        String cut = java.nio.file.Files.readString(warehouse.resolve("runs/" + run.id() + "/report/index.html"));
        assertThat(cut)
                .contains("Months are shown from 2024-07 on. Tests, ties and what was read are of the whole archive.")
                .contains("data-from=\"2024-07\"")
                .contains("between 2018-01 and 2026-10")
                .doesNotContain("<th scope=\"row\">2024-06", "<th scope=\"row\">2019-");
        assertThatThrownBy(() -> job("--since", "May").check())
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("May");
    }

    @Test
    void the_workbook_has_a_sheet_for_each_and_words_that_are_no_formula() throws IOException {
        Path file = Reports.folder(warehouse).resolve("almanac.xlsx");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String names = entry(zip, "xl/workbook.xml");
            assertThat(Pattern.compile("<sheet name=\"([^\"]+)\"")
                            .matcher(names)
                            .results()
                            .map(match -> match.group(1)))
                    .containsExactly(
                            "Summary", "Read me", "Movers", "Bursts", "Trends by month", "Ties", "Coverage", "Changes");
            String words = entry(zip, "xl/sharedStrings.xml");
            assertThat(words)
                    .contains("export controls: share of stories rose from 2.1&#xa0;% to 4.0&#xa0;%")
                    .contains(Table.TREND_TESTS
                            .schema()
                            .apply("slope_low")
                            .getComment()
                            .get())
                    .doesNotContain("<script");
            for (int i = 1; i <= 8; i++) {
                assertThat(entry(zip, "xl/worksheets/sheet" + i + ".xml"))
                        .contains("<pane")
                        .doesNotContain("<f>");
            }
        }
    }

    private static String entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReportJob job(String... arguments) {
        ReportJob job = new ReportJob();
        new CommandLine(job).parseArgs(arguments);
        return job;
    }
}
