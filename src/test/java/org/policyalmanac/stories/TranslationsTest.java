package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.table.Table;
import org.policyalmanac.testing.Sparks;

/** Two hundred planted articles: a hundred in English, half of them told in French too, the rest French of their own. */
class TranslationsTest {
    private static final String[] ENGLISH = {
        "the board heard", "a clerk wrote to", "money went to", "nobody told", "the press saw"
    };
    private static final String[] FRENCH = {
        "le conseil a entendu", "un agent écrit à", "l'argent va à", "nul n'informe", "la presse a vu"
    };

    private static final Map<String, Planted> PLANTED = new TreeMap<>();
    private static Dataset<Row> signatures;

    private record Planted(String id, String language, LocalDate day, String text, int story) {
        private String json() {
            return "{\"article_id\":\"" + id + "\",\"language\":\"" + language + "\",\"text\":\"" + text
                    + "\",\"words\":50"
                    + (day == null
                            ? ""
                            : ",\"published_low\":\"" + day + "\",\"published_high\":\"" + day
                                    + "\",\"published_precision\":\"day\"")
                    + "}";
        }
    }

    @BeforeAll
    static void plant() {
        Random random = new Random(11);
        for (int story = 0; story < 150; story++) {
            List<String> names = names(random);
            LocalDate day =
                    random.nextInt(5) == 0 ? null : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
            if (story < 100) {
                add("en", story, day, text(ENGLISH, names, random, ". "));
            }
            if (story < 50 || story >= 100) {
                LocalDate later = day == null || random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(3));
                add("fr", story, later, text(FRENCH, names, random, ". "));
            }
        }
        StringBuilder json = new StringBuilder();
        PLANTED.values().forEach(planted -> json.append(planted.json()).append('\n'));
        signatures = Signed.signatures(
                        Sparks.rows(Table.DOCUMENTS, json.toString()),
                        Lexicon.builtIn().aliases())
                .localCheckpoint();
    }

    @Test
    void scoresThePairsThatComparingAllWithAllScores() {
        assertThat(PLANTED).hasSize(200);
        Map<String, Double> scored = new TreeMap<>();
        for (Row row : Translations.scored(signatures).collectAsList()) {
            scored.put(row.getString(0) + " " + row.getString(1), row.<Double>getAs("score"));
        }
        Map<String, Double> byHand = allWithAll();
        assertThat(scored.keySet()).isEqualTo(byHand.keySet());
        scored.forEach((pair, score) ->
                assertThat(score).isCloseTo(byHand.get(pair), org.assertj.core.api.Assertions.within(1e-6)));
    }

    @Test
    void storiesAreThePlantedOnesAndTheirEvidenceCanBeRead() {
        Dataset<Row> exact = ExactCopies.groups(signatures.withColumn("standing", lit(Originals.NEW)));
        Dataset<Row> edges = NearCopies.edges(ExactCopies.originals(signatures, exact));
        Dataset<Row> copies = Copies.of(exact, edges, Components.of(edges));
        Dataset<Row> scored = Translations.scored(signatures);
        Map<String, String> stories = new HashMap<>();
        List<Row> translations = new ArrayList<>();
        for (Row row : Grouping.stories(copies, StoryGroups.of(scored), scored, signatures)
                .collectAsList()) {
            stories.put(row.getAs("article_id"), row.getAs("story_id"));
            if (row.getAs("relation").equals("translation")) {
                translations.add(row);
            }
        }
        int wrong = 0;
        int missed = 0;
        for (Planted a : PLANTED.values()) {
            for (Planted b : PLANTED.values()) {
                boolean joined = stories.get(a.id()).equals(stories.get(b.id()));
                wrong += joined && a.story() != b.story() ? 1 : 0;
                missed += !joined && a.story() == b.story() ? 1 : 0;
            }
        }
        assertThat(wrong).as("independent articles joined").isZero();
        assertThat(missed).as("translations left apart").isLessThanOrEqualTo(2);
        assertThat(translations).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("evidence"))
                    .matches("\\d+ anchors shared with \\S+, log-likelihood ratio \\d.*: .+");
            assertThat(row.<Double>getAs("similarity")).isBetween(0.1, 1.0);
        });
    }

    /** Every pair of different languages within the window that scores 0 or more, straight from the definition. */
    private static Map<String, Double> allWithAll() {
        Map<String, Set<String>> anchors = new TreeMap<>();
        Map<String, Integer> frequencies = new HashMap<>();
        Map<String, Set<String>> languages = new HashMap<>();
        for (Row row : signatures
                .select(functions.col("article_id"), functions.col("anchors.id"))
                .collectAsList()) {
            Set<String> ids = new TreeSet<>(row.<String>getList(1));
            anchors.put(row.getString(0), ids);
            for (String id : ids) {
                frequencies.merge(id, 1, Integer::sum);
                languages
                        .computeIfAbsent(id, none -> new HashSet<>())
                        .add(PLANTED.get(row.getString(0)).language());
            }
        }
        anchors.values()
                .forEach(ids -> ids.removeIf(
                        id -> id.startsWith("@") && languages.get(id).size() == 1));
        LikelihoodRatio ratio = new LikelihoodRatio(anchors.size());
        Map<String, Double> scores = new TreeMap<>();
        anchors.forEach((a, ofA) -> anchors.forEach((b, ofB) -> {
            boolean compared = a.compareTo(b) < 0
                    && !PLANTED.get(a).language().equals(PLANTED.get(b).language())
                    && within(PLANTED.get(a).day(), PLANTED.get(b).day());
            if (compared) {
                double score = Survivals.score(ofA, ofB, frequencies, ratio);
                if (score >= 0) {
                    scores.put(a + " " + b, score);
                }
            }
        }));
        return scores;
    }

    /** The score of two Latin texts, anchor by anchor. */
    private static final class Survivals {
        private static double score(
                Set<String> a, Set<String> b, Map<String, Integer> frequencies, LikelihoodRatio ratio) {
            double shared = 0;
            double missedOfA = 0;
            double missedOfB = 0;
            double weightOfA = 0;
            double weightOfB = 0;
            for (String id : a) {
                double m = Survival.LATIN_TO_LATIN.of(Anchor.Kind.of(id.charAt(0)));
                weightOfA += ratio.ofShared(m, frequencies.get(id));
                if (b.contains(id)) {
                    shared += ratio.ofShared(m, frequencies.get(id));
                } else {
                    missedOfA += ratio.ofMissed(m, frequencies.get(id));
                }
            }
            for (String id : b) {
                double m = Survival.LATIN_TO_LATIN.of(Anchor.Kind.of(id.charAt(0)));
                weightOfB += ratio.ofShared(m, frequencies.get(id));
                if (!a.contains(id)) {
                    missedOfB += ratio.ofMissed(m, frequencies.get(id));
                }
            }
            double whole = shared + missedOfA + missedOfB;
            boolean shorterIsA = a.size() <= b.size();
            int shorter = Math.min(a.size(), b.size());
            boolean isExcerpt = shorter >= 8
                    && shorter >= .25 * Math.max(a.size(), b.size())
                    && shared >= .6 * (shorterIsA ? weightOfA : weightOfB);
            return whole < 0 && isExcerpt ? Math.min(5, shared + (shorterIsA ? missedOfA : missedOfB) - 10) : whole;
        }
    }

    private static boolean within(LocalDate a, LocalDate b) {
        return a == null || b == null || Math.abs(a.toEpochDay() - b.toEpochDay()) <= 3;
    }

    private static void add(String language, int story, LocalDate day, String text) {
        String id = String.format("%s%03d", Integer.toHexString((language + story).hashCode()), story);
        PLANTED.put(id, new Planted(id, language, day, text, story));
    }

    /** What both versions name: people that other stories do not have, and some numbers that they may. */
    private static List<String> names(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            StringBuilder name = new StringBuilder();
            for (int j = 0; j < 4; j++) {
                name.append("bdfgklmnprstv".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
            }
            names.add(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        for (int i = 0; i < 4; i++) {
            names.add(String.valueOf(100 + random.nextInt(900)));
        }
        return names;
    }

    /** Each name in a sentence; now and then a version leaves one out. */
    private static String text(String[] openings, List<String> names, Random random, String end) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            if (random.nextInt(12) > 0) {
                text.append(openings[random.nextInt(openings.length)])
                        .append(' ')
                        .append(name)
                        .append(end);
            }
        }
        return text.toString();
    }
}
