package org.policyalmanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.testing.Sparks;

/** Two nights of an archive: what the second changed, by the commands an analyst types. */
class ChangesCommandTest {
    private static final String[] FIRMS = {"Microsoft", "Nvidia", "OpenAI"};

    @TempDir
    private static Path folder;

    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();
    private static String first;
    private static String second;

    @BeforeAll
    static void twoNights() throws IOException {
        assertThat(run("run", "--archive", night("one", "2024-02", 0, 18), "--topics", "2"))
                .as(ERR.toString(StandardCharsets.UTF_8))
                .isZero();
        first = current();
        String late = night("two", "2024-01", 18, 24);
        assertThat(run("run", "--add", "--archive", late, "--archive", night("three", "2024-03", 24, 28)))
                .as(ERR.toString(StandardCharsets.UTF_8))
                .isZero();
        second = current();
    }

    private static int run(String... words) {
        ERR.reset();
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--warehouse";
        all[words.length + 1] = folder.resolve("w").toString();
        return Main.run(
                all,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(ERR, true, StandardCharsets.UTF_8));
    }

    private static Warehouse warehouse() {
        return Warehouse.at(folder.resolve("w").toString(), new Configuration());
    }

    private static String current() {
        return warehouse().current().orElseThrow().run();
    }

    /** Rows of what a run wrote, whichever run is current. */
    private static List<String> rows(String run, String query) {
        for (Table table : List.of(Table.RUN_CHANGES, Table.TRENDS)) {
            Path written = folder.resolve("w/runs/" + run + "/" + table.tableName());
            if (Files.exists(written)) {
                Sparks.session()
                        .read()
                        .schema(table.schema())
                        .parquet(written.toString())
                        .createOrReplaceTempView(table.tableName());
            }
        }
        return Sparks.json(Sparks.session().sql(query));
    }

    /** A file of articles, each about one firm and the law. */
    private static String night(String name, String month, int from, int until) throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = from; i < until; i++) {
            String firm = FIRMS[i % 3];
            records.append("{\"source\":\"outlet-%d\",\"title\":\"Notes %d\",\"published\":\"%s-%02d\",\"text\":\""
                            .formatted(i % 4, i, month, 11 + i % 18))
                    .append("On day %d the firm %s told the European Commission %d times that export controls and "
                            .formatted(i + 1, firm, i + 3))
                    .append("copyright law would slow down item %d of its plan. Analysts who follow %s in China had "
                            .formatted(100 + 7 * i, firm))
                    .append("expected it for %d weeks, and %d shares moved little after that.\"}\n"
                            .formatted(i + 5, 1000 + 13 * i));
        }
        return Files.writeString(folder.resolve(name + ".jsonl"), records).toString();
    }

    @Test
    void theFirstRunHasNothingToCompareWith() {
        assertThat(rows(first, "select * from run_changes")).isEmpty();
        assertThat(rows(first, "select * from trends")).isNotEmpty();
    }

    @Test
    void aRunSaysWhatItChangedSinceTheOneBefore() {
        assertThat(rows(
                        second,
                        "select number, old, new, new_articles, late_articles from run_changes where kind = '*'"
                                + " and number in ('documents', 'stories') and compared_run = '" + first + "'"))
                .containsExactly(
                        "{\"number\":\"documents\",\"old\":18,\"new\":28,\"new_articles\":4,\"late_articles\":6}",
                        "{\"number\":\"stories\",\"old\":18,\"new\":28,\"new_articles\":4,\"late_articles\":6}");
    }

    @Test
    void theNumbersAreThoseOfTrends() {
        assertThat(rows(second, "select * from run_changes where number = 'subject_stories'"))
                .hasSizeGreaterThan(10);
        assertThat(rows(second, """
                select * from run_changes c join (
                  select kind, subject, language, sum(stories) as stories from trends group by all) t
                  using (kind, subject, language)
                where number = 'subject_stories' and new <> stories
                """)).isEmpty();
        assertThat(rows(second, """
                select * from run_changes c join trends t using (kind, subject, language, month)
                where number = 'subject_latest' and new <> stories
                """)).isEmpty();
        assertThat(rows(
                        second,
                        "select * from run_changes left anti join trends using (kind, subject, language)"
                                + " where number = 'subject_stories' and new > 0"))
                .isEmpty();
    }

    @Test
    void aReportComparesWithTheRunThatIsNamed() {
        assertThat(run("report", "--compare-to", second))
                .as(ERR.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(rows(current(), "select distinct compared_run, old = new as is_equal from run_changes"))
                .containsExactly("{\"compared_run\":\"" + second + "\",\"is_equal\":true}");
        assertThat(warehouse().manifest(current()).orElseThrow().path("report").asText())
                .endsWith("index.html");
        assertThat(run("changes")).as(ERR.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(rows(current(), "select distinct compared_run from run_changes"))
                .containsExactly("{\"compared_run\":\"" + first + "\"}");
    }

    @Test
    void aRunThatIsNotThereIsOneSentence() {
        String before = current();
        assertThat(run("changes", "--compare-to", first.substring(0, 12))).isEqualTo(Main.USER_MISTAKE);
        assertThat(ERR.toString(StandardCharsets.UTF_8))
                .startsWith("almanac: --compare-to " + first.substring(0, 12) + " is no run of ")
                .contains(first, second)
                .hasLineCount(1);
        assertThat(current()).isEqualTo(before);
    }
}
