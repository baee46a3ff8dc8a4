package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Countries by one sign in a Chinese article that also names them in full: 黎巴嫩 … 黎以冲突. What must stand after a sign is
 * listed in {@code lexicon/named-signs.tsv}.
 */
final class NamedSigns implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String PLACE = "place:";
    private static final String CHINA = "place:cn";
    private static final String AFRICA = "place:africa";
    private static final char CHINESE = '中';
    private static final int CODE = 2;
    /** After what 中 is the end of a word: 其中, 集中. */
    private static final String BEFORE_CHINESE = "其集心手空当當期年途高初之在家从從适適命";

    private final List<Cues> pairs = new ArrayList<>();
    private final List<Cues> withChina = new ArrayList<>();
    private final List<After> afterCues = new ArrayList<>();
    private final List<Cues> ones = new ArrayList<>();
    private final List<Cues> unlike = new ArrayList<>();
    private String before = "";

    NamedSigns() {
        for (String line : Rules.lines("/lexicon/named-signs.tsv")) {
            String[] columns = line.split("\t", -1);
            switch (columns[0]) {
                case "pair" -> pairs.add(Cues.of(columns));
                case "Chinese" -> withChina.add(Cues.of(columns));
                case "after" -> afterCues.add(After.of(columns));
                case "one" -> ones.add(Cues.of(columns));
                case "unlike" -> unlike.add(Cues.of(new String[] {columns[0], "", columns[1]}));
                default -> before += columns[2];
            }
        }
    }

    /** What may stand after a sign, by its first character, unless the sign is one of {@code not}. */
    private record Cues(String not, Map<Character, List<String>> words) implements Serializable {
        private static Cues of(String[] columns) {
            Map<Character, List<String>> words = new TreeMap<>();
            for (String word : columns[2].split(" ")) {
                words.computeIfAbsent(word.charAt(0), none -> new ArrayList<>()).add(word);
            }
            return new Cues(columns[1], words);
        }

        private boolean stand(char sign, String text, int at) {
            return not.indexOf(sign) < 0
                    && words.getOrDefault(text.charAt(at), List.of()).stream()
                            .anyMatch(word -> text.startsWith(word, at));
        }
    }

    /** Cues before a sign, the signs that do not count after them, and the Chinese characters that may follow. */
    private record After(String not, String cues, String next) implements Serializable {
        private static After of(String[] columns) {
            return new After(columns[1], columns[2].replace(" ", ""), columns[3]);
        }

        private boolean stand(String text, int at) {
            boolean free =
                    at + 1 == text.length() || next.indexOf(text.charAt(at + 1)) >= 0 || !isHan(text.charAt(at + 1));
            return free && at > 0 && not.indexOf(text.charAt(at)) < 0 && cues.indexOf(text.charAt(at - 1)) >= 0;
        }
    }

    /** The countries that an article names in full, by their first signs and in the order of the text. */
    record Named(Map<Character, List<Matcher.Match>> countries) {
        static Named in(List<Matcher.Match> found, String text) {
            Map<Character, List<Matcher.Match>> named = new HashMap<>();
            for (Matcher.Match match : found) {
                String id = match.alias().entity();
                boolean isCountry = id.startsWith(PLACE) && id.length() == PLACE.length() + CODE && !id.equals(CHINA)
                        || id.equals(AFRICA);
                if (isCountry && match.end() > match.begin() + 1) {
                    named.computeIfAbsent(text.charAt(match.begin()), none -> new ArrayList<>())
                            .add(match);
                }
            }
            named.remove(CHINESE);
            return new Named(named);
        }

        /** Whether the article names countries of this sign, and not this one. */
        boolean isAnother(char sign, String entity) {
            List<Matcher.Match> matches = countries.get(sign);
            return matches != null
                    && matches.stream()
                            .noneMatch(match -> match.alias().entity().equals(entity));
        }

        /** The country that was named last before a place, or first behind it; null where there is none. */
        private Alias country(char sign, int at) {
            if (sign == CHINESE) {
                return new Alias(CHINA, "中", "zh", List.of(), Alias.ABBREVIATION);
            }
            List<Matcher.Match> matches = countries.get(sign);
            if (matches == null) {
                return null;
            }
            Matcher.Match meant = matches.get(0);
            for (Matcher.Match match : matches) {
                meant = match.begin() < at ? match : meant;
            }
            return new Alias(meant.alias().entity(), String.valueOf(sign), "zh", List.of(), Alias.ABBREVIATION);
        }
    }

    /** {@code found} with the signs that count in the rest of the text among it, in the order of the text. */
    List<Matcher.Match> with(List<Matcher.Match> found, String text, Named named) {
        if (named.countries.isEmpty()) {
            return found;
        }
        return Unmatched.filled(found, text, (at, free, all) -> {
            char sign = text.charAt(at);
            boolean mayCount = sign == CHINESE || named.countries.containsKey(sign);
            int end = mayCount ? at + count(text, at, free, named) : at;
            for (int i = at; i < end; i++) {
                all.add(new Matcher.Match(i, i + 1, named.country(text.charAt(i), i), Alias.ABBREVIATION));
            }
            return end;
        });
    }

    /** How many signs count from a place on. */
    private int count(String text, int at, int free, Named named) {
        char first = text.charAt(at);
        if (at + 2 < text.length() && at + 2 <= free && !isUnlike(text, at + 2)) {
            char second = text.charAt(at + 1);
            boolean begins = first != CHINESE || at == 0 || BEFORE_CHINESE.indexOf(text.charAt(at - 1)) < 0;
            boolean both = second != first && (second == CHINESE || named.countries.containsKey(second));
            boolean chinese = first == CHINESE || second == CHINESE;
            boolean cued = stand(pairs, first, second, text, at + 2)
                    || chinese && stand(withChina, first, second, text, at + 2);
            if (both && begins && cued) {
                return 2;
            }
        }
        boolean one = first != CHINESE && at + 1 < text.length() && !isUnlike(text, at + 1);
        boolean before = one && stand(ones, first, first, text, at + 1) && mayFollow(text, at);
        return before || first != CHINESE && afterCues.stream().anyMatch(cues -> cues.stand(text, at)) ? 1 : 0;
    }

    private static boolean stand(List<Cues> cues, char first, char last, String text, int at) {
        return cues.stream().anyMatch(list -> list.stand(first, text, at) && list.stand(last, text, at));
    }

    private boolean isUnlike(String text, int at) {
        return stand(unlike, text.charAt(at - 1), text.charAt(at - 1), text, at);
    }

    private boolean mayFollow(String text, int at) {
        char last = at == 0 ? ' ' : text.charAt(at - 1);
        return before.indexOf(last) >= 0 || !isHan(last);
    }

    private static boolean isHan(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }
}
