package org.policyalmanac.stories;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.policyalmanac.lexicon.Matcher;

/**
 * The anchors of a text: numbers, months, countries, known entities, names and codes, by which a translation is known
 * without knowing the language (Patry and Langlais 2011, <i>Identifying Parallel Documents from a Large Bilingual
 * Collection of Texts</i>).
 */
final class Anchors {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Anchors() {}

    /** Anchors in the order in which they first stand in the text, each once. */
    static List<Anchor> of(String title, String text, String language, Matcher matcher) {
        String plain = asciiDigits(NFKC.normalize(title + "\n" + text));
        Clearing clearing = new Clearing(plain);
        List<Clearing.Found> found = new ArrayList<>();
        Codes.take(clearing, found);
        for (Matcher.Match match : matcher.matches(clearing.left(), language, plain)) {
            found.add(new Clearing.Found(match.begin(), entity(match, plain)));
            clearing.clear(match.begin(), match.end());
        }
        Numbers.take(clearing, language, found);
        Names.take(clearing, language, found);
        found.sort(Comparator.comparingInt(Clearing.Found::at)
                .thenComparing(one -> one.anchor().id()));
        Set<String> seen = new HashSet<>();
        return found.stream()
                .map(Clearing.Found::anchor)
                .filter(anchor -> seen.add(anchor.id()))
                .toList();
    }

    private static Anchor entity(Matcher.Match match, String text) {
        String id = match.alias().entity();
        boolean country = id.startsWith("place:") && id.length() == "place:".length() + 2;
        String surface = text.substring(match.begin(), match.end());
        return country
                ? new Anchor(Anchor.Kind.COUNTRY, id.substring("place:".length()), surface)
                : new Anchor(Anchor.Kind.ENTITY, id, surface);
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                ascii = ascii == null ? new StringBuilder(text) : ascii;
                ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return ascii == null ? text : ascii.toString();
    }
}
