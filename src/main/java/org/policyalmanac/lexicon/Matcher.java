package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.text.Folded;
import org.policyalmanac.text.Scripts;

/**
 * Finds names in a text in one pass: the longest name at each place, from left to right, without overlaps. A name begins
 * and ends at the edge of a word where the script has words; in Arabic it may follow the proclitics that are written
 * together with it, in German the genitive's s may follow it.
 */
public final class Matcher implements Serializable {
    private static final long serialVersionUID = 1;

    /** Conjunctions, then prepositions; after either the article, which after l- loses its alif. */
    private static final String CONJUNCTIONS = "وف";

    private static final String PREPOSITIONS = "بكلس";
    private static final int FEWEST_LETTERS_AFTER_PROCLITIC = 3;

    private final NameTrie trie = new NameTrie();
    private final Name[][] atNode;

    /** @param aliases names to find, and names never to match */
    public Matcher(List<Alias> aliases) {
        List<List<Name>> nodes = new ArrayList<>();
        for (Alias alias : aliases) {
            int node = trie.add(alias.folded());
            while (nodes.size() <= node) {
                nodes.add(null);
            }
            if (nodes.get(node) == null) {
                nodes.set(node, new ArrayList<>());
            }
            nodes.get(node).add(Name.of(alias));
        }
        atNode = new Name[trie.nodes()][];
        for (int i = 0; i < nodes.size(); i++) {
            atNode[i] = nodes.get(i) == null ? null : nodes.get(i).toArray(Name[]::new);
        }
    }

    /** An alias with what is asked of it at every place; worked out once, since most words of a text are asked. */
    private record Name(Alias alias, Alias.Case requiredCase, int rank) implements Serializable {
        private static final List<String> RANKS = List.of("guarded", "never", "alias", "cldr", "nationality");

        private static Name of(Alias alias) {
            return new Name(alias, alias.requiredCase(), RANKS.indexOf(alias.rule()));
        }
    }

    /**
     * A name found.
     *
     * @param begin UTF-16 offset in the text
     * @param end offset after it
     * @param alias the name, never one of those that are not to match
     */
    public record Match(int begin, int end, Alias alias) {}

    /** All names in {@code text}, whose article is in {@code language}; guards look at {@code article} as a whole. */
    public List<Match> matches(String text, String language, String article) {
        Folded folded = Folded.of(text);
        List<Match> matches = new ArrayList<>();
        Scan scan = new Scan(folded, language, article);
        for (int i = 0; i < folded.length(); ) {
            Found found = scan.at(i);
            if (found == null) {
                i++;
                continue;
            }
            if (!found.alias.isNever()) {
                int end = folded.originEnd(found.end, text);
                matches.add(new Match(folded.origin(found.begin), end, found.alias));
            }
            i = found.end;
        }
        return matches;
    }

    private record Found(int begin, int end, Alias alias) {}

    /** One text being searched. */
    private final class Scan {
        private final Folded text;
        private final String language;
        private final String article;
        private String foldedArticle;

        private Scan(Folded text, String language, String article) {
            this.text = text;
            this.language = language;
            this.article = article;
        }

        /** The longest name that begins at {@code start}, proclitics before it skipped; null where there is none. */
        private Found at(int start) {
            if (!isWordStart(start)) {
                return null;
            }
            Found found = longest(NameTrie.ROOT, start, start);
            if (found == null && Scripts.isArabic(text.charAt(start))) {
                found = afterProclitics(start);
            }
            return found;
        }

        private Found afterProclitics(int start) {
            int next = start;
            if (is(CONJUNCTIONS, next)) {
                next++;
                Found found = longest(NameTrie.ROOT, next, next);
                if (found != null && isLongEnough(found)) {
                    return found;
                }
            }
            if (is("ل", next) && is("ل", next + 1)) {
                int article = trie.step(trie.step(NameTrie.ROOT, 'ا'), 'ل');
                Found found = article == NameTrie.NONE ? null : longest(article, next + 2, next + 1);
                return found != null ? found : withoutArticle(next + 2);
            }
            if (is(PREPOSITIONS, next)) {
                next++;
                Found found = longest(NameTrie.ROOT, next, next);
                if (found != null && isLongEnough(found)) {
                    return found;
                }
            }
            return is("ا", next) && is("ل", next + 1) ? withoutArticle(next + 2) : null;
        }

