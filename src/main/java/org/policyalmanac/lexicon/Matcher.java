package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

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
            boolean plain = alias.rule().equals(Alias.ALIAS) || alias.rule().equals(Alias.CLDR);
            return new Match(begin, end, alias, inflected && plain ? Alias.INFLECTED : alias.rule());
        }
    }

    /** What guards look at: an article as a whole, searched for clues when the first guard asks. Of one thread. */
    public final class Article {
        private final String article;
        private final String language;
        private BitSet clues;

        private Article(String article, String language) {
            this.article = article;
            this.language = language;
        }

        /** All names in {@code text}, which is the article or a part of it. */
        public List<Match> matches(String text) {
            Supplier<BitSet> present = this::clues;
            return new NameScan(names, text, language, present).matches();
        }

        private BitSet clues() {
            if (clues == null) {
                clues = ClueScan.of(names, article, language);
            }
            return clues;
        }
    }

    /** @param language ISO 639-1, or {@code und} */
    public Article article(String article, String language) {
        return new Article(article, language);
    }

    /** All names in {@code text}, whose article is in {@code language}; guards look at {@code article} as a whole. */
    public List<Match> matches(String text, String language, String article) {
        return article(article, language).matches(text);
    }
}
