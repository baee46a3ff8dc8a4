package org.policyalmanac.lexicon;

import java.util.BitSet;
import org.policyalmanac.text.Folded;

/** Finds in one pass which clues of guarded names stand in an article. */
final class ClueScan extends Walk {
    private final BitSet found;

    private ClueScan(Names names, Folded article, String language) {
        super(names, article, language);
        found = new BitSet(names.clues());
    }

    /** Numbers of the clues that stand in an article. */
    static BitSet of(Names names, String article, String language) {
        ClueScan scan = new ClueScan(names, Folded.of(article), language);
        for (int i = 0; i < scan.text.length(); ) {
            int end = WordEdges.end(scan.text, i);
            scan.at(i, end, hash(scan.text, i, end));
            i = end;
        }
        return scan.found;
    }

    @Override
    void reached(int node, int begin, int end, boolean inflected) {
        if (names.clue(node) != 0) {
            found.set(names.clue(node));
        }
    }

    @Override
    boolean isFound(int fewestLetters) {
        return false; // every clue counts, so every way of reading a word is tried
    }
}
