package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine;

class ReportJobTest {
    private static Path full;
    private static String page;
    private static String markup;

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeReport() throws IOException {
        full = folder.resolve("full");
        Reports.plant(PlantedTables.full(), full);
        page = Files.readString(Reports.folder(full).resolve("index.html"));
        markup = Reports.markup(full);
    }

    @Test
    void labels_of_the_archive_are_text_and_nothing_else() {
        assertThat(markup).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(markup).doesNotContain("<script", "<img", "notes/<i>", "& <b>");
        assertThat(Reports.count(page, "<script"))
                .as("our own scripts: data, three libraries, ours")
                .isEqualTo(5);
    }

    @Test
    void labels_keep_their_own_direction() {
        assertThat(markup)
                .contains("<bdi dir=\"auto\">" + PlantedTables.ARABIC + "</bdi>")
                .contains("<bdi dir=\"auto\">" + PlantedTables.CHINESE + "</bdi>");
    }

    @Test
    void page_asks_for_no_other_file() {
        assertThat(markup)
                .doesNotContainPattern(
                        "(?i)<[a-z]+(\\s[a-z-]+(=\"[^\"]*\")?)*?\\ssrc=|<link|@import|url\\(|<iframe|<base");
        assertThat(Pattern.compile("href=\"([^\"]*)\"")
                        .matcher(markup)
                        .results()
                        .map(match -> match.group(1)))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("#") || target.startsWith("https://example.org/"));
        assertThat(markup)
                .contains("http-equiv=\"Content-Security-Policy\"", "default-src &#x27;none&#x27;")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void every_table_has_a_caption_and_heads_with_scope() {
        assertThat(Reports.count(markup, "<table")).isPositive().isEqualTo(Reports.count(markup, "<caption>"));
        assertThat(Reports.count(markup, "<th[ >]")).isEqualTo(Reports.count(markup, "<th[^>]* scope=\"(col|row)\""));
    }

    @Test
    void every_chart_has_words_and_the_table_it_is_drawn_from() {
        List<MatchResult> charts = Pattern.compile("(?s)<figure[^>]*data-table=\"([^\"]+)\".*?</figure>")
                .matcher(markup)
                .results()
                .toList();
        assertThat(charts).hasSize(Reports.count(markup, "<figure")).hasSizeGreaterThan(50);
        assertThat(charts).allSatisfy(chart -> assertThat(chart.group())
                .contains("role=\"img\" aria-label=\"Figure ", "<figcaption>", "<details>")
                .contains("id=\"" + chart.group(1) + "\""));
    }

    @Test
    void landmarks_headings_and_ids_are_in_order() {
        assertThat(markup)
                .contains("<html lang=\"en-GB\"", "<main", "<nav aria-label", "<footer>", "href=\"#content\"");
        assertThat(Reports.count(markup, "<h1")).isEqualTo(1);
        assertThat(Reports.count(markup, "<h2")).isEqualTo(9);
        assertThat(Pattern.compile("\\bid=\"([^\"]+)\"")
                        .matcher(markup)
                        .results()
                        .map(match -> match.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void shares_say_what_of_what() {
        MatchResult figure = Pattern.compile(
                        "<figcaption>[^<]*<span[^>]*>Figure \\d+</span> ([\\d,]+) of ([\\d,]+) dated stories, "
                                + "([\\d.]+)\u00a0% \\(")
                .matcher(markup)
                .results()
                .findFirst()
                .orElseThrow();
        double share = 100 * number(figure.group(1)) / number(figure.group(2));
        assertThat(Double.parseDouble(figure.group(3))).isBetween(share - 0.051, share + 0.051);
    }

    @Test
    void charts_leave_out_the_empty_decades_and_tables_by_month_have_no_empty_month() {
        assertThat(markup)
                .contains("data-from=\"2018-01\" data-until=\"2026-11\"")
                .contains("incomplete");
        assertThat(markup).doesNotContainPattern("<th scope=\"row\">19\\d\\d-\\d\\d<td>");
    }

    @Test
    void a_title_leads_to_the_web_and_nowhere_else() {
        assertThat(markup).contains("<a href=\"https://example.org/a?b=1&amp;c=&quot;2&quot;\"");
        assertThat(markup).doesNotContain("javascript:").doesNotContain("ftp:");
    }

    @Test
    void the_network_shows_claimed_ties_and_no_ball_of_wool() {
        String network = markup.substring(markup.indexOf("data-chart=\"network\""));
        int ties = Reports.count(network.substring(0, network.indexOf("</figure>")), "<tr><th");
        assertThat(ties).isBetween(11, 91);
        assertThat(markup)
                .contains("Ties that have changed")
                .contains("New names")
                .contains("One by one");
    }

    @Test
    void csv_files_hold_whole_tables() throws IOException {
        List<String> trends = Files.readAllLines(Reports.folder(full).resolve("trends.csv"));
        assertThat(trends.get(0))
                .startsWith("month,period,kind,subject,label,language,documents,texts,stories,sources,");
        assertThat(trends.size()).isGreaterThan(60_000);
        assertThat(trends.get(1)).startsWith("1986-03-01,month,concept,concept:0,");
        assertThat(Files.readAllLines(Reports.folder(full).resolve("entity_pairs.csv"))
                        .get(0))
                .startsWith("month,entity_a,entity_b,");
    }

    @Test
    void same_tables_give_the_same_bytes() throws IOException {
        byte[] first = again(full);
        byte[] second = again(full);
        assertThat(new String(second, StandardCharsets.UTF_8)).isEqualTo(new String(first, StandardCharsets.UTF_8));
    }

    @Test
    void an_archive_without_dates_topics_and_pairs_still_has_a_page() throws IOException {
        Path warehouse = folder.resolve("dateless");
        Reports.plant(PlantedTables.dateless(), warehouse);
        assertThat(Reports.markup(warehouse))
                .contains("3 documents telling 1 story in 1 language, none of them in a known month")
                .contains("No document has a known month", "No topic was found", "No two entities")
                .doesNotContain("<figure", "NaN");
    }

    @Test
    void empty_tables_still_have_a_page() throws IOException {
        Path warehouse = folder.resolve("empty");
        Reports.plant(PlantedTables.empty(), warehouse);
        assertThat(Reports.markup(warehouse))
                .contains("0 documents telling 0 stories")
                .doesNotContain("<figure", "NaN");
    }

    @Test
    void a_warehouse_without_documents_is_the_users_mistake() {
        Run run = Reports.start(folder.resolve("new"));
        assertThatThrownBy(() -> new ReportJob().run(run))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("documents");
        run.progress().finish();
    }

    @Test
    void options_out_of_range_are_refused_before_anything_runs() {
        assertThatThrownBy(() -> job("--top", "51").check())
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("51");
        assertThatThrownBy(() -> job("--top", "0").check()).isInstanceOf(UserMistake.class);
        assertThatThrownBy(() -> job("--title", " ").check()).isInstanceOf(UserMistake.class);
        job("--top", "50", "--title", "Almanac").check();
    }

    private static ReportJob job(String... arguments) {
        ReportJob job = new ReportJob();
        new CommandLine(job).parseArgs(arguments);
        return job;
    }

    private static byte[] again(Path warehouse) throws IOException {
        Run run = Reports.start(warehouse);
        new ReportJob().run(run);
        run.progress().finish();
        return Files.readAllBytes(warehouse.resolve("runs/" + run.id() + "/report/index.html"));
    }

    private static double number(String words) {
        return Double.parseDouble(words.replace(",", ""));
    }
}
