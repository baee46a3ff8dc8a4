package org.policyalmanac.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** Two runs by hand in which every cause occurs. The earlier one ends on 10 March, so that February was its last complete month. */
class ChangesTest {
    private static final PlantedRun OLD = PlantedRun.of("""
            kept     2024-02-05 en one  kept  kept  1 t001 cn
            last     2024-03-10 en one  last  last  1 t001 -
            gone     2024-02-06 en one  gone  gone  1 t001 cn
            joined   2024-02-07 en one  joined joined 1 t001 cn
            parted   2024-02-08 en one  parted kept  1 t001 cn
            moved    2024-02-09 en one  moved moved 1 t001 cn
            found    ---------- en one  found found 1 t001 cn
            turned   2024-02-10 en one  turned turned 1 t001 -
            reread   2024-02-11 en one  reread reread 1 t001 -
            linked   2024-02-12 en one  linked linked 1 t001 -
            french   2024-02-13 en one  french french 1 t001 us
            refused
            first    2024-02-15 en one  first first 1 t001 us
            outlet   2024-02-16 en two  outlet outlet 1 t001 -
            dropped  2024-02-17 en one  dropped dropped 1 t001 chips
            """);

    private static final PlantedRun NEW = PlantedRun.of("""
            kept     2024-02-05 en one  kept  kept  1 t001 cn
            last     2024-03-10 en one  last  last  1 t001 -
            fresh    2024-03-20 en one  fresh fresh 1 t001 cn
            april    2024-04-02 en six  april april 1 -    cn
            late     2024-01-20 en five late  late  1 t001 cn
            undated  ---------- en one  undated undated 1 t001 cn
            copy     2024-03-21 en one  copy  kept  1 t001 us
            joined   2024-02-07 en one  kept  kept  1 t001 cn
            parted   2024-02-08 en one  parted parted 1 t001 cn
            moved    2024-01-09 en one  moved moved 1 t001 cn
            found    2024-02-20 en one  found found 1 t001 cn
            turned   2024-02-10 en one  turned turned 1 t002 -
            reread   2024-02-11 en one  reread reread 2 t001 cn
            linked   2024-02-12 en one  linked linked 1 t001 cn
            french   2024-02-13 fr one  french french 2 t001 us
            refused  2024-02-14 en one  refused refused 1 t001 cn
            first    2024-02-15 en one  first earlier 1 t001 us
            earlier  2024-02-01 en one  earlier earlier 1 t001 us
            outlet   2024-02-16 en three outlet outlet 1 t001 -
            dropped
            """);

    private static List<Row> rows;

    @BeforeAll
    static void compare() {
        rows = compare(OLD, NEW);
    }

    static List<Row> compare(PlantedRun old, PlantedRun now) {
        Tables present = now.tables();
        Dataset<Row> moved = Moved.between(old.tables().rows(Table.ARTICLES), present.rows(Table.ARTICLES))
                .persist();
        Tables past = moved.isEmpty() ? old.tables() : Moved.followed(old.tables(), moved);
        Dataset<Row> articles = Articles.compared(past, present).persist();
        List<Row> rows = Changes.between(past, present, articles).collectAsList();
        articles.unpersist();
        moved.unpersist();
        return rows;
    }

    /** Old, new, and the parts that are not 0. */
    private static String of(String number, String subject, String language) {
        Row row = rows.stream()
                .filter(each -> each.getAs("number").equals(number)
                        && each.getAs("subject").equals(subject)
                        && each.getAs("language").equals(language))
                .findFirst()
                .orElse(null);
        return row == null ? "no row" : text(row);
    }

