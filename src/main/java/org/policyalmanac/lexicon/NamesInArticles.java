package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Who and what an article names: the names of the lexicon, without places that are part of another name, with countries by one
 * sign in Chinese, and with people by their surname once they have been named in full.
 */
public final class NamesInArticles implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String CHINESE = "zh";

    private final Matcher matcher;
    private final Institutions institutions = new Institutions();
    private final Abbreviations abbreviations;
    private final Surnames surnames;

    /** @param aliases names to find, and names never to match */
    public NamesInArticles(Collection<Alias> aliases) {
        matcher = new Matcher(List.copyOf(aliases));
        abbreviations = new Abbreviations(aliases);
        surnames = new Surnames(aliases);
    }

    /**
     * All of them, in the order of the text, without overlaps.
     *
     * @param language ISO 639-1, or {@code und}
     */
    public List<Matcher.Match> of(String article, String language) {
        List<Matcher.Match> names = institutions.without(matcher.matches(article, language), article, language);
        if (language.equals(CHINESE)) {
            names = abbreviations.with(names, article);
        }
        return surnames.with(names, article, language);
    }
}
