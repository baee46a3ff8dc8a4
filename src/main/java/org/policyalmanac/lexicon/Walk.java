package org.policyalmanac.lexicon;

import org.policyalmanac.text.Folded;
import org.policyalmanac.text.Scripts;

/**
 * Walks through the tree of names from a place in a text, word by word; Arabic words also without the proclitics that are
 * written together with them.
 */
abstract class Walk {
    /** Conjunctions, then prepositions; after either the article, which after l- loses its alif. */
    private static final String CONJUNCTIONS = "وف";

    private static final String PREPOSITIONS = "بكلس";
    private static final String ARTICLE = "ال";
    private static final int FEWEST_LETTERS_AFTER_PROCLITIC = 3;

    final Names names;
    final Folded text;
    private final WordForms forms;
    private final NameTrie trie;
    private final int languageBit;

    Walk(Names names, Folded text, String language) {
        this.names = names;
        this.text = text;
        this.languageBit = Inflection.bit(language);
        this.forms = names.forms;
        this.trie = names.trie;
    }

    /**
     * Told of each node reached.
     *
     * @param begin place of the first letter that belongs to the name
     * @param end place after the last
     * @param inflected whether a word stands in another form than listed
     */
    abstract void reached(int node, int begin, int end, boolean inflected);

    /** Whether what was reached since the last call is enough, so that proclitics need not be skipped; forgets what is too short. */
    abstract boolean isFound(int fewestLetters);

    /** Looks for names that begin at {@code start}, where the word ends at {@code end} and has a hash. */
    final void at(int start, int end, int hash) {
        int reading = forms.first(text, start, end, hash);
        if (reading != 0 && (text.isWord(start) || WordEdges.isEdge(text, start))) {
            follow(NameTrie.ROOT, reading, start, end, false);
        }
        if (Scripts.isArabic(text.charAt(start)) && !isFound(1)) {
            withoutProclitics(start, end);
        }
    }

    private void withoutProclitics(int start, int end) {
        int next = start;
        if (is(CONJUNCTIONS, next, end)) {
            next++;
            if (isFoundFrom(next, end)) {
                return;
            }
        }
        if (is("ل", next, end) && is("ل", next + 1, end)) {
            Folded article = Folded.of(ARTICLE + text.substring(next + 2, end));
            follow(
                    NameTrie.ROOT,
                    forms.first(article, 0, article.length(), hash(article, 0, article.length())),
                    next + 1,
                    end,
                    false);
            if (!isFound(1)) {
                isFoundFrom(next + 2, end);
            }
            return;
        }
        if (is(PREPOSITIONS, next, end)) {
            next++;
            if (isFoundFrom(next, end)) {
                return;
            }
        }
        if (is("ا", next, end) && is("ل", next + 1, end)) {
            isFoundFrom(next + 2, end);
        }
    }

    private boolean is(String letters, int index, int end) {
        return index < end && letters.indexOf(text.charAt(index)) >= 0;
    }

    private boolean isFoundFrom(int begin, int end) {
        if (end - begin < 2) {
            return false;
        }
        int reading = forms.first(text, begin, end, hash(text, begin, end));
        if (reading != 0) {
            follow(NameTrie.ROOT, reading, begin, end, false);
        }
        return isFound(FEWEST_LETTERS_AFTER_PROCLITIC);
    }

    private void follow(int node, int firstReading, int begin, int end, boolean inflected) {
        for (int reading = firstReading; reading != 0; reading = forms.next(reading)) {
            int next = forms.isOf(reading, languageBit) ? trie.step(node, forms.word(reading)) : NameTrie.NONE;
            if (next == NameTrie.NONE) {
                continue;
            }
            boolean other = inflected || !forms.isExact(reading);
            if (WordEdges.isEdge(text, end)) {
                reached(next, begin, end, other);
            }
            int following = trie.isLeaf(next) ? text.length() : WordEdges.skipBlank(text, end);
            if (following < text.length()) {
                int last = WordEdges.end(text, following);
                follow(next, forms.first(text, following, last, hash(text, following, last)), begin, last, other);
            }
        }
    }

    static int hash(Folded text, int begin, int end) {
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = WordForms.hash(hash, text.charAt(i));
        }
        return hash;
    }
}
