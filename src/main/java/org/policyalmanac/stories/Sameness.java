package org.policyalmanac.stories;

import org.policyalmanac.text.NumberContexts;
import org.policyalmanac.text.Shingles;

/**
 * Whether of two texts one is a copy of the other. With A and B the sets of their shingles, it is where all of this
 * holds:
 *
 * <ul>
 *   <li><b>same words</b>: the Jaccard similarity |A ∩ B| / |A ∪ B| is at least {@value #JACCARD}; or the containment
 *       |A ∩ B| / min(|A|, |B|) is at least {@value #CONTAINMENT} and the smaller set has at least {@value #SIZES} of
 *       the size of the larger, which is a text with a list of links or some comments at its end. An excerpt, and a
 *       digest of several articles, contain or are contained, but differ more in size. Where the smaller set has fewer
 *       than {@value #SHORT} shingles, the Jaccard similarity must be at least {@value #SHORT_JACCARD}: a note of few
 *       words is soon like another;
 *   <li><b>same numbers</b>: of the numbers that both texts have between the same words, at most
 *       {@value #CONTRADICTING} differ; and if any differs, the leads must not each have a number that the other text
 *       lacks. The title counts as the begin of the text: where it is cut from the text, it alone may say which release. Releases, sessions and bulletins written from one template fail this.
 * </ul>
 */
final class Sameness {
    static final double JACCARD = 0.6;
    static final double CONTAINMENT = 0.9;
    static final double SIZES = 0.6;
    static final int SHORT = 50;
    static final double SHORT_JACCARD = 0.8;
    static final double CONTRADICTING = 0.05;

    private Sameness() {}

    /** The Jaccard similarity of two texts where one is a copy of the other, from 0 to 1; else -1. */
    static double of(long[] shinglesA, long[] numbersA, long[] shinglesB, long[] numbersB) {
        int shared = Shingles.shared(shinglesA, shinglesB);
        int smaller = Math.min(shinglesA.length, shinglesB.length);
        int larger = Math.max(shinglesA.length, shinglesB.length);
        double jaccard = (double) shared / (smaller + larger - shared);
        boolean sameWords = smaller < SHORT
                ? jaccard >= SHORT_JACCARD
                : jaccard >= JACCARD || shared >= CONTAINMENT * smaller && smaller >= SIZES * larger;
        return sameWords && sameNumbers(NumberContexts.compare(numbersA, numbersB)) ? jaccard : -1;
    }

    private static boolean sameNumbers(NumberContexts.Comparison numbers) {
        int differing = numbers.contradicting();
        return differing == 0
                || differing <= CONTRADICTING * (numbers.agreeing() + differing) && !numbers.leadsDiffer();
    }
}
