package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policyalmanac.statistics.Assignment;
import org.policyalmanac.statistics.Divergence;

/**
 * Which of today's topics a topic goes on from: topics are paired so that their terms are most alike (Kuhn 1955), and a pair
 * is one topic from a cosine of {@value #SAME} on.
 */
final class Identity {
    static final double SAME = 0.5;

    private Identity() {}

    /**
     * What became of a topic.
     *
     * @param id it has now
     * @param event born, continued, split, merged or dormant
     * @param parents it came from
     * @param score cosine with the nearest parent; null where it has none
     */
    record Fate(String id, String event, List<String> parents, Double score) {}

    /**
     * The fates of new topics in their order, then of old ones that have ended.
     *
     * @param similarity of new (rows) and old topics (columns), from 0 to 1
     * @param old ids of the old topics
     * @param names gives new ids
     */
    static List<Fate> fates(double[][] similarity, List<String> old, Names names) {
        int[] partners = partners(similarity, old.size());
        String[] ids = new String[similarity.length];
        Map<String, Integer> heir = new TreeMap<>();
        List<List<String>> joined = new ArrayList<>();
        for (int k = 0; k < ids.length; k++) {
            joined.add(new ArrayList<>());
        }
        List<Integer> ended = new ArrayList<>();
        for (int j = 0; j < old.size(); j++) {
            int best = best(similarity, j);
            int partner = indexOf(partners, j);
            if (partner < 0 && best >= 0 && partners[best] != Assignment.NONE && similarity[best][j] >= SAME) {
                joined.get(best).add(old.get(j));
                heir.put(old.get(j), best);
            } else if (partner < 0) {
                ended.add(j);
            }
        }
        List<Fate> fates = new ArrayList<>();
        for (int k = 0; k < ids.length; k++) {
            fates.add(fate(similarity[k], partners[k], joined.get(k), old, names));
        }
        ended.forEach(j -> fates.add(new Fate(old.get(j), "dormant", List.of(), score(similarity, j))));
        heir.forEach((id, k) ->
                fates.add(new Fate(id, "dormant", List.of(), Reading.rounded(similarity[k][old.indexOf(id)]))));
        return fates;
    }

    private static Fate fate(double[] similarity, int partner, List<String> joined, List<String> old, Names names) {
        if (partner != Assignment.NONE) {
            List<String> parents = new ArrayList<>(List.of(old.get(partner)));
            parents.addAll(joined);
            String event = joined.isEmpty() ? "continued" : "merged";
            return new Fate(old.get(partner), event, parents, Reading.rounded(similarity[partner]));
        }
        return fateOf(similarity, old, names);
    }

    /** The fate of a topic that goes on from none: it split from the nearest, or was born. */
    static Fate fateOf(double[] similarity, List<String> old, Names names) {
        int nearest = nearest(similarity);
        return nearest >= 0 && similarity[nearest] >= SAME
                ? new Fate(names.next(), "split", List.of(old.get(nearest)), Reading.rounded(similarity[nearest]))
                : new Fate(names.next(), "born", List.of(), null);
    }

    private static int[] partners(double[][] similarity, int old) {
        if (old == 0) {
            int[] none = new int[similarity.length];
            Arrays.fill(none, Assignment.NONE);
            return none;
        }
        double[][] cost = new double[similarity.length][old];
        for (int k = 0; k < cost.length; k++) {
            for (int j = 0; j < old; j++) {
                // What is no pair must not outweigh one that is.
                cost[k][j] = similarity[k][j] < SAME ? 0 : -similarity[k][j];
            }
        }
        int[] partners = Assignment.of(cost);
        for (int k = 0; k < partners.length; k++) {
            if (partners[k] != Assignment.NONE && similarity[k][partners[k]] < SAME) {
                partners[k] = Assignment.NONE;
            }
        }
        return partners;
    }

    private static Double score(double[][] similarity, int old) {
        int best = best(similarity, old);
        return best < 0 ? null : (Double) Reading.rounded(similarity[best][old]);
    }

    private static int best(double[][] similarity, int old) {
        int best = -1;
        for (int k = 0; k < similarity.length; k++) {
            best = best < 0 || similarity[k][old] > similarity[best][old] ? k : best;
        }
        return best;
    }

    private static int nearest(double[] similarity) {
        int nearest = -1;
        for (int j = 0; j < similarity.length; j++) {
            nearest = nearest < 0 || similarity[j] > similarity[nearest] ? j : nearest;
        }
        return nearest;
    }

    private static int indexOf(int[] values, int wanted) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Cosines of topics over two vocabularies of one language, of which terms are known by name.
     *
     * @param phi probabilities of the new topics' terms
     * @param oldPhi of the old ones'
     */
    static double[][] similarity(double[][] phi, Vocabulary vocabulary, double[][] oldPhi, Vocabulary oldVocabulary) {
        Vocabulary all = vocabulary.plus(oldVocabulary);
        double[][] similarity = new double[phi.length][oldPhi.length];
        double[][] old = new double[oldPhi.length][all.size()];
        for (int j = 0; j < oldPhi.length; j++) {
            for (int w = 0; w < oldPhi[j].length; w++) {
                old[j][all.number(oldVocabulary.entry(w).term())] = oldPhi[j][w];
            }
        }
        for (int k = 0; k < phi.length; k++) {
            double[] own = Arrays.copyOf(phi[k], all.size());
            for (int j = 0; j < old.length; j++) {
                similarity[k][j] = Divergence.cosine(own, old[j]);
            }
        }
        return similarity;
    }

    /** Gives ids that no topic has had. */
    static final class Names {
        private final String prefix;
        private int last;

        /** @param used all ids there have ever been */
        Names(String language, Iterable<String> used) {
            prefix = language.equals(Vocabulary.CONCEPTS) ? "t" : language + "-";
            for (String id : used) {
                if (id.startsWith(prefix) && id.substring(prefix.length()).matches("\\d+")) {
                    last = Math.max(last, Integer.parseInt(id.substring(prefix.length())));
                }
            }
        }

        String next() {
            return String.format(Locale.ROOT, "%s%03d", prefix, ++last);
        }
    }
}
