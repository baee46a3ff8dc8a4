package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that organisations of many countries bear: 财政部 is the Chinese one, but not in 泰国财政部, مجلس النواب the Tunisian one,
 * but not before اللبناني. Whose an organisation is, is listed in {@code lexicon/homes.tsv}.
 */
final class Homes implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int COUNTRY_LENGTH = "place:cn".length();
    /** A blank and the article. */
    private static final int FURTHEST = 3;

    /** Countries by the beginnings of ids, none of which begins with another. */
    private final TreeMap<String, String> homes = new TreeMap<>();

    Homes() {
        for (String line : Rules.lines("/lexicon/homes.tsv")) {
            String[] columns = line.split("\t", -1);
            homes.put(columns[0], columns[1]);
        }
    }

    /** {@code found} without organisations beside the name of another country, before it in Chinese, behind it in Arabic. */
    List<Matcher.Match> without(List<Matcher.Match> found, String language) {
        boolean isArabic = language.equals("ar");
        List<Matcher.Match> left = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            int beside = isArabic ? i + 1 : i - 1;
            boolean known = beside >= 0 && beside < found.size();
            if (!known || !isAnothers(found.get(i), found.get(beside))) {
                left.add(found.get(i));
            }
        }
        return left;
    }

    private boolean isAnothers(Matcher.Match match, Matcher.Match place) {
        String country = place.alias().entity();
        boolean isCountry = country.startsWith("place:") && country.length() == COUNTRY_LENGTH;
        boolean isBeside = place.begin() < match.begin()
                ? place.end() == match.begin()
                : place.begin() > match.end() && place.begin() - match.end() <= FURTHEST;
        if (!isCountry || !isBeside) {
            return false;
        }
        String id = match.alias().entity();
        Map.Entry<String, String> home = homes.floorEntry(id);
        return home != null && id.startsWith(home.getKey()) && !country.equals(home.getValue());
    }
}
