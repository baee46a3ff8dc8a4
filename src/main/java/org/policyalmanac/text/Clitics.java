package org.policyalmanac.text;

import java.util.Locale;
import java.util.Set;

/** What a language joins to a word by an apostrophe, and what is not part of the word. Immutable. */
enum Clitics {
    NONE(Set.of()) {
        @Override
        int end(String word, int from) {
            return word.length();
        }
    },
    ROMANCE(Set.of(
            ("l d j m t s n c v qu lorsqu puisqu quoiqu jusqu quelqu presqu un dell all dall nell sull coll gl agl dagl degl "
                            + "negl sugl quell quest anch dov com bell sant tutt mezz nessun")
                    .split(" "))) {
        @Override
        int end(String word, int from) {
            return word.length();
        }
    },
    /** 's of genitives, and of Dutch plurals. */
    GERMANIC(Set.of()) {
        @Override
        int end(String word, int from) {
            return genitive(word);
        }
    },
    ENGLISH(Set.of()) {
        @Override
        int end(String word, int from) {
            return genitive(word);
        }

        @Override
        boolean isContraction(String word) {
            int apostrophe = apostrophe(word);
            return apostrophe > 0
                    && CONTRACTED.contains(word.substring(apostrophe + 1).toLowerCase(Locale.ROOT));
        }
    },
    /** Endings of names stand behind an apostrophe: Türkiye'nin. */
    TURKISH(Set.of()) {
        @Override
        int end(String word, int from) {
            int apostrophe = apostrophe(word);
            return apostrophe > 0 ? apostrophe : word.length();
        }
    };

    private static final Set<String> CONTRACTED = Set.of("t", "re", "ve", "ll", "d", "m");

    private final Set<String> elided;

    Clitics(Set<String> elided) {
        this.elided = elided;
    }

    static Clitics of(String language) {
        return switch (language) {
            case "fr", "it", "ca", "oc" -> ROMANCE;
            case "en" -> ENGLISH;
            case "da", "de", "nl", "no", "sv" -> GERMANIC;
            case "tr", "az" -> TURKISH;
            default -> NONE;
        };
    }

    /** Where a word begins behind what is elided before it. */
    int begin(String word) {
        int apostrophe = elided.isEmpty() ? -1 : apostrophe(word);
        return apostrophe > 0 && elided.contains(word.substring(0, apostrophe).toLowerCase(Locale.ROOT))
                ? apostrophe + 1
                : 0;
    }

    /** Where a word ends before what is appended to it. @param from where it begins */
    abstract int end(String word, int from);

    /** Whether a word is a pronoun and verb in one, as "they've". */
    boolean isContraction(String word) {
        return false;
    }

    /** A word with all its apostrophes straight. */
    static String straight(String word) {
        return apostrophe(word) < 0
                ? word
                : word.replace('\u2019', '\'').replace('\u02bc', '\'').replace('\u2018', '\'');
    }

    private static int genitive(String word) {
        int last = word.length() - 1;
        return last > 1 && (word.charAt(last) | 0x20) == 's' && isApostrophe(word.charAt(last - 1))
                ? last - 1
                : word.length();
    }

    private static int apostrophe(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (isApostrophe(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == '\u2019' || character == '\u02bc' || character == '\u2018';
    }
}
