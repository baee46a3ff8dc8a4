package org.policyalmanac.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policyalmanac.changes.PlantedRun.Article;

/** Two random runs over the same articles: the parts of every number add up, and old and new are what plain loops count. */
class PartsAddUpTest {
    private static final String[] SUBJECT_NUMBERS = {"subject_stories", "subject_latest"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverChanged(long seed) {
        Random random = new Random(seed);
        PlantedRun old = run(random, "2024-03");
        PlantedRun now = run(random, "2024-05");
        String complete = Changes.lastComplete(old.tables()).orElseThrow().toString();
        Map<String, Long> before = count(old, complete);
        Map<String, Long> after = count(now, complete);
        Map<String, Long> moved = new HashMap<>();
        for (Row row : ChangesTest.compare(old, now)) {
            String name = name(row);
            long parts = 0;
            for (Cause cause : Cause.values()) {
                parts += row.<Long>getAs(cause.column());
                moved.merge(cause.column(), Math.abs(row.<Long>getAs(cause.column())), Long::sum);
            }
            assertThat(row.<Long>getAs("old") + parts).as(name).isEqualTo(row.<Long>getAs("new"));
            assertThat(row.<Long>getAs("old")).as(name).isEqualTo(zeroIfNone(before.remove(name)));
            assertThat(row.<Long>getAs("new")).as(name).isEqualTo(zeroIfNone(after.remove(name)));
        }
        assertThat(before).as("what is left out is equal").isEqualTo(after);
        assertThat(moved).allSatisfy((cause, size) -> assertThat(size).as(cause).isPositive());
    }

    private static long zeroIfNone(Long count) {
        return count == null ? 0 : count;
    }

    private static String name(Row row) {
        return row.getAs("number") + " " + row.getAs("kind") + " " + row.getAs("subject") + " " + row.getAs("language");
    }

    /** A story is a group of up to three articles by number; who of them are there, and stands for it, changes. */
    private static PlantedRun run(Random random, String lastMonth) {
        List<Article> articles = new ArrayList<>();
        int last = Integer.parseInt(lastMonth.substring(5));
        for (int group = 0; group < 60; group++) {
            String story = null;
            for (int member = 0; member < 3; member++) {
                if (random.nextInt(3) > 0) {
                    String id = "a%02d-%d".formatted(group, (member + random.nextInt(2)) % 3);
                    if (articles.stream().noneMatch(article -> article.id().equals(id))) {
                        boolean rejected = random.nextInt(10) == 0;
                        story = rejected || story != null && random.nextInt(4) > 0 ? story : id;
                        articles.add(article(random, id, story == null ? id : story, last, rejected));
                    }
                }
            }
        }
        return new PlantedRun(articles);
    }

    private static Article article(Random random, String id, String story, int last, boolean rejected) {
        String published = random.nextInt(6) == 0
                ? ""
                : "2024-%02d-%02d".formatted(1 + random.nextInt(last), 1 + random.nextInt(28));
        return new Article(
                id,
                published,
                random.nextInt(8) == 0 ? "fr" : "en",
                "outlet-" + random.nextInt(6),
                random.nextBoolean() ? id : story,
                story,
                random.nextInt(6) / 5,
                List.of("", "t001", "t002").get(random.nextInt(3)),
                PlantedRun.ENTITIES.stream()
                        .filter(entity -> random.nextBoolean())
                        .toList(),
                random.nextInt(5) == 0 ? "content-" + random.nextInt(9) : id,
                rejected);
    }

    private static Map<String, Long> count(PlantedRun run, String complete) {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("documents * * *", (long) run.documents().size());
        counts.put("texts * * *", distinct(run, Article::text));
        counts.put("stories * * *", distinct(run, Article::story));
        counts.put("sources * * *", distinct(run, Article::source));
        for (Article article : run.documents()) {
            if (article.id().equals(article.story()) && !article.published().isEmpty()) {
                String topic = article.topic().isEmpty() ? "unassigned" : article.topic();
                count(counts, article, "topic " + topic, complete);
                article.entities()
                        .forEach(entity -> count(
                                counts, article, (entity.equals("chips") ? "concept " : "entity ") + entity, complete));
            }
        }
        return counts;
    }

    private static long distinct(PlantedRun run, Function<Article, String> key) {
        return run.documents().stream().map(key).distinct().count();
    }

    private static void count(Map<String, Long> counts, Article article, String subject, String complete) {
        for (String number : SUBJECT_NUMBERS) {
            if (number.equals("subject_stories") || article.month().equals(complete)) {
                counts.merge(number + " " + subject + " " + article.language(), 1L, Long::sum);
                counts.merge(number + " " + subject + " *", 1L, Long::sum);
            }
        }
    }
}