        private Found withoutArticle(int next) {
            Found found = longest(NameTrie.ROOT, next, next);
            return found != null && isLongEnough(found) ? found : null;
        }

        private boolean isLongEnough(Found found) {
            return found.end - found.begin >= FEWEST_LETTERS_AFTER_PROCLITIC;
        }

        private boolean is(String letters, int index) {
            return index < text.length() && letters.indexOf(text.charAt(index)) >= 0;
        }

        /** Walks on from {@code node} over the characters from {@code index}; what is found is said to begin at {@code begin}. */
        private Found longest(int node, int index, int begin) {
            Found best = null;
            int at = node;
            for (int i = index; i < text.length(); i++) {
                at = trie.step(at, text.charAt(i));
                if (at == NameTrie.NONE) {
                    break;
                }
                if (atNode[at] != null && isWordEnd(i + 1)) {
                    Alias alias = fitting(atNode[at], begin, i + 1);
                    best = alias == null ? best : new Found(begin, i + 1, alias);
                }
            }
            return best;
        }

        /** A guarded name whose context is there goes before one that is never to match, and that before all others. */
        private Alias fitting(Name[] names, int begin, int end) {
            Name best = null;
            for (Name name : names) {
                boolean fits = name.alias.fits(language) && agreesInCase(name.requiredCase, begin, end);
                if (fits && (best == null || name.rank < best.rank) && isBackedUp(name.alias)) {
                    best = name;
                }
            }
            return best == null ? null : best.alias;
        }

        private boolean agreesInCase(Alias.Case required, int begin, int end) {
            return switch (required) {
                case ANY -> true;
                case INITIAL -> text.isCapital(begin);
                case ALL -> {
                    for (int i = begin; i < end; i++) {
                        if (Character.isLetter(text.charAt(i)) && !text.isCapital(i)) {
                            yield false;
                        }
                    }
                    yield true;
                }
            };
        }

        private boolean isBackedUp(Alias alias) {
            if (alias.needs().isEmpty()) {
                return true;
            }
            if (foldedArticle == null) {
                foldedArticle = Folded.string(article);
            }
            return alias.needs().stream().anyMatch(this::standsInArticle);
        }

        private boolean standsInArticle(String need) {
            for (int at = foldedArticle.indexOf(need); at >= 0; at = foldedArticle.indexOf(need, at + 1)) {
                int end = at + need.length();
                boolean begins = at == 0 || isEdge(foldedArticle.charAt(at - 1), need.charAt(0));
                boolean ends = end == foldedArticle.length()
                        || isEdge(need.charAt(need.length() - 1), foldedArticle.charAt(end));
                // Arabic writes conjunctions, prepositions and the article together with the word.
                if (ends && (begins || Scripts.isArabic(need.charAt(0)))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isWordStart(int index) {
            char here = text.charAt(index);
            return Character.isLetterOrDigit(here) && (index == 0 || isEdge(text.charAt(index - 1), here));
        }

        private boolean isWordEnd(int index) {
            if (index >= text.length() || isEdge(text.charAt(index - 1), text.charAt(index))) {
                return true;
            }
            boolean genitive = language.equals("de") && text.charAt(index) == 's' && text.charAt(index - 1) != 's';
            return genitive && (index + 1 >= text.length() || isEdge('s', text.charAt(index + 1)));
        }

        private static boolean isEdge(char before, char after) {
            if (Scripts.isKatakana(before) && Scripts.isKatakana(after)) {
                return false; // a loanword is written in one run: the country of タイ does not stand in タイトル
            }
            return !Character.isLetterOrDigit(before)
                    || !Character.isLetterOrDigit(after)
                    || Scripts.isUnspaced(before)
                    || Scripts.isUnspaced(after);
        }
    }
}
