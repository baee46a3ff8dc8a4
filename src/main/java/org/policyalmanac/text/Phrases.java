package org.policyalmanac.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of a language, and how a text's terms are joined into them. A phrase is a pair of stems that stand next to
 * each other; either may be a phrase itself, up to {@value #MOST_TERMS} terms. Immutable.
 */
public final class Phrases implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST_TERMS = 3;
    private static final double NO_PHRASE = Double.NEGATIVE_INFINITY;

    private final HashMap<String, HashMap<String, Double>> scores = new HashMap<>();

    /**
     * A pair that is one term.
     *
     * @param first stem, or stem of a phrase as {@link #stem} joins it
     * @param second likewise
     * @param score the higher, the sooner it is joined where phrases overlap; a number
     */
    public record Phrase(String first, String second, double score) implements Serializable {}

    private Phrases(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            scores.computeIfAbsent(phrase.first(), stem -> new HashMap<>())
                    .merge(phrase.second(), phrase.score(), Math::max);
        }
    }

    /** @param phrases in any order; of a pair given twice the higher score counts */
    public static Phrases of(Collection<Phrase> phrases) {
        return new Phrases(phrases);
    }

    /**
     * The stem of two terms in one: with a blank between them, or with nothing where both sides are of scripts that set
     * no spaces, as Chinese and Japanese.
     */
    public static String stem(String first, String second) {
        boolean isUnspaced =
                Scripts.isUnspaced(first.codePointBefore(first.length())) && Scripts.isUnspaced(second.codePointAt(0));
        return isUnspaced ? first + second : first + " " + second;
    }

    /**
     * Terms with their phrases joined: pairs of single terms first, then pairs with a phrase in them, as phrases are
     * counted; each time the pair of the highest score, of equal ones the first in the text.
     *
     * @param text that the terms are of
     * @param terms in order, not joined before
     */
    public List<Term> merged(String text, List<Term> terms) {
        if (scores.isEmpty()) {
            return terms;
        }
        List<Term> merged = new ArrayList<>(terms.size());
        for (int begin = 0; begin < terms.size(); ) {
            int end = begin + 1;
            while (end < terms.size() && terms.get(end).adjacent()) {
                end++;
            }
            if (end - begin == 1) {
                merged.add(terms.get(begin));
            } else {
                new Stretch(text, terms.subList(begin, end)).addTo(merged);
            }
            begin = end;
        }
        return merged;
    }

    private double score(String first, String second) {
        Map<String, Double> seconds = scores.get(first);
        Double score = seconds == null ? null : seconds.get(second);
        return score == null ? NO_PHRASE : score;
    }

    /** Terms of a text that are adjacent to one another, being joined. */
    private final class Stretch {
        private final String text;
        private final Term[] terms;
        private final int[] sizes;
        private final double[] scores;
        private int length;

        Stretch(String text, List<Term> terms) {
            this.text = text;
            this.terms = terms.toArray(Term[]::new);
            this.length = this.terms.length;
            this.sizes = new int[length];
            this.scores = new double[length];
            Arrays.fill(sizes, 1);
        }

        void addTo(List<Term> merged) {
            join(false);
            join(true);
            merged.addAll(Arrays.asList(terms).subList(0, length));
        }

        private void join(boolean ofPhrases) {
            for (int i = 0; i + 1 < length; i++) {
                scores[i] = score(i, ofPhrases);
            }
            for (int best = best(); best >= 0; best = best()) {
                Term first = terms[best];
                Term second = terms[best + 1];
                terms[best] = new Term(
                        stem(first.stem(), second.stem()),
                        text.substring(first.begin(), second.end()),
                        first.begin(),
                        second.end(),
                        first.adjacent());
                sizes[best] += sizes[best + 1];
                int moved = --length - best - 1;
                System.arraycopy(terms, best + 2, terms, best + 1, moved);
                System.arraycopy(sizes, best + 2, sizes, best + 1, moved);
                System.arraycopy(scores, best + 2, scores, best + 1, moved);
                scores[best] = score(best, ofPhrases);
                if (best > 0) {
                    scores[best - 1] = score(best - 1, ofPhrases);
                }
            }
        }

        private int best() {
            int best = -1;
            for (int i = 0; i + 1 < length; i++) {
                if (scores[i] > (best < 0 ? NO_PHRASE : scores[best])) {
                    best = i;
                }
            }
            return best;
        }

        private double score(int at, boolean ofPhrases) {
            int size = at + 1 < length ? sizes[at] + sizes[at + 1] : MOST_TERMS + 1;
            return size > MOST_TERMS || ofPhrases == (size == 2)
                    ? NO_PHRASE
                    : Phrases.this.score(terms[at].stem(), terms[at + 1].stem());
        }
    }
}
