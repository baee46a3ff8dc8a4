package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Precision, recall and their harmonic mean over pairs of documents: a pair is right where both tell the same story in
 * truth and in the table.
 */
final class PairScore {
    private long both;
    private long found;
    private long inTruth;

    /**
     * A document as it is scored.
     *
     * @param language pairs of one language are not scored
     * @param truth name of its true story
     * @param story name of the story the table gives it
     */
    record Item(String language, String truth, String story) {}

    /** Scores of all pairs of languages, such as {@code en-fr}, and of all together under {@code *}. */
    static Map<String, PairScore> of(List<Item> items) {
        Map<String, PairScore> scores = new TreeMap<>();
        scores.put("*", new PairScore());
        eachPair(items, Item::truth, (a, b) -> {
            for (PairScore score : scores(scores, a, b)) {
                score.inTruth++;
                score.both += a.story().equals(b.story()) ? 1 : 0;
            }
        });
        eachPair(items, Item::story, (a, b) -> scores(scores, a, b).forEach(score -> score.found++));
        return scores;
    }

    private static List<PairScore> scores(Map<String, PairScore> scores, Item a, Item b) {
        String pair = a.language().compareTo(b.language()) < 0
                ? a.language() + "-" + b.language()
                : b.language() + "-" + a.language();
        return List.of(scores.get("*"), scores.computeIfAbsent(pair, none -> new PairScore()));
    }

    private static void eachPair(List<Item> items, Function<Item, String> group, BiConsumer<Item, Item> use) {
        Map<String, List<Item>> groups = new HashMap<>();
        items.forEach(item -> groups.computeIfAbsent(group.apply(item), none -> new ArrayList<>())
                .add(item));
        for (List<Item> one : groups.values()) {
            for (int i = 0; i < one.size(); i++) {
                for (int j = i + 1; j < one.size(); j++) {
                    if (!Objects.equals(one.get(i).language(), one.get(j).language())) {
                        use.accept(one.get(i), one.get(j));
                    }
                }
            }
        }
    }

    long both() {
        return both;
    }

    /** Pairs that the table joins. */
    long found() {
        return found;
    }

    /** Pairs that are one story in truth. */
    long ofTruth() {
        return inTruth;
    }

    double f1() {
        return found + inTruth == 0 ? 0 : 2.0 * both / (found + inTruth);
    }

    /** Precision, recall and F1 with two decimals of per cent, and the true pairs. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f %%, %.1f %%, %.3f of %d",
                found == 0 ? 0 : 100.0 * both / found,
                inTruth == 0 ? 0 : 100.0 * both / inTruth,
                f1(),
                inTruth);
    }
}
