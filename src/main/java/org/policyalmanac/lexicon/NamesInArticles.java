package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Who and what an article names: the names of the lexicon, without places that are part of another name, with countries by one
 * sign in Chinese, without another country's ministries, and with people by their surname once they have been named in full.
 */
public final class NamesInArticles implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String CHINESE = "zh";
    private static final String ARABIC = "ar";

    private final Matcher matcher;
    private final Institutions institutions = new Institutions();
    private final Abbreviations abbreviations;
    private final NamedSigns signs = new NamedSigns();
    private final Homes homes = new Homes();
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
            NamedSigns.Named named = NamedSigns.Named.in(names, article);
            names = signs.with(abbreviations.with(names, article, named), article, named);
        }
        if (language.equals(CHINESE) || language.equals(ARABIC)) {
            names = homes.without(names, language);
        }
        return surnames.with(names, article, language);
    }
}
