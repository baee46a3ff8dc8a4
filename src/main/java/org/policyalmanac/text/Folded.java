package org.policyalmanac.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in the form in which names are compared: compatibility forms, case, diacritics, Arabic letter variants and
 * vowel marks folded, hyphens and white space one blank. Each folded character knows where it came from and whether it
 * was a capital.
 */
public final class Folded {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    /** Folded forms of the basic plane, filled as characters are met; a race fills a slot twice with the same value. */
    private static final String[] FORMS = new String[0x10000];

    private final char[] characters;
    private final int[] origins;
    private final boolean[] capitals;
    private final int length;

    private Folded(char[] characters, int[] origins, boolean[] capitals, int length) {
        this.characters = characters;
        this.origins = origins;
        this.capitals = capitals;
        this.length = length;
    }

    public static Folded of(String text) {
        int capacity = text.length() + 16;
        char[] characters = new char[capacity];
        int[] origins = new int[capacity];
        boolean[] capitals = new boolean[capacity];
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String form = form(point);
            boolean capital = Character.isUpperCase(point) || Character.isTitleCase(point);
            for (int j = 0; j < form.length(); j++) {
                if (form.charAt(j) == ' ' && length > 0 && characters[length - 1] == ' ') {
                    continue;
                }
                if (length + 1 >= characters.length) {
                    characters = Arrays.copyOf(characters, 2 * length);
                    origins = Arrays.copyOf(origins, 2 * length);
                    capitals = Arrays.copyOf(capitals, 2 * length);
                }
                characters[length] = form.charAt(j);
                origins[length] = i;
                capitals[length++] = capital;
            }
            i += Character.charCount(point);
        }
        origins[length] = text.length();
        return new Folded(characters, origins, capitals, length);
    }

    /** The folded form of a name, without blanks at its ends. */
    public static String string(String text) {
        return of(text).toString().strip();
    }

    public int length() {
        return length;
    }

    public char charAt(int index) {
        return characters[index];
    }

    /** Whether the character at {@code index} was a capital in the text. */
    public boolean isCapital(int index) {
        return capitals[index];
    }

    /** UTF-16 offset in the text from which the character at {@code index} came; the text's length at the end. */
    public int origin(int index) {
        return origins[index];
    }

    /** UTF-16 offset in {@code text} at which the character before {@code index} ends there, marks that fold away not included. */
    public int originEnd(int index, String text) {
        int last = origins[index - 1];
        return last + Character.charCount(text.codePointAt(last));
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    private static String form(int point) {
        if (point >= FORMS.length) {
            return Character.isWhitespace(point) ? " " : Character.toString(Character.toLowerCase(point));
        }
        String known = FORMS[point];
        if (known == null) {
            known = newForm(point);
            FORMS[point] = known;
        }
        return known;
    }

    private static String newForm(int point) {
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || isHyphen(point)) {
            return " ";
        }
        if (point == 0x0640 || Character.getType(point) == Character.FORMAT) {
            return ""; // tatweel, direction marks, soft hyphen
        }
        StringBuilder form = new StringBuilder();
        DECOMPOSED
                .normalize(Character.toString(point))
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> form.append(letter(Character.toLowerCase(part))));
        return form.toString();
    }

    private static boolean isHyphen(int point) {
        return point == '-' || point >= 0x2010 && point <= 0x2015 || point == 0x2212 || point == 0xff0d;
    }

    private static String letter(int point) {
        return switch (point) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ' -> "d";
            case 'ı' -> "i";
            case '’', '‘', 'ʼ' -> "'";
            case 'ة' -> "ه";
            case 'ى', 'ی' -> "ي";
            case 'ک' -> "ك";
            case 'ٱ' -> "ا";
            default -> Character.toString(point);
        };
    }
}
