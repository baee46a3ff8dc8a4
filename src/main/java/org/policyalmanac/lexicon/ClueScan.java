package org.policyalmanac.lexicon;

import java.util.BitSet;

/** Finds in one pass which clues of guarded names stand in an article. */
final class ClueScan extends Walk {
    private final BitSet found;

    private ClueScan(Names names, NameTokens article, String language) {
        super(names, names.clueTrie, WordForms.BEGINS_CLUE, article, language);
        found = new BitSet(names.clues());
    }

    /** Numbers of the clues that stand in an article. */
    static BitSet of(Names names, NameTokens article, String language) {
        ClueScan scan = new ClueScan(names, article, language);
        for (int token = scan.next(0); token < article.count(); token = scan.next(token + 1)) {
            scan.at(token);
        }
        return scan.found;
    }

    @Override
    void reached(int node, int begin, int last, boolean inflected) {
        int clue = names.clue(node);
        if (clue != 0 && WordEdges.isEdge(text, tokens.end(last))) {
            found.set(clue);
        }
    }

    @Override
    boolean isFound(int fewestLetters) {
        return false; // every clue counts, so every way of reading a word is tried
    }
}
