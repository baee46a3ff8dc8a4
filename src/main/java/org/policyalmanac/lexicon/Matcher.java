package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.policyalmanac.text.Folded;

/**
 * Finds names in a text in one pass: the longest name at each place, from left to right, without overlaps. A name begins
 * and ends at the edge of a word where the script has words; its words may stand in their regular forms
 * ({@code künstlicher Intelligenz}), and in Arabic it may follow the proclitics that are written together with it.
 */
public final class Matcher implements Serializable {
    private static final long serialVersionUID = 1;

    private final Names names;

    /** @param aliases names to find, and names never to match */
    public Matcher(List<Alias> aliases) {
        names = new Names(aliases);
    }

    /**
     * A name found.
     *
     * @param begin UTF-16 offset in the text
     * @param end offset after it, the ending included
     * @param alias the name, never one of those that are not to match
     * @param rule why it counts, as {@code mentions.rule} has it
     */
    public record Match(int begin, int end, Alias alias, String rule) {
        static Match of(int begin, int end, Alias alias, boolean inflected) {
            String rule = alias.rule();
            boolean plain = inflected && (rule.equals(Alias.ALIAS) || rule.equals(Alias.CLDR));
            return new Match(begin, end, alias, plain ? Alias.INFLECTED : rule);
        }
    }

    /**
     * All names in an article, in their order.
     *
     * @param language ISO 639-1, or {@code und}
     */
    public List<Match> matches(String article, String language) {
        NameTokens tokens = tokens(article);
        return new NameScan(names, article, tokens, language, new Clues(tokens, language)).matches();
    }

    /** All names in {@code text}, whose article is in {@code language}; guards look at {@code article} as a whole. */
    public List<Match> matches(String text, String language, String article) {
        if (text.equals(article)) {
            return matches(text, language);
        }
        Supplier<BitSet> clues = () -> ClueScan.of(names, tokens(article), language);
        return new NameScan(names, text, tokens(text), language, new Clues(clues)).matches();
    }

    private NameTokens tokens(String text) {
        return new NameTokens(Folded.of(text), names);
    }

    /** What guards look at, searched for when the first guard asks. Of one thread. */
    private final class Clues implements Supplier<BitSet> {
        private final Supplier<BitSet> search;
        private BitSet found;

        private Clues(Supplier<BitSet> search) {
            this.search = search;
        }

        private Clues(NameTokens article, String language) {
            this(() -> ClueScan.of(names, article, language));
        }

        @Override
        public BitSet get() {
            if (found == null) {
                found = search.get();
            }
            return found;
        }
    }
}
