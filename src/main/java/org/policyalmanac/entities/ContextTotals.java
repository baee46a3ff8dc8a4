package org.policyalmanac.entities;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** How many contexts of one side there are of a language in all: beside mentions, by kind, and beside candidates. */
final class ContextTotals implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double PRIOR = 50;

    private final HashMap<String, long[]> byKind = new HashMap<>();
    private final HashMap<String, Long> candidates = new HashMap<>();
    private final HashMap<String, Long> distinct = new HashMap<>();

    void mentions(String language, int kind, long times) {
        byKind.computeIfAbsent(language, none -> new long[Kinds.ALL.size()])[kind] += times;
    }

    void candidates(String language, long times) {
        candidates.put(language, times);
    }

    void distinct(String language, long contexts) {
        distinct.put(language, contexts);
    }

    long ofMentions(String language) {
        long sum = 0;
        for (long times : kinds(language)) {
            sum += times;
        }
        return sum;
    }

    long ofCandidates(String language) {
        return candidates.getOrDefault(language, 0L);
    }

    private long[] kinds(String language) {
        Map<String, long[]> all = byKind;
        return all.getOrDefault(language, new long[Kinds.ALL.size()]);
    }

    /**
     * {@code ln P(context | kind)}, drawn towards the context's share of all mentions as if {@value #PRIOR} mentions of the
     * kind had been seen with it: a context never seen says the same of every kind.
     *
     * @param times how often the context stands beside mentions of the kind
     * @param all how often beside mentions of any kind
     */
    double logLikelihood(String language, int kind, long times, long all) {
        double known = distinct.getOrDefault(language, 0L) + 1.0;
        double share = (all + .5) / (ofMentions(language) + .5 * known);
        return StrictMath.log((times + PRIOR * share) / (kinds(language)[kind] + PRIOR));
    }
}
