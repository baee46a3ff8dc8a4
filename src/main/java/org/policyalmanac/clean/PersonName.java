package org.policyalmanac.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lines that are nothing but a person's name, told by their shape; no list of names is needed. */
final class PersonName {
    static final int LONGEST = 40;

    /** Small words inside names, and between the names of several authors. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
            "bin", "ibn", "al", "el", "y", "e", "et", "and", "und", "i", "och", "en", "z", "&");

    private PersonName() {}

    /** The parts of the name a line consists of, or an empty list when it is no name. */
    static List<String> parts(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return List.of();
        }
        if (isHan(line)) {
            return line.length() >= 2 && line.length() <= 4 ? List.of(line) : List.of();
        }
        String[] words = line.split("[\\s\\u00a0]+");
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            if (isNamePart(word)) {
                parts.add(word);
            } else if (!PARTICLES.contains(word)) {
                return List.of();
            }
        }
        return words.length >= 2 && words.length <= 5 && parts.size() >= 2 ? List.copyOf(parts) : List.of();
    }

    /** Whether a line names one person or several: names, commas, "and". */
    static boolean isNames(String line) {
        int parts = 0;
        for (String word : line.split("[\\s\\u00a0,;/|·&]+")) {
            if (isNamePart(word)) {
                parts++;
            } else if (!word.isEmpty() && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return parts >= 1 && parts <= 12;
    }

    /** Whether a paragraph begins with the name or a part of it, as a biography does. */
    static boolean begins(List<String> parts, String paragraph) {
        for (String part : parts) {
            boolean isWhole = paragraph.length() == part.length()
                    || paragraph.length() > part.length()
                            && (!Character.isLetterOrDigit(paragraph.charAt(part.length()))
                                    || Paragraph.isUnspaced(part.charAt(0)));
            if (part.length() >= 2 && !part.endsWith(".") && paragraph.startsWith(part) && isWhole) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the part of a paragraph before an offset into its plain form is a name.
     *
     * @param text the paragraph as written
     * @param plain its plain form, whose offsets differ from those of the text only after signs that it drops
     */
    static boolean precedes(String text, String plain, int at) {
        int end = Math.min(at, text.length());
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
            end--;
        }
        String before = text.substring(0, end);
        return end > 0
                && plain.startsWith(PlainForm.of(before))
                && !parts(before).isEmpty();
    }

    private static boolean isHan(String line) {
        return line.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** A capital and small letters, an initial, or a word of a script without capitals. */
    private static boolean isNamePart(String word) {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isUpperCase(c)) {
                capitals++;
            } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                small++;
            } else if ("-'’.".indexOf(c) < 0 || i == 0) {
                return false;
            }
        }
        if (word.isEmpty() || capitals + small == 0) {
            return false;
        }
        boolean hasCase = Character.isUpperCase(word.charAt(0)) || Character.isLowerCase(word.charAt(0));
        boolean isInitial = capitals >= 1 && small == 0 && capitals + small <= (word.indexOf('.') >= 0 ? 3 : 1);
        return isInitial
                || (hasCase
                        ? Character.isUpperCase(word.charAt(0)) && small >= 1 && capitals <= 3
                        : small >= 2 && word.indexOf('.') < 0);
    }
}
