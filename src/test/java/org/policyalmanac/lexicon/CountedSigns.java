package org.policyalmanac.lexicon;

import java.util.stream.Collectors;

/** Signs of a Chinese text that count as naming a place. */
final class CountedSigns {
    private CountedSigns() {}

    /** Place and sign of each, such as {@code cn:中}. */
    static String in(String text, NamesInArticles names) {
        return names.of(text, "zh").stream()
                .filter(match -> match.rule().equals("abbreviation"))
                .map(match -> match.alias().entity().replaceFirst("^place:", "") + ":"
                        + text.substring(match.begin(), match.end()))
                .collect(Collectors.joining(" "));
    }
}
