package org.policyalmanac.lexicon;

import org.policyalmanac.text.Folded;

/**
 * Walks through the tree of names from a place in a text, word by word; Arabic words also without the proclitics that are
 * written together with them.
 */
abstract class Walk {
    private static final char ALIF = 'ا';
    private static final char LAM = 'ل';
    private static final String ARTICLE = "ال";
    private static final int FEWEST_LETTERS_AFTER_PROCLITIC = 3;

    final Names names;
    final NameTokens tokens;
    final Folded text;
    private final WordForms forms;
    private final NameTrie trie;
    private final int what;
    private final int languageBit;

    Walk(Names names, NameTrie trie, int what, NameTokens tokens, String language) {
        this.names = names;
        this.tokens = tokens;
        this.text = tokens.text;
        this.languageBit = Inflection.bit(language);
        this.forms = names.forms;
        this.trie = trie;
        this.what = what;
    }

    /**
     * Told of each node reached.
     *
     * @param begin place of the first letter that belongs to the name
     * @param last the last of its tokens
     * @param inflected whether a word stands in another form than listed
     */
    abstract void reached(int node, int begin, int last, boolean inflected);

    /** Whether what was reached since the last call is enough, so that proclitics need not be skipped; forgets what is too short. */
    abstract boolean isFound(int fewestLetters);

    /** The first token from {@code token} on with which something may begin; the count of tokens if there is none. */
    final int next(int token) {
        return tokens.next(token, what | NameTokens.JOINED);
    }

    /** Looks for names that begin with a token. */
    final void at(int token) {
        int begin = tokens.begin(token);
        if (tokens.has(token, what) && mayBegin(token) && WordEdges.isEdge(text, begin)) {
            follow(NameTrie.ROOT, tokens.reading(token), begin, token, false);
        }
        if (tokens.has(token, NameTokens.JOINED) && !isFound(1)) {
            withoutProclitics(begin, token);
        }
    }

    /** By the first three characters, where the script has no words. */
    private boolean mayBegin(int token) {
        return !text.isUnspaced(tokens.begin(token))
                || names.signs.mayBegin(tokens.sign(token), tokens.sign(token + 1), tokens.sign(token + 2));
    }

    /** Conjunctions, then prepositions; after either the article, which after l- loses its alif. */
    private void withoutProclitics(int start, int token) {
        int end = tokens.end(token);
        int next = start;
        if (isConjunction(text.charAt(next))) {
            next++;
            if (isFoundFrom(next, token)) {
                return;
            }
        }
        if (is(LAM, next, end) && is(LAM, next + 1, end)) {
            Folded article = Folded.of(ARTICLE + text.substring(next + 2, end));
            follow(NameTrie.ROOT, look(article, 0, article.length()), next + 1, token, false);
            if (!isFound(1)) {
                isFoundFrom(next + 2, token);
            }
            return;
        }
        if (next < end && isPreposition(text.charAt(next))) {
            next++;
            if (isFoundFrom(next, token)) {
                return;
            }
        }
        if (is(ALIF, next, end) && is(LAM, next + 1, end)) {
            isFoundFrom(next + 2, token);
        }
    }

    private boolean is(char letter, int index, int end) {
        return index < end && text.charAt(index) == letter;
    }

    static boolean isProclitic(char letter) {
        return letter == ALIF || isConjunction(letter) || isPreposition(letter);
    }

    private static boolean isConjunction(char letter) {
        return letter == 'و' || letter == 'ف';
    }

    private static boolean isPreposition(char letter) {
        return letter == 'ب' || letter == 'ك' || letter == LAM || letter == 'س';
    }

    private boolean isFoundFrom(int begin, int token) {
        int end = tokens.end(token);
        int reading = end - begin < 2 ? 0 : look(text, begin, end);
        if (reading == 0) {
            return false;
        }
        follow(NameTrie.ROOT, reading, begin, token, false);
        return isFound(FEWEST_LETTERS_AFTER_PROCLITIC);
    }

    private int look(Folded word, int begin, int end) {
        int hash = word.hash(begin, end);
        int first = forms.mayBegin(hash, true) ? forms.first(word, begin, end, hash) : 0;
        return (WordForms.bits(first) & what) == 0 ? 0 : WordForms.reading(first);
    }

    private void follow(int node, int firstReading, int begin, int token, boolean inflected) {
        for (int reading = firstReading; reading != 0; reading = forms.next(reading)) {
            int step = forms.isOf(reading, languageBit) ? trie.step(node, forms.word(reading)) : NameTrie.NONE;
            if (step == NameTrie.NONE) {
                continue;
            }
            boolean other = inflected || !forms.isExact(reading);
            if (NameTrie.isEnd(step)) {
                reached(NameTrie.node(step), begin, token, other);
            }
            if (NameTrie.isInner(step) && token + 1 < tokens.count() && tokens.reading(token + 1) != 0) {
                follow(NameTrie.node(step), tokens.reading(token + 1), begin, token + 1, other);
            }
        }
    }
}
