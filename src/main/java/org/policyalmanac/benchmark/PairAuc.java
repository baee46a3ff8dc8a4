package org.policyalmanac.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.policyalmanac.statistics.Divergence;

/**
 * Whether a text's topic shares are nearer to its translation's than to another text's: the probability that {@code
 * JS(θ_d, θ_d') < JS(θ_d, θ_u)}, u any other text of the language of d' that is no translation of d; equal ones count
 * half. 1 for shares that find every translation, .5 for shares that tell nothing.
 *
 * @param auc the mean over pairs, from 0 to 1
 * @param pairs that there was another text for
 */
record PairAuc(double auc, int pairs) {
    /**
     * @param thetas topic shares of each text
     * @param languages of the same texts
     * @param pairs numbers of two texts each, the second a translation of the first; both ways where both are wanted
     */
    static PairAuc of(double[][] thetas, List<String> languages, List<int[]> pairs) {
        Map<Integer, Set<Integer>> translations = new HashMap<>();
        for (int[] pair : pairs) {
            translations.computeIfAbsent(pair[0], none -> new HashSet<>()).add(pair[1]);
            translations.computeIfAbsent(pair[1], none -> new HashSet<>()).add(pair[0]);
        }
        double sum = 0;
        int scored = 0;
        for (int[] pair : pairs) {
            double near = Divergence.jensenShannon(thetas[pair[0]], thetas[pair[1]]);
            Set<Integer> own = translations.get(pair[0]);
            long halves = 0;
            long others = 0;
            for (int u = 0; u < thetas.length; u++) {
                if (u != pair[0] && !own.contains(u) && languages.get(u).equals(languages.get(pair[1]))) {
                    double far = Divergence.jensenShannon(thetas[pair[0]], thetas[u]);
                    halves += far > near ? 2 : far == near ? 1 : 0;
                    others++;
                }
            }
            if (others > 0) {
                sum += halves / 2.0 / others;
                scored++;
            }
        }
        return new PairAuc(scored == 0 ? 0 : sum / scored, scored);
    }
}
