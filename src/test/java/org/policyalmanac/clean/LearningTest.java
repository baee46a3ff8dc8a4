package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** What is learned from planted archives, and what is cut for it. */
class LearningTest {
    private static final String MENU =
            "Lantern Gazette Front Council Parliament Courts Harbour Letters Cartoons Weekend Puzzles Lantern Shop";
    private static final String FOOT =
            "Lantern Gazette Imprint Terms Contact Masthead Courts Harbour Letters Cartoons Weekend Puzzles";
    private static final String PROMISE =
            "Every Thursday the Lantern puts the week in order and leaves it on your doorstep before breakfast is over.";
    private static final String[] WHO = {
        "council", "minister", "regulator", "court", "agency", "union", "panel", "mayor"
    };
    private static final String[] DID = {"rejects", "adopts", "delays", "funds", "reviews", "limits", "opens", "repeals"
    };
    private static final String[] WHAT = {
        "register", "ban", "audit", "levy", "permit", "archive", "sandbox", "tender", "charter", "quota"
    };
    private static final String[] WHY = {
        "after months of protest", "in a quiet vote", "against all advice", "for a second time", "to general surprise"
    };

    /** A text of the planted outlet that no other one shares a sentence with. */
    private static String story(int number, int sentences) {
        Random random = new Random(number);
        StringBuilder letters = new StringBuilder("B");
        Integer.toString(number + 4_000).chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        String name = letters.toString();
        StringBuilder story = new StringBuilder(name).append(" saw that. ");
        for (int i = 0; i < sentences; i++) {
            story.append("The ")
                    .append(pick(WHO, random))
                    .append(" of Ward ")
                    .append((char) ('A' + random.nextInt(26)))
                    .append(' ')
                    .append(pick(WHO, random))
                    .append(' ')
                    .append(pick(DID, random))
                    .append(" the ")
                    .append(pick(WHAT, random))
                    .append(' ')
                    .append(pick(WHAT, random))
                    .append(' ')
                    .append(pick(WHY, random))
                    .append(", and the ")
                    .append(pick(WHO, random))
                    .append(' ')
                    .append(pick(DID, random))
                    .append(" a ")
                    .append(pick(WHAT, random))
                    .append(". ");
        }
        return story.toString().strip();
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static Dataset<Row> articles(List<String> texts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(RowFactory.create(
                    "a" + i,
                    "w.jsonl",
                    (long) i,
                    "Lantern",
                    null,
                    "Notes of ward " + i,
                    texts.get(i),
                    null,
                    null,
                    null,
                    "hash-" + texts.get(i).hashCode(),
                    "run"));
        }
        return Sparks.session()
                .createDataset(rows, Encoders.row(Table.ARTICLES.schema().asNullable()));
    }

    private static List<String> glued(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(MENU + " " + story(i, 8) + " " + FOOT);
        }
        return texts;
    }

    private static String cleaned(String text, List<String> archive) {
        Recurring recurring = Recurring.of(Learning.learned(articles(archive)).collectAsList());
        return MainText.of("", text, "en", "Lantern", recurring).text();
    }

    @Test
    void aMenuGluedToTheTextIsCutAtItsLastWord() {
        List<String> archive = glued(12);
        assertThat(cleaned(archive.get(3), archive)).isEqualTo(story(3, 8));
    }

    @Test
    void whatIsCutIsListedWithItsPlace() {
        List<String> archive = glued(12);
        Recurring recurring = Recurring.of(Learning.learned(articles(archive)).collectAsList());
        MainText.Cleaned cleaned = MainText.of("", archive.get(3), "en", "Lantern", recurring);
        assertThat(cleaned.removed()).extracting(MainText.Cut::reason).containsExactly("recurring", "recurring");
        assertThat(cleaned.removed())
                .extracting(cut -> archive.get(3).substring(cut.begin(), cut.end()))
                .containsExactly(MENU, FOOT);
    }

    @Test
    void aParagraphWithoutCueWordsIsLearned() {
        List<String> archive = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            archive.add(story(2 * i, 4) + "\n\n" + PROMISE + "\n\n" + story(2 * i + 1, 4));
        }
        assertThat(cleaned(archive.get(5), archive)).isEqualTo(story(10, 4) + "\n\n" + story(11, 4));
        assertThat(MainText.of("", archive.get(5), "en").text()).contains(PROMISE);
    }

    @Test
    void aStoryPrintedThirtyTimesIsNoBoilerplate() {
        List<String> archive = glued(40);
        String wire = story(1_000, 20);
        for (int i = 0; i < 30; i++) {
            archive.add(MENU + " " + wire + " Edition " + (char) ('A' + i % 26) + " " + FOOT);
        }
        assertThat(cleaned(archive.get(50), archive)).startsWith(wire).doesNotContain(MENU, FOOT);
    }

    @Test
    void aSentenceThatIsSaidInFewArticlesIsKept() {
        List<String> archive = glued(60);
        String said = "A spokesman for the harbour office did not answer questions about the matter on Friday evening.";
        for (int i = 0; i < 5; i++) {
            archive.add(MENU + " " + story(200 + i, 5) + " " + said + " " + story(300 + i, 5) + " " + FOOT);
        }
        assertThat(cleaned(archive.get(62), archive)).contains(said);
    }

    @Test
    void nothingIsLearnedFromAFewArticles() {
        assertThat(Learning.learned(articles(glued(4))).collectAsList()).isEmpty();
    }

    @Test
    void theOrderOfArticlesMakesNoDifference() {
        List<String> archive = glued(12);
        List<String> learned = Sparks.json(Learning.learned(articles(archive)));
        Collections.reverse(archive);
        assertThat(Sparks.json(Learning.learned(articles(archive).repartition(4))))
                .isEqualTo(learned);
        assertThat(learned).isNotEmpty();
    }
}
