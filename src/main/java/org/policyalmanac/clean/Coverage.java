package org.policyalmanac.clean;

import java.util.BitSet;

/**
 * The words of an article that stand in runs that recur in its source.
 *
 * <p>Where boilerplate ends and the article begins, the first word of the article makes a run with the last of the
 * boilerplate, and a frequent word makes one that recurs. Such runs are told by their count, which falls by more than half,
 * and are not counted.
 */
final class Coverage {
    private final int[] counts;
    private final int words;

    /** @param counts in how many articles the run that begins at each word stands, 0 where it does not recur */
    Coverage(int[] counts, int words) {
        this.counts = counts;
        this.words = words;
    }

    /** The words in runs that stand in so many articles at least. */
    BitSet atLeast(int articles) {
        BitSet covered = new BitSet(words);
        for (int first = 0; first < counts.length; first++) {
            if (counts[first] >= articles) {
                int last = first;
                while (last + 1 < counts.length && counts[last + 1] >= articles) {
                    last++;
                }
                cover(covered, first, last);
                first = last;
            }
        }
        return covered;
    }

    private void cover(BitSet covered, int first, int last) {
        int end = last;
        int most = most(Math.max(first, last - PlacedWords.RUN + 1), last);
        while (2 * counts[end] < most) {
            end--;
        }
        int begin = first;
        most = most(first, Math.min(end, first + PlacedWords.RUN - 1));
        while (2 * counts[begin] < most) {
            begin++;
        }
        covered.set(begin, end + PlacedWords.RUN);
    }

    private int most(int first, int last) {
        int most = 0;
        for (int i = first; i <= last; i++) {
            most = Math.max(most, counts[i]);
        }
        return most;
    }
}
