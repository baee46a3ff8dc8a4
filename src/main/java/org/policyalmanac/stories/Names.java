package org.policyalmanac.stories;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.policyalmanac.text.Months;
import org.policyalmanac.text.Scripts;
import org.policyalmanac.text.Skeleton;

/**
 * Words that are names, or may be: in scripts with capitals those inside a sentence that begin with one; every Latin
 * word in a text of another script; every Arabic word of four letters after its proclitics; runs of katakana. Which of
 * them are names shows when another language attests the same skeleton.
 */
final class Names {
    private static final int FEWEST_ARABIC_LETTERS = 4;
    private static final int FEWEST_KATAKANA = 3;

    private Names() {}

    /** Adds the names of what is left of a text, and the months, which are written as words too. */
    static void take(Clearing text, String language, List<Clearing.Found> found) {
        String left = text.left();
        UnicodeScript own = mainScript(left);
        for (int begin = 0; begin < left.length(); ) {
            int point = left.codePointAt(begin);
            if (!Character.isLetter(point)) {
                begin += Character.charCount(point);
                continue;
            }
            int end = wordEnd(left, begin);
            Anchor anchor = anchor(text.whole(), left.substring(begin, end), begin, language, own);
            if (anchor != null) {
                found.add(new Clearing.Found(begin, anchor));
            }
            begin = end;
        }
    }

    private static Anchor anchor(String text, String word, int begin, String language, UnicodeScript own) {
        int first = word.codePointAt(0);
        UnicodeScript script = script(first);
        boolean capital = Character.isUpperCase(first);
        int month = capital || !language.equals("en") ? Months.named(word, language) : 0;
        if (month > 0 && word.length() > 2) {
            return Numbers.month(month, word);
        }
        boolean isName =
                switch (script) {
                    case LATIN, CYRILLIC, GREEK ->
                        script != own && script == UnicodeScript.LATIN && word.length() > 1
                                || script == own && capital && word.length() > 1 && !opensSentence(text, begin);
                    case ARABIC -> true;
                    case KATAKANA -> word.length() >= FEWEST_KATAKANA;
                    default -> false;
                };
        if (!isName) {
            return null;
        }
        String bare = script == UnicodeScript.ARABIC ? withoutProclitics(word) : word;
        String skeleton =
                bare.length() < (script == UnicodeScript.ARABIC ? FEWEST_ARABIC_LETTERS : 2) ? "" : Skeleton.of(bare);
        return skeleton.length() < 2 ? null : new Anchor(Anchor.Kind.NAME, skeleton, bare);
    }

    /** One word of one script; kana and Han each end where the other begins. */
    private static int wordEnd(String text, int begin) {
        int first = text.codePointAt(begin);
        UnicodeScript script = script(first);
        boolean katakana = Scripts.isKatakana(first);
        int end = begin;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean goesOn = katakana
                    ? Scripts.isKatakana(point)
                    : Character.isLetter(point) && script(point) == script && !Scripts.isKatakana(point)
                            || Character.getType(point) == Character.NON_SPACING_MARK
                            || point == 0x0640;
            if (!goesOn) {
                break;
            }
            end += Character.charCount(point);
        }
        return Math.max(end, begin + Character.charCount(first));
    }

    /** The conjunctions w- and f-, the prepositions b-, l- and k-, and the article. */
    private static String withoutProclitics(String word) {
        String bare = word.replaceAll("[\\u064b-\\u0652\\u0640]", "");
        String rest = bare.replaceFirst("^[وف]?(?:[بك]?ال|لل)", "");
        if (rest.length() == bare.length()) {
            rest = bare.length() > FEWEST_ARABIC_LETTERS ? bare.replaceFirst("^[وف]", "") : bare;
        }
        return rest.length() >= FEWEST_ARABIC_LETTERS - 1 ? rest : bare;
    }

    private static boolean opensSentence(String text, int begin) {
        for (int i = begin - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n' || ".!?:;。！？…•|".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(c) || c == ',') {
                return false;
            }
        }
        return true;
    }

    /** The script of a letter; those most texts consist of without a search through Unicode's table. */
    private static UnicodeScript script(int letter) {
        if (letter < 0x80 || letter >= 0xc0 && letter < 0x250) {
            return UnicodeScript.LATIN;
        }
        if (letter >= 0x400 && letter < 0x530) {
            return UnicodeScript.CYRILLIC;
        }
        return letter >= 0x4e00 && letter < 0xa000 ? UnicodeScript.HAN : UnicodeScript.of(letter);
    }

    private static UnicodeScript mainScript(String text) {
        int latin = 0;
        int cyrillic = 0;
        int greek = 0;
        int others = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                switch (script(c)) {
                    case LATIN -> latin++;
                    case CYRILLIC -> cyrillic++;
                    case GREEK -> greek++;
                    default ->
                        others += 3; // a letter of Arabic or Chinese says more than one of an alphabet with vowels
                }
            }
        }
        int most = Math.max(Math.max(latin, cyrillic), Math.max(greek, others));
        if (most == others) {
            return UnicodeScript.UNKNOWN;
        }
        return most == latin ? UnicodeScript.LATIN : most == cyrillic ? UnicodeScript.CYRILLIC : UnicodeScript.GREEK;
    }
}
