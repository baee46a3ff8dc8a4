package org.policyalmanac.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Texts that translate one another, gathered into stories. Two groups of texts become one when enough of the pairs
 * between them agree, so that one wrong link cannot chain two stories: in descending order of score, a pair that is
 * mutually best joins their groups if at least {@value #LEAST_SUPPORT} of all pairs between the groups, in different
 * languages, are mutually best too. A text whose place is taken by another translation into its language (two French
 * versions of one article) is then attached to the story whose texts it fits nearly as well as that other one does.
 */
final class StoryClusters {
    /** Share of the pairs between two groups that must be mutually best. */
    static final double LEAST_SUPPORT = 0.5;

    /** Of the score with which the translation that holds the place fits the story. */
    static final double LEAST_RIVALRY = 0.6;

    /**
     * A scored pair of texts in different languages.
     *
     * @param score log-likelihood ratio, at least 0
     */
    record Pair(String a, String b, double score) {}

    private final Map<String, String> languages;
    private final List<Pair> pairs;
    private final Map<String, Map<String, Double>> scores = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    private StoryClusters(Map<String, String> languages, List<Pair> pairs) {
        this.languages = new TreeMap<>(languages);
        this.pairs = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::score)
                        .reversed()
                        .thenComparing(Pair::a)
                        .thenComparing(Pair::b))
                .toList();
        for (Pair pair : pairs) {
            scores.computeIfAbsent(pair.a(), none -> new HashMap<>()).put(pair.b(), pair.score());
            scores.computeIfAbsent(pair.b(), none -> new HashMap<>()).put(pair.a(), pair.score());
        }
        for (String text : this.languages.keySet()) {
            leaders.put(text, text);
            groups.put(text, new ArrayList<>(List.of(text)));
        }
    }

    /**
     * @param languages language of each text
     * @param pairs scored pairs of these texts, in any order
     * @return for each text the name of its group: the least of its texts
     */
    static Map<String, String> of(Map<String, String> languages, List<Pair> pairs) {
        StoryClusters clusters = new StoryClusters(languages, pairs);
        clusters.join();
        clusters.attachRivals();
        return clusters.byLeast();
    }

    private void join() {
        Set<Pair> mutual = mutuallyBest();
        Map<String, Set<String>> partners = new HashMap<>();
        for (Pair pair : mutual) {
            partners.computeIfAbsent(pair.a(), none -> new HashSet<>()).add(pair.b());
            partners.computeIfAbsent(pair.b(), none -> new HashSet<>()).add(pair.a());
        }
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Pair pair : pairs) {
                String a = leaders.get(pair.a());
                String b = leaders.get(pair.b());
                if (!a.equals(b)
                        && mutual.contains(pair)
                        && support(groups.get(a), groups.get(b), partners) >= LEAST_SUPPORT) {
                    merge(a, b);
                    grew = true;
                }
            }
        }
    }

    /** Pairs in which each is the other's best in its language; among equal scores the lesser id is better. */
    private Set<Pair> mutuallyBest() {
        Map<String, Pair> best = new HashMap<>();
        for (Pair pair : pairs) {
            best.putIfAbsent(pair.a() + " " + languages.get(pair.b()), pair);
            best.putIfAbsent(pair.b() + " " + languages.get(pair.a()), pair);
        }
        Set<Pair> mutual = new HashSet<>();
        for (Pair pair : pairs) {
            if (best.get(pair.a() + " " + languages.get(pair.b())) == pair
                    && best.get(pair.b() + " " + languages.get(pair.a())) == pair) {
                mutual.add(pair);
            }
        }
        return mutual;
    }

    private double support(List<String> some, List<String> others, Map<String, Set<String>> partners) {
        int between = 0;
        int agreeing = 0;
        for (String one : some) {
            for (String other : others) {
                if (!languages.get(one).equals(languages.get(other))) {
                    between++;
                    agreeing += partners.getOrDefault(one, Set.of()).contains(other) ? 1 : 0;
                }
            }
        }
        return between == 0 ? 0 : (double) agreeing / between;
    }

    private void merge(String a, String b) {
        List<String> joined = groups.remove(b);
        groups.get(a).addAll(joined);
        joined.forEach(text -> leaders.put(text, a));
    }

    /** Texts that are alone go where they fit, one after the other in the order of their best scores. */
    private void attachRivals() {
        for (Pair pair : pairs) {
            attach(pair.a(), pair.b());
            attach(pair.b(), pair.a());
        }
    }

    private void attach(String text, String to) {
        List<String> own = groups.get(leaders.get(text));
        List<String> story = groups.get(leaders.get(to));
        if (own.size() > 1 || story.size() == 1) {
            return;
        }
        double fit = fit(text, story, text);
        boolean fitsAsRival = story.stream()
                .filter(rival -> languages.get(rival).equals(languages.get(text)))
                .anyMatch(rival -> fit >= LEAST_RIVALRY * fit(rival, story, text));
        if (fitsAsRival) {
            merge(leaders.get(to), leaders.get(text));
        }
    }

    /** Mean score of a text with those of a story in other languages; pairs that were not scored count as 0. */
    private double fit(String text, List<String> story, String without) {
        double sum = 0;
        int count = 0;
        for (String other : story) {
            if (!other.equals(without) && !languages.get(other).equals(languages.get(text))) {
                sum += scores.getOrDefault(text, Map.of()).getOrDefault(other, 0.0);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private Map<String, String> byLeast() {
        Map<String, String> names = new TreeMap<>();
        groups.values().forEach(group -> {
            String least = group.stream().min(Comparator.naturalOrder()).orElseThrow();
            group.forEach(text -> names.put(text, least));
        });
        return names;
    }
}
