package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Countries by one sign in Chinese text: both in 中美关系, one in 对美出口. A sign alone is a word of everyday language, so it
 * counts only beside the signs that {@code lexicon/abbreviations.tsv} lists.
 */
final class Abbreviations implements Serializable {
    private static final long serialVersionUID = 1;

    /** After what 对 is the end of a word: 应对法. */
    private static final String BEFORE_TOWARDS = "应應面相反绝絕核校";

    private final Map<Character, Sign> signs = new HashMap<>();
    /** What stands together or with a cue, by its first character; the longest first. */
    private final Map<Character, List<Form>> forms = new HashMap<>();

    private final List<String> unlike = new ArrayList<>();

    /** @param aliases names whose entities are known; signs of others are left out */
    Abbreviations(Collection<Alias> aliases) {
        Set<String> known = aliases.stream().map(Alias::entity).collect(Collectors.toSet());
        for (String line : Rules.lines("/lexicon/abbreviations.tsv")) {
            String[] columns = line.split("\t", -1);
            if (columns[0].equals("sign")) {
                Sign sign = Sign.of(columns);
                if (known.contains(sign.alias.entity())) {
                    columns[1].chars().forEach(form -> signs.put((char) form, sign));
                }
            } else if (columns[0].equals("unlike")) {
                unlike.addAll(List.of(columns[1].split(" ")));
            } else {
                add(columns, known);
            }
        }
        forms.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.text.length(), a.text.length())));
    }

    /** One sign, and beside what it is part of another word. */
    private record Sign(Alias alias, String before, boolean isBeforeAllowed, String after, List<String> needs)
            implements Serializable {
        private static Sign of(String[] columns) {
            boolean allowed = columns[3].startsWith("=");
            return new Sign(
                    new Alias(columns[2], columns[1].substring(0, 1), "zh", List.of(), Alias.ABBREVIATION),
                    allowed ? columns[3].substring(1) : columns[3],
                    allowed,
                    columns[4],
                    columns.length > 5 ? List.of(columns[5].split(" ")) : List.of());
        }

        private boolean mayFollow(char sign) {
            boolean listed = before.indexOf(sign) >= 0;
            return isBeforeAllowed ? listed || !isHan(sign) : !listed;
        }
    }

    /**
     * Text in which signs count.
     *
     * @param first index of the first sign in it
     * @param last index of the last
     * @param signs what they stand for
     */
    private record Form(String text, int first, int last, List<Sign> signs) implements Serializable {
        private Sign sign(int index) {
            return signs.get(index - first);
        }

        /** Two signs of which neither is China's are the countries most often meant: 巴以. */
        private boolean isSure() {
            return last > first && text.indexOf('中') < 0;
        }
    }

    private void add(String[] columns, Set<String> known) {
        for (String word : columns[columns[0].equals("together") ? 1 : 2].split(" ")) {
            if (columns[0].equals("together")) {
                boolean own = columns.length > 2;
                put(word, 0, word.length() - 1, own ? places(word, columns[2].split(" "), known) : List.of());
                continue;
            }
            for (char sign : columns[1].toCharArray()) {
                boolean after = columns[0].equals("after");
                int at = after ? word.length() : 0;
                put(after ? word + sign : sign + word, at, at, List.of());
            }
        }
    }

    /** Signs that stand for places of their own in one word, as 上 does in 北上广; none where a place is not known. */
    private static List<Sign> places(String word, String[] places, Set<String> known) {
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < places.length && known.contains(places[i]); i++) {
            signs.add(Sign.of(new String[] {"sign", word.substring(i, i + 1), places[i], "", ""}));
        }
        return signs;
    }

    /** @param own what the signs stand for here; where there are none, what they stand for elsewhere */
    private void put(String text, int first, int last, List<Sign> own) {
        List<Sign> meant = own;
        if (own.isEmpty()) {
            meant = text.substring(first, last + 1)
                    .chars()
                    .mapToObj(sign -> signs.get((char) sign))
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (meant.size() == last - first + 1) {
            forms.computeIfAbsent(text.charAt(0), none -> new ArrayList<>()).add(new Form(text, first, last, meant));
        }
    }

    /**
     * {@code found} with the signs that count in the rest of the text among it, in the order of the text.
     *
     * @param named countries that the article names in full: of theirs, a sign of the list is another's
     */
    List<Matcher.Match> with(List<Matcher.Match> found, String text, NamedSigns.Named named) {
        return Unmatched.filled(found, text, (at, free, all) -> {
            List<Form> here = forms.get(text.charAt(at));
            return here == null ? at : add(here, text, at, free, named, all);
        });
    }

    /** Adds the signs of the first form that stands at a place, and returns where they end; else the place. */
    private int add(List<Form> here, String text, int at, int free, NamedSigns.Named named, List<Matcher.Match> all) {
        for (Form form : here) {
            int end = at + form.last + 1;
            if (end <= free && text.startsWith(form.text, at) && counts(form, text, at, named)) {
                for (int i = at + form.first; i < end; i++) {
                    all.add(new Matcher.Match(i, i + 1, form.sign(i - at).alias, Alias.ABBREVIATION));
                }
                return end;
            }
        }
        return at;
    }

    private boolean counts(Form form, String text, int at, NamedSigns.Named named) {
        for (int i = at + form.first; i <= at + form.last; i++) {
            Sign sign = form.sign(i - at);
            if (!sign.needs.isEmpty() && sign.needs.stream().noneMatch(text::contains)) {
                return false;
            }
            if (!form.isSure() && named.isAnother(text.charAt(i), sign.alias.entity())) {
                return false; // 乌方 where the article speaks of 乌兹别克斯坦
            }
        }
        Sign first = form.sign(form.first);
        Sign last = form.sign(form.last);
        int end = at + form.last + 1;
        boolean cueBegins = form.first > 0
                && (at == 0 || text.charAt(at) != '对' || BEFORE_TOWARDS.indexOf(text.charAt(at - 1)) < 0);
        boolean begins = cueBegins || form.first == 0 && (at == 0 || first.mayFollow(text.charAt(at - 1)));
        if (unlike.stream().anyMatch(word -> text.startsWith(word, end))) {
            return false;
        }
        return begins && (end == text.length() || last.after.indexOf(text.charAt(end)) < 0);
    }

    private static boolean isHan(char sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }
}
