package org.policyalmanac.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the pages that list articles and are none: section fronts, pages of a tag or an author, search results.
 *
 * <p>On such a page headlines, names and dates stand side by side, and no sentence ends for a long while. A law or a list of changes
 * is not like that: its items end, or each stands in a line of its own. An address that names a section or a tag
 * lowers the bar, and is no proof.
 */
final class Listing {
    /** So many words without the end of a sentence or a clause are no sentence. */
    private static final int LONGEST_SENTENCE = 50;

    /** Of the words beside one another so many begin with a capital or are numbers. */
    private static final double LEAST_CAPITALS_AND_NUMBERS = 0.25;

    /** Of all words so many stand beside one another on a page that is a list. */
    private static final double LEAST_LISTED = 0.5;

    /** The same where the address says so too. */
    private static final double LEAST_LISTED_AT_ADDRESS = 0.25;

    /** More numbers than this among the words are a table. */
    private static final double MOST_NUMBERS = 0.25;

    /** Words beside one another, on a page that is a list. */
    private static final int LEAST_WORDS = 60;

    /** The same where the address does not say so. */
    private static final int LEAST_WORDS_ELSEWHERE = 200;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+(/?"
            + "|/(?:.*/)?(?:tags?|topics?|category|categories|section|sections|author|authors|search)"
            + "(?:/[^/]+){0,3}/?"
            + "|/(?:.*/)?[12][09]\\d\\d(?:/[01]\\d)?(?:/[0-3]\\d)?/?)");

    private Listing() {}

    /**
     * What makes the main text of a page a list, in words; empty where it is none.
     *
     * @param url address of the page, or null
     */
    static Optional<String> of(String text, String url) {
        PlacedWords tokens = PlacedWords.of(text);
        int listed = listed(tokens);
        boolean isAtAddress = url != null && ADDRESS.matcher(url).matches();
        double least = isAtAddress ? LEAST_LISTED_AT_ADDRESS : LEAST_LISTED;
        return listed >= (isAtAddress ? LEAST_WORDS : LEAST_WORDS_ELSEWHERE) && listed >= least * tokens.size()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%d of %d words are headlines, names or dates side by side%s",
                        listed,
                        tokens.size(),
                        isAtAddress ? ", at the address of a list" : ""))
                : Optional.empty();
    }

    /** Words in stretches that are too long for a sentence and look like headlines. */
    private static int listed(PlacedWords tokens) {
        int listed = 0;
        for (int begin = 0; begin < tokens.size(); ) {
            int end = begin + 1;
            while (end < tokens.size() && !Shape.endsClause(tokens.text(), tokens.end(end - 1), tokens.begin(end))) {
                end++;
            }
            if (end - begin >= LONGEST_SENTENCE
                    && tokens.unspaced(begin, end) == 0
                    && capitalsAndNumbers(tokens, begin, end) >= LEAST_CAPITALS_AND_NUMBERS * (end - begin)) {
                listed += end - begin;
            }
            begin = end;
        }
        return listed;
    }

    /** None where everything is in capitals, as laws may be, and none in a table of figures. */
    private static int capitalsAndNumbers(PlacedWords tokens, int begin, int end) {
        int found = 0;
        int shouted = 0;
        int numbers = 0;
        for (int i = begin; i < end; i++) {
            int first = tokens.text().codePointAt(tokens.begin(i));
            boolean isCapital = Character.isUpperCase(first) || Character.isTitleCase(first);
            found += isCapital || Character.isDigit(first) ? 1 : 0;
            numbers += Character.isDigit(first) ? 1 : 0;
            shouted += isCapital && !Shape.isCapitalised(tokens, i) ? 1 : 0;
        }
        boolean isTable = numbers > MOST_NUMBERS * (end - begin);
        return isTable || 2 * shouted > end - begin ? 0 : found;
    }
}
