package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.List;

/**
 * Finds what topics are fitted on: entities and themes in one pass, the longest name at each place over all of them. What
 * is found means the same in every language.
 */
public final class Concepts implements Serializable {
    private static final long serialVersionUID = 1;

    private final Matcher matcher;

    public Concepts(Lexicon lexicon) {
        matcher = new Matcher(lexicon.withThemes());
    }

    /**
     * The concepts of a text, in their order.
     *
     * @param language ISO 639-1 of the article, or {@code und}
     * @param article the whole article, at which guards look; it may be {@code text}
     */
    public List<Matcher.Match> of(String text, String language, String article) {
        return matcher.matches(text, language, article);
    }
}