    private static String text(Row row) {
        List<String> parts = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            long part = row.<Long>getAs(cause.column());
            if (part != 0) {
                parts.add("%s %+d".formatted(cause.column().replaceAll("_.*", ""), part));
            }
        }
        return "%d -> %d: %s".formatted(row.<Long>getAs("old"), row.<Long>getAs("new"), String.join(", ", parts));
    }

    @Test
    void documentsComeAndGoOnlyWithArticlesAndTheirReading() {
        assertThat(of("documents", "*", "*")).isEqualTo("14 -> 19: new +3, late +3, removed -1");
    }

    @Test
    void textsAndStoriesAreJoinedAndParted() {
        // joined became a copy; refused came, dropped went
        assertThat(of("texts", "*", "*")).isEqualTo("14 -> 18: new +3, late +3, removed -1, story -1");
        // fresh, april; late, undated; gone; joined -1, parted +1, and first is told by earlier
        assertThat(of("stories", "*", "*")).isEqualTo("13 -> 16: new +2, late +2, removed -1");
    }

    @Test
    void anOutletThatOnlyChangedItsNameIsNoNewOne() {
        assertThat(of("sources", "*", "*")).isEqualTo("2 -> 4: new +1, late +1");
    }

    @Test
    void storiesOfASubject() {
        // fresh, april; late; gone; parted +1, joined -1; found; refused and reread; linked
        assertThat(of("subject_stories", "cn", "*"))
                .isEqualTo("4 -> 10: new +2, late +1, removed -1, date +1, text +2, lexicon +1");
    }

    @Test
    void storiesOfTheLastMonthThatWasComplete() {
        // no new articles there; moved away, found
        assertThat(of("subject_latest", "cn", "*")).isEqualTo("4 -> 6: removed -1, text +2, lexicon +1");
    }

    @Test
    void aStoryThatALateArticleTellsFirstIsTheSameStory() {
        assertThat(of("subject_stories", "us", "*")).isEqualTo("no row");
    }

    @Test
    void aStoryOfAnotherLanguageLeavesOneAndComesToTheOther() {
        assertThat(of("subject_stories", "us", "fr")).isEqualTo("0 -> 1: text +1");
        assertThat(of("subject_stories", "us", "en")).isEqualTo("2 -> 1: text -1");
    }

    @Test
    void aSubjectOfOneRunOnly() {
        assertThat(of("subject_stories", "chips", "*")).isEqualTo("1 -> 0: text -1");
        assertThat(of("subject_stories", "t002", "en")).isEqualTo("0 -> 1: topic +1");
        assertThat(of("subject_stories", "unassigned", "*")).isEqualTo("0 -> 1: new +1");
        assertThat(rows)
                .filteredOn(row -> row.getAs("subject").equals("chips"))
                .allSatisfy(row -> assertThat(row.<String>getAs("kind")).isEqualTo("concept"));
    }

    @Test
    void topicsGoByTheirLatestNames() {
        assertThat(rows)
                .filteredOn(row -> row.getAs("subject").equals("t001"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.<String>getAs("label")).isEqualTo("Chips"));
    }

    @Test
    void equalRunsHaveTheNumbersOfTheArchiveOnly() {
        assertThat(compare(OLD, OLD))
                .extracting(ChangesTest::text)
                .containsExactlyInAnyOrder("14 -> 14: ", "14 -> 14: ", "13 -> 13: ", "2 -> 2: ");
    }

    /** One record more at the top of a file: every article lies a place further, and the last is cut off. */
    @Test
    void anArticleThatLiesElsewhereIsTheSame() {
        PlantedRun before = PlantedRun.of("""
                p0 2024-02-05 en one p0 p0 1 t001 cn A
                p1 2024-02-06 en one p0 p0 1 t001 us B
                p2 2024-02-07 en one p2 p2 1 t001 us C
                p3 2024-02-08 en one p3 p3 1 t001 us D
                """);
        PlantedRun after = PlantedRun.of("""
                p0 2024-01-01 en one p0 p0 9 t001 us NEW
                p1 2024-02-05 en one p1 p1 1 t001 cn A
                p2 2024-02-06 en one p1 p1 1 t001 us B
                p3 2024-02-07 en one p3 p3 1 t001 us C
                """);
        assertThat(Sparks.json(Moved.between(
                        before.tables().rows(Table.ARTICLES), after.tables().rows(Table.ARTICLES))))
                .containsExactly(
                        "{\"old_id\":\"p0\",\"new_id\":\"p1\"}",
                        "{\"old_id\":\"p1\",\"new_id\":\"p2\"}",
                        "{\"old_id\":\"p2\",\"new_id\":\"p3\"}",
                        "{\"old_id\":\"p3\",\"new_id\":\"p3~\"}");
        assertThat(compare(before, after))
                .filteredOn(row ->
                        row.getAs("language").equals("*") && !row.getAs("kind").equals("topic"))
                .extracting(row -> row.getAs("number") + " " + row.getAs("subject") + " " + text(row))
                .containsExactlyInAnyOrder(
                        "documents * 4 -> 4: late +1, removed -1",
                        "texts * 3 -> 3: late +1, removed -1",
                        "stories * 3 -> 3: late +1, removed -1",
                        "sources * 1 -> 1: ",
                        "subject_stories us 2 -> 2: late +1, removed -1",
                        "subject_latest us 0 -> 1: late +1");
    }

    /** The id is the old one, the content is not: changed in its place. */
    @Test
    void anArticleThatChangedInItsPlaceIsTheSame() {
        assertThat(compare(
                        PlantedRun.of("p0 2024-02-05 en one p0 p0 1 t001 cn A"),
                        PlantedRun.of("p0 2024-02-05 en one p0 p0 2 t001 us B")))
                .filteredOn(row -> row.getAs("language").equals("*"))
                .extracting(row -> row.getAs("number") + " " + row.getAs("subject") + " " + text(row))
                .contains("subject_stories cn 1 -> 0: text -1", "documents * 1 -> 1: ");
    }

    @Test
    void whatOneRunHasNoTablesOfIsNotCompared() {
        Tables old = OLD.tables();
        Tables withoutTopics = table -> table == Table.ARTICLE_TOPICS ? Optional.empty() : old.find(table);
        List<Row> some = Changes.between(withoutTopics, NEW.tables(), Articles.compared(withoutTopics, NEW.tables()))
                .collectAsList();
        assertThat(some)
                .extracting(row -> row.<String>getAs("kind"))
                .contains("entity")
                .doesNotContain("topic");
    }

    @Test
    void theLastCompleteMonth() {
        assertThat(Changes.lastComplete(OLD.tables())).contains(YearMonth.of(2024, 2));
        assertThat(lastComplete("a 2024-02-29 en one a a 1 - -")).contains(YearMonth.of(2024, 2));
        assertThat(lastComplete("a 2024-02-28 en one a a 1 - -")).contains(YearMonth.of(2024, 1));
        // the copy of March is of a story of January
        assertThat(lastComplete("a 2024-01-05 en one a a 1 - -\nb 2024-03-31 en one b a 1 - -"))
                .contains(YearMonth.of(2024, 1));
        assertThat(lastComplete("a ---------- en one a a 1 - -")).isEmpty();
    }

    private static Optional<YearMonth> lastComplete(String lines) {
        return Changes.lastComplete(PlantedRun.of(lines).tables());
    }
}
