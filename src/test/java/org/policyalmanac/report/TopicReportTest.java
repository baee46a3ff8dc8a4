package org.policyalmanac.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 3 of the report. */
class TopicReportTest {
    @TempDir
    static Path folder;

    private static String markup;

    @BeforeAll
    static void writeReport() throws IOException {
        Path warehouse = folder.resolve("shared");
        Reports.plant(PlantedTables.full(), warehouse);
        markup = Reports.markup(warehouse);
    }

    @Test
    void topics_are_one_set_with_their_words_lives_and_stories() {
        assertThat(markup)
                .contains("<bdi lang=\"ar\" dir=\"rtl\">الرقائق, ", "<bdi lang=\"zh\" dir=\"ltr\">芯片, ")
                .contains("<bdi lang=\"en\" dir=\"ltr\">&lt;script&gt;alert(1)")
                .contains("named by A. &lt;b&gt;Person&lt;/b&gt;", "split from export controls")
                .contains(
                        "unstable (0.59): no trend is claimed",
                        "0.53, unstable",
                        "stability not measured",
                        "(no title)")
                .contains("All topics", "The 12 of 20 topics with most dated stories")
                .contains("href=\"#topic-t001\"", "id=\"topic-t001\"")
                .doesNotContain("a dead topic", "an older label");
        assertThat(Reports.count(markup, "data-chart=\"topics\"")).isEqualTo(1);
        assertThat(Reports.count(markup, "<article class=\"topic\"")).isEqualTo(12);
    }

    @Test
    void what_topics_do_not_see_is_stated_and_not_ranked_among_them() {
        assertThat(markup)
                .containsPattern("[\\d,]+ of [\\d,]+ dated stories, [\\d.]+\u00a0% \\([\\d.–]+\\), have no topic")
                .contains("How far the lexicon reaches", "data-chart=\"lexicon\"")
                .doesNotContain("topic-unassigned");
    }

    @Test
    void choice_of_the_number_of_topics_and_audit_are_shown_where_there_are_any() {
        assertThat(markup)
                .contains(
                        "data-chart=\"choice\"", "Taken: 20.", "What a fit from scratch would find", "the fresh rest");
    }

    @Test
    void topics_of_languages_stand_by_language() throws IOException {
        Path warehouse = folder.resolve("languages");
        Reports.plant(PlantedTables.withoutLexicon(), warehouse);
        String languages = Reports.markup(warehouse);
        assertThat(languages)
                .contains("<h3>English</h3>", "<h3>Arabic</h3>", "shares of two languages do not compare")
                .contains("<bdi lang=\"ar\" dir=\"rtl\">")
                .contains("dated stories in English", "dated stories in Chinese")
                .doesNotContain("dated stories in Portuguese", "All topics", "Concepts<", "data-chart=\"choice\"");
        assertThat(Reports.count(languages, "data-chart=\"topics\"")).isEqualTo(4);
        assertThat(Reports.count(languages, "<article class=\"topic\"")).isEqualTo(12);
    }
}
