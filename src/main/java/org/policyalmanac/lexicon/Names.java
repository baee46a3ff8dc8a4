package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policyalmanac.text.Folded;

/** Names made ready to be looked for: their words, the forms of these, and a tree of the words in their order. */
final class Names implements Serializable {
    private static final long serialVersionUID = 1;

    final WordForms forms = new WordForms();
    final NameTrie trie = new NameTrie();
    /** Clues of guarded names, in a tree of their own: few words begin one. */
    final NameTrie clueTrie = new NameTrie();

    /** How names and clues of unspaced scripts begin. */
    final FirstSigns signs = new FirstSigns();

    /** First words of clues and of those names that may begin in a small letter. */
    private final transient BitSet small = new BitSet();

    private Name[][] atNode = new Name[1 << 10][];
    /** Number of the clue that ends at a node, counted from 1. */
    private int[] clueAt = new int[1 << 10];

    private int clues;

    Names(List<Alias> aliases) {
        Map<String, Integer> words = new HashMap<>();
        Map<String, Integer> clueNumbers = new HashMap<>();
        for (Alias alias : aliases) {
            int[] needs = new int[alias.needs().size()];
            for (int i = 0; i < needs.length; i++) {
                String need = alias.needs().get(i);
                Integer known = clueNumbers.get(need);
                needs[i] = known == null ? addClue(need, words) : known;
                clueNumbers.put(need, needs[i]);
            }
            int node = add(trie, alias, words);
            if (node == NameTrie.ROOT) {
                continue; // nothing but marks
            }
            trie.end(node);
            Name[] before = atNode[node] == null ? new Name[0] : atNode[node];
            atNode[node] = Arrays.copyOf(before, before.length + 1);
            atNode[node][before.length] = Name.of(alias, needs);
        }
        trie.seal();
        clueTrie.seal();
        forms.seal(trie, clueTrie, small);
    }

    /** An alias with what is asked of it at every place; worked out once, since many words of a text are asked. */
    record Name(Alias alias, boolean isNever, Alias.Case requiredCase, int rank, int language, int[] clues)
            implements Serializable {
        private static final List<String> RANKS =
                List.of(Alias.GUARDED, Alias.NEVER, Alias.ALIAS, Alias.CLDR, Alias.NATIONALITY);

        private static Name of(Alias alias, int[] clues) {
            return new Name(
                    alias,
                    alias.isNever(),
                    alias.requiredCase(),
                    RANKS.indexOf(alias.rule()),
                    code(alias.language()),
                    clues);
        }
    }

    /** A language as a number: 0 for all and for {@code und}. */
    static int code(String language) {
        return language.length() == 2 ? language.charAt(0) << 16 | language.charAt(1) : 0;
    }

    /** The names that end at a node, or null. */
    Name[] at(int node) {
        return atNode[node];
    }

    /** Number of the clue that ends at a node; 0 where there is none. */
    int clue(int node) {
        return clueAt[node];
    }

    /** One more than the highest number of a clue. */
    int clues() {
        return clues + 1;
    }

    private int addClue(String need, Map<String, Integer> words) {
        int node = add(clueTrie, new Alias("", need, "", List.of(), Alias.NEVER), words);
        if (clueAt[node] == 0 && node != NameTrie.ROOT) {
            clueTrie.end(node);
            clueAt[node] = ++clues;
        }
        return clueAt[node];
    }

    private int add(NameTrie tree, Alias alias, Map<String, Integer> words) {
        Folded folded = Folded.of(alias.name());
        List<int[]> spans = new ArrayList<>();
        for (int i = WordEdges.skipBlank(folded, 0); i < folded.length(); ) {
            int end = WordEdges.end(folded, i);
            spans.add(new int[] {i, end});
            i = WordEdges.skipBlank(folded, end);
        }
        if (!spans.isEmpty() && folded.isUnspaced(spans.get(0)[0])) {
            char[] first = new char[Math.min(spans.size(), FirstSigns.MOST)];
            for (int i = 0; i < first.length; i++) {
                first[i] = folded.charAt(spans.get(i)[0]);
            }
            signs.add(first, tree == trie ? WordForms.BEGINS_NAME : WordForms.BEGINS_CLUE);
        }
        int node = NameTrie.ROOT;
        for (int i = 0; i < spans.size(); i++) {
            int begin = spans.get(i)[0];
            int end = spans.get(i)[1];
            String form = folded.toString().substring(begin, end);
            Integer known = words.get(form);
            int word = known == null ? words.size() : known;
            if (known == null) {
                words.put(form, word);
                forms.add(form, word, WordForms.EXACT);
            }
            if (folded.isWord(begin)) {
                String written = alias.name().substring(folded.origin(begin), folded.originEnd(end, alias.name()));
                addForms(alias, written, word, i, spans.size());
            }
            if (i == 0 && (tree == clueTrie || !alias.beginsInCapital())) {
                small.set(word);
            }
            node = tree.add(node, word);
            if (node >= atNode.length) {
                atNode = Arrays.copyOf(atNode, 2 * node);
                clueAt = Arrays.copyOf(clueAt, 2 * node);
            }
        }
        return node;
    }

    private void addForms(Alias alias, String written, int word, int place, int count) {
        if (alias.isNever() || alias.entity().startsWith("theme:")) {
            return; // what is not to count, and general vocabulary, is listed in the forms that are meant
        }
        List<String> languages = alias.language().isEmpty() ? Inflection.LANGUAGES : List.of(alias.language());
        for (String language : languages) {
            int bit = Inflection.bit(language);
            if (bit != 0) {
                Inflection.Kind kind = alias.kind(written, language, place, count);
                for (String form : Inflection.forms(written, language, kind)) {
                    forms.add(Folded.string(form), word, bit);
                }
                if (language.equals("ar") && place > 0 && !written.startsWith("ال") && written.length() > 2) {
                    forms.add("ال" + Folded.string(written), word, bit);
                }
            }
        }
    }
}
