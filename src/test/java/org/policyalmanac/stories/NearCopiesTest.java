package org.policyalmanac.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;
import org.policyalmanac.text.NumberContexts;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

/** Near copies among texts of made-up words. */
class NearCopiesTest {
    @Test
    void findsWhatComparingAllPairsFinds() {
        Map<String, String> texts = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int story = 0; story < 60; story++) {
            List<String> words = words(random, 80 + 5 * story);
            for (int copy = 0; copy < 4; copy++) {
                texts.put("s%02d-%d".formatted(story, copy), String.join(" ", edited(random, words, .02 * copy)));
            }
        }
        Map<String, Double> expected = new TreeMap<>();
        texts.forEach((a, textA) -> texts.forEach((b, textB) -> {
            double same = a.compareTo(b) < 0 ? sameness(textA, textB) : -1;
            if (same >= 0) {
                expected.put(a + " " + b, same);
            }
        }));
        assertThat(expected).hasSizeGreaterThan(150);
        Map<String, Double> found = edges(texts);
        assertThat(expected).containsAllEntriesOf(found);
        assertThat(found).hasSizeGreaterThanOrEqualTo((int) Math.ceil(.98 * expected.size()));
    }

    @Test
    void aWireStoryOfFiveHundredTailsIsOneText() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> story = words(random, 220);
        Map<String, String> texts = IntStream.range(0, 500)
                .boxed()
                .collect(Collectors.toMap(
                        copy -> "w" + (1000 + copy),
                        copy -> String.join(" ", story) + " " + String.join(" ", words(random, 5 + copy % 60))));
        Map<String, Double> edges = edges(texts);
        assertThat(components(edges)).hasSize(500).containsOnlyKeys(texts.keySet());
        assertThat(components(edges).values()).containsOnly("w1000");
        assertThat(edges).hasSizeLessThan(500 * 499 / 4);
    }

    @Test
    void twoThousandTextsFromOneTemplateStayApart() {
        SplittableRandom random = new SplittableRandom(6);
        List<String> template = words(random, 100);
        Map<String, String> texts = IntStream.range(0, 2_000)
                .boxed()
                .collect(Collectors.toMap(
                        report -> "t" + (10_000 + report),
                        report -> String.join(" ", template) + " " + String.join(" ", words(random, 80))));
        assertThat(edges(texts)).isEmpty();
    }

    @Test
    void copiesAmongTextsFromOneTemplateAreFound() {
        SplittableRandom random = new SplittableRandom(8);
        List<String> template = words(random, 100);
        Map<String, String> texts = new TreeMap<>();
        for (int report = 0; report < 120; report++) {
            List<String> words = new ArrayList<>(template);
            words.addAll(words(random, 80));
            texts.put("t" + (1000 + report), String.join(" ", words));
            texts.put("u" + (1000 + report), String.join(" ", edited(random, words, .02)));
        }
        Map<String, Double> edges = edges(texts);
        assertThat(edges.keySet()).allMatch(edge -> edge.substring(1, 5).equals(edge.substring(7)));
        assertThat(edges).hasSizeGreaterThanOrEqualTo(118);
    }

    @Test
    void anExcerptAndADigestAreNoCopiesAndATailMakesNoDifference() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> story = words(random, 200);
        String text = String.join(" ", story);
        assertThat(sameness(text, String.join(" ", story.subList(0, 60)))).isNegative();
        assertThat(sameness(text, String.join(" ", story.subList(0, 110)))).isNegative();
        assertThat(sameness(text, text + " " + String.join(" ", words(random, 800))))
                .isNegative();
        assertThat(sameness(text, text + " " + String.join(" ", words(random, 110))))
                .isPositive();
    }

    @Test
    void aShortNoteMustBeMoreAlike() {
        SplittableRandom random = new SplittableRandom(9);
        List<String> note = words(random, 36);
        List<String> other = new ArrayList<>(note);
        other.set(10, "otherwise");
        assertThat(sameness(String.join(" ", note), String.join(" ", other))).isNegative();
        other = new ArrayList<>(note);
        other.set(0, "otherwise");
        assertThat(sameness(String.join(" ", note), String.join(" ", other))).isPositive();
    }

    @Test
    void releasesFromOneTemplateAreNoCopies() {
        String words = String.join(" ", words(new SplittableRandom(10), 120));
        String notes =
                "We have released version 4.1.7 of the ledger. " + words + " It fixes 12 faults found since spring.";
        assertThat(sameness(notes, notes.replace("4.1.7", "4.1.8").replace("12 faults", "9 faults")))
                .isNegative();
        assertThat(sameness(notes, notes.replace("4.1.7", "4.1.8"))).isNegative();
        assertThat(sameness(notes, notes + " There are 14 comments.")).isPositive();
    }

    private static Map<String, Double> edges(Map<String, String> texts) {
        String json = texts.entrySet().stream()
                .map(text -> "{\"article_id\":\"%s\",\"text\":\"%s\",\"language\":\"en\",\"words\":1}"
                        .formatted(text.getKey(), text.getValue()))
                .collect(Collectors.joining("\n"));
        Dataset<Row> signatures = Signed.signatures(Sparks.rows(Table.DOCUMENTS, json), List.of());
        return NearCopies.edges(signatures).collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.getString(0) + " " + row.getString(1),
                        row -> row.getDouble(2),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Map<String, String> components(Map<String, Double> edges) {
        String json = edges.keySet().stream()
                .map(edge -> "{\"a\":\"" + edge.replace(" ", "\",\"b\":\"") + "\"}")
                .collect(Collectors.joining("\n"));
        return Components.of(Sparks.rows(org.apache.spark.sql.types.StructType.fromDDL("a STRING, b STRING"), json))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
    }

    private static double sameness(String a, String b) {
        Tokens tokensA = Tokens.of(a);
        Tokens tokensB = Tokens.of(b);
        return Sameness.of(
                Shingles.of(tokensA), NumberContexts.of(tokensA), Shingles.of(tokensB), NumberContexts.of(tokensB));
    }

    private static List<String> words(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).toList();
    }

    private static String word(SplittableRandom random) {
        int word = random.nextInt(5_000);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            letters.append("bdfklmnprs".charAt(word % 10)).append("aeiou".charAt(word % 5));
            word /= 10;
        }
        return letters.toString();
    }

    private static List<String> edited(SplittableRandom random, List<String> words, double share) {
        return words.stream()
                .map(word -> random.nextDouble() < share ? word(random) : word)
                .toList();
    }
}
