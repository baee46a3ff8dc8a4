package org.policyalmanac.lexicon;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The regular forms of a word of a name, by {@code inflection/endings.tsv}: one ending in place of another. What it makes too
 * much of ("Microsoftes") stands in no text; a form that is a listed name itself is left to that name by {@link NameScan}.
 */
final class Inflection {
    /** Kinds of word, by which rules are chosen. */
    enum Kind {
        COMMON,
        NOUN,
        NAME,
        LEADING,
        CAPS
    }

    /** Languages with rules; a language's place here is its bit in a mask. */
    static final List<String> LANGUAGES =
            List.of("de", "nl", "en", "fr", "es", "it", "pt", "tr", "ar", "ru", "uk", "pl");

    private static final int FEWEST_LETTERS = 4;
    private static final int FEWEST_CAPITALS = 3;
    private static final String NO_ENDING = "_";
    private static final Map<String, Map<String, List<String>>> RULES = read();

    private Inflection() {}

    /** The bit of a language; 0 where there are no rules. */
    static int bit(String language) {
        int index = LANGUAGES.indexOf(language);
        return index < 0 ? 0 : 1 << index;
    }

    /**
     * Other forms of a word, in lower case; the word itself is none of them.
     *
     * @param word as the lexicon writes it, with its accents
     */
    static Set<String> forms(String word, String language, Kind kind) {
        Map<String, List<String>> rules = RULES.get(language + " " + kind);
        int fewest = kind == Kind.CAPS ? FEWEST_CAPITALS : FEWEST_LETTERS;
        if (rules == null || word.length() < fewest) {
            return Set.of();
        }
        String lower = kind == Kind.CAPS ? word : word.toLowerCase(Locale.ROOT);
        for (int from = Math.max(1, lower.length() - 4); from <= lower.length(); from++) {
            List<String> endings = rules.get(lower.substring(from));
            if (endings != null) {
                Set<String> forms = new LinkedHashSet<>();
                for (String ending : endings) {
                    String form = lower.substring(0, from) + ending;
                    if (!form.equals(lower) && isOneScript(lower, ending)) {
                        forms.add(form);
                    }
                }
                return forms;
            }
        }
        return Set.of();
    }

    /** Russian endings are for words in Russian letters. */
    private static boolean isOneScript(String word, String ending) {
        return ending.isEmpty()
                || UnicodeScript.of(word.codePointBefore(word.length())) == UnicodeScript.of(ending.codePointAt(0));
    }

    /** Language and kind, then the listed ending, then those that may stand in its place. */
    private static Map<String, Map<String, List<String>>> read() {
        Map<String, Map<String, List<String>>> rules = new HashMap<>();
        for (String line : Rules.lines("/inflection/endings.tsv")) {
            String[] cells = line.split("\t", -1);
            String ending = cells[2].equals(NO_ENDING) ? "" : cells[2];
            List<String> others = new ArrayList<>();
            for (String other : cells[3].isEmpty() ? new String[0] : cells[3].split(" ")) {
                others.add(other.equals("-") ? "" : other);
            }
            for (Kind kind : kinds(cells[1])) {
                rules.computeIfAbsent(cells[0] + " " + kind, key -> new HashMap<>())
                        .put(ending, others);
            }
        }
        return rules;
    }

    private static Set<Kind> kinds(String names) {
        if (names.equals("*")) {
            return EnumSet.complementOf(EnumSet.of(Kind.CAPS));
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names.split(",")) {
            kinds.add(Kind.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }
}
