package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of places that stand within the name of something the lexicon lacks: in 中国海洋大学 no country is spoken of. What tells
 * such a name, by language, are the words of {@code lexicon/institutions.tsv} around the place.
 */
final class Institutions implements Serializable {
    private static final long serialVersionUID = 1;

    /** How far from a place the words are looked for, in UTF-16 units. */
    private static final int REACH = 48;

    private static final String PLACE = "place:";
    private static final String CHINA = "place:cn";
    private static final int CODE = 2;
    private static final int NONE = -1;

    private final Map<String, List<Rule>> rules =
            lines().map(Rule::of).collect(Collectors.groupingBy(Rule::language, Collectors.toList()));

    /**
     * Words that make the place between them part of a name.
     *
     * @param before what the text before the place ends with
     * @param after what the text after it begins with
     */
    private record Rule(String language, Which which, Pattern before, Pattern after) implements Serializable {
        private static Rule of(String[] columns) {
            return new Rule(
                    columns[0],
                    Which.valueOf(columns[1].toUpperCase(Locale.ROOT)),
                    Pattern.compile("(?:" + columns[2] + ")$"),
                    Pattern.compile(columns[3]));
        }

        /** Where the name ends of which the place is a part; -1 where it is of none. */
        private int end(Matcher.Match place, String text) {
            if (!which.isOf(place)) {
                return NONE;
            }
            int from = Math.max(0, place.begin() - REACH);
            int to = Math.min(text.length(), place.end() + REACH);
            java.util.regex.Matcher behind = after.matcher(text).region(place.end(), to);
            java.util.regex.Matcher ahead = before.matcher(text).region(from, place.begin());
            return behind.lookingAt() && ahead.useTransparentBounds(true).find() ? behind.end() : NONE;
        }
    }

    /** Which names of places a rule is about. */
    private enum Which {
        ANY,
        NAMED,
        COUNTRY,
        PEOPLE,
        CHINESE,
        ABROAD;

        private boolean isOf(Matcher.Match place) {
            String id = place.alias().entity();
            boolean isCountry = id.length() == PLACE.length() + CODE;
            return switch (this) {
                case ANY -> true;
                case NAMED -> !place.rule().equals(Alias.NATIONALITY);
                case COUNTRY -> isCountry && !place.rule().equals(Alias.NATIONALITY);
                case PEOPLE -> place.rule().equals(Alias.NATIONALITY);
                case CHINESE -> id.equals(CHINA) || !isCountry;
                case ABROAD -> isCountry && !id.equals(CHINA);
            };
        }
    }

    /** {@code found} without the places that are part of another name. */
    List<Matcher.Match> without(List<Matcher.Match> found, String text, String language) {
        List<Rule> own = rules.get(language);
        if (own == null) {
            return found;
        }
        List<Matcher.Match> left = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).alias().entity().startsWith(PLACE) || !isPart(i, found, text, own)) {
                left.add(found.get(i));
            }
        }
        return left;
    }

    /** Not where the words after the place belong to a name that is known: 美国哈佛大学. */
    private static boolean isPart(int place, List<Matcher.Match> found, String text, List<Rule> rules) {
        for (Rule rule : rules) {
            int end = rule.end(found.get(place), text);
            boolean isKnown = false;
            for (int i = place + 1; i < found.size() && found.get(i).begin() < end; i++) {
                isKnown |= found.get(i).end() >= end;
            }
            if (end != NONE && !isKnown) {
                return true;
            }
        }
        return false;
    }

    /** Each rule's language and example, with the place in double brackets. */
    static List<String[]> examples() {
        return lines().map(columns -> new String[] {columns[0], columns[4]}).toList();
    }

    /** The columns of each line, once for each of its languages. */
    private static Stream<String[]> lines() {
        return Rules.lines("/lexicon/institutions.tsv").stream()
                .map(line -> line.split("\t", -1))
                .flatMap(columns -> Stream.of(columns[0].split(" ")).map(language -> {
                    String[] own = columns.clone();
                    own[0] = language;
                    return own;
                }));
    }
}
