package org.policyalmanac.text;

import java.util.Arrays;

/**
 * A text in the form in which names are compared: compatibility forms, case, diacritics, Arabic letter variants and
 * vowel marks, traditional Chinese characters folded, hyphens and white space one blank. Each folded character knows where
 * it came from and whether it was a capital.
 */
public final class Folded {
    /**
     * What becomes of each character of the basic plane, filled as characters are met; a race fills a slot twice with the
     * same value. The lower half is the folded character, the upper half the bits below.
     */
    private static final int[] FOLDS = new int[0x10000];

    private static final int KNOWN = 1 << 16;
    private static final int CAPITAL = 1 << 17;
    private static final int WORD = 1 << 18;
    private static final int UNSPACED = 1 << 19;
    /** Folds into no character, or into several. */
    private static final int SPECIAL = 1 << 20;

    private static final int TRAITS = 16;
    /** Folded forms of special characters. */
    private static final String[] FORMS = new String[0x10000];

    private final char[] characters;
    private final int[] origins;
    private final byte[] traits;
    private final int length;

    private Folded(char[] characters, int[] origins, byte[] traits, int length) {
        this.characters = characters;
        this.origins = origins;
        this.traits = traits;
        this.length = length;
    }

    public static Folded of(String text) {
        int end = text.length();
        char[] characters = new char[end + 16];
        int[] origins = new int[end + 16];
        byte[] traits = new byte[end + 16];
        int length = 0;
        // Folded where it lies, until something folds into more than it was.
        text.getChars(0, end, characters, 0);
        char[] source = characters;
        char last = 0;
        for (int i = 0; i < end; i++) {
            char written = source[i];
            int fold = FOLDS[written];
            if (fold == 0) {
                fold = learn(written);
            }
            if ((fold & SPECIAL) == 0) {
                char folded = (char) fold;
                // Both are seldom blanks: one branch, nearly always the same way.
                if (((folded ^ ' ') | (last ^ ' ')) == 0) {
                    continue;
                }
                last = folded;
                characters[length] = folded;
                origins[length] = i;
                traits[length++] = (byte) (fold >>> TRAITS);
            } else {
                int point = text.codePointAt(i);
                String form = form(point);
                if (source == characters && length + form.length() > i + Character.charCount(point)) {
                    source = text.toCharArray();
                }
                if (length + form.length() + end - i + 1 > characters.length) {
                    int capacity = length + 2 * (form.length() + end - i) + 16;
                    source = source == characters ? text.toCharArray() : source;
                    characters = Arrays.copyOf(characters, capacity);
                    origins = Arrays.copyOf(origins, capacity);
                    traits = Arrays.copyOf(traits, capacity);
                }
                byte capital = isUpper(point) ? (byte) (CAPITAL >>> TRAITS) : 0;
                for (int j = 0; j < form.length(); j++) {
                    char folded = form.charAt(j);
                    if (folded == ' ' && last == ' ') {
                        continue;
                    }
                    last = folded;
                    characters[length] = folded;
                    origins[length] = i;
                    traits[length++] = (byte) (traits(folded) >>> TRAITS | capital);
                }
                i += Character.charCount(point) - 1;
            }
        }
        origins[length] = end;
        return new Folded(characters, origins, traits, length);
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
        return (traits[index] & CAPITAL >>> TRAITS) != 0;
    }

    /** Whether the character at {@code index} is a letter or digit of a script that sets words apart. */
    public boolean isWord(int index) {
        return (traits[index] & WORD >>> TRAITS) != 0;
    }

    /** Whether the character at {@code index} is a letter of a script that sets no spaces between words. */
    public boolean isUnspaced(int index) {
        return (traits[index] & UNSPACED >>> TRAITS) != 0;
    }

    /** Where the run of letters and digits that begins at {@code begin} ends; one character on where there is none. */
    public int endOfWord(int begin) {
        int end = begin + 1;
        if (isWord(begin)) {
            byte[] all = traits;
            int last = length;
            while (end < last && (all[end] & WORD >>> TRAITS) != 0) {
                end++;
            }
        }
        return end;
    }

    /**
     * Where the run of letters and digits that begins at {@code begin} ends, in the upper half, and the run's {@link #hash}
     * in the lower: in one go, since every word of a text is asked.
     */
    public long word(int begin) {
        byte[] kinds = traits;
        char[] all = characters;
        int last = length;
        int hash = all[begin];
        int end = begin + 1;
        for (; end < last && (kinds[end] & WORD >>> TRAITS) != 0; end++) {
            hash = 31 * hash + all[end];
        }
        return (long) end << 32 | hash & 0xffffffffL;
    }

    /** A hash of the characters from {@code begin} to {@code end}, that of a string of them. */
    public int hash(int begin, int end) {
        char[] all = characters;
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + all[i];
        }
        return hash;
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

    /** The folded characters from {@code begin} to {@code end}. */
    public String substring(int begin, int end) {
        return new String(characters, begin, end - begin);
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    private static int learn(char written) {
        int fold;
        if (Character.isSurrogate(written)) {
            fold = KNOWN | SPECIAL;
        } else {
            String form = Folding.of(written);
            if (form.length() == 1) {
                fold = KNOWN | form.charAt(0) | traits(form.charAt(0)) | (isUpper(written) ? CAPITAL : 0);
            } else {
                FORMS[written] = form;
                fold = KNOWN | SPECIAL;
            }
        }
        FOLDS[written] = fold;
        return fold;
    }

    private static int traits(char folded) {
        if (Scripts.isUnspaced(folded)) {
            return UNSPACED;
        }
        return Character.isLetterOrDigit(folded) ? WORD : 0;
    }

    private static boolean isUpper(int point) {
        return Character.isUpperCase(point) || Character.isTitleCase(point);
    }

    private static String form(int point) {
        if (point >= FORMS.length) {
            return Character.isWhitespace(point) ? " " : Character.toString(Character.toLowerCase(point));
        }
        String known = FORMS[point];
        if (known == null) {
            known = Folding.of(point);
            FORMS[point] = known;
        }
        return known;
    }
}
