package org.policyalmanac.text;

import com.ibm.icu.text.Transliterator;

/** Chinese in simplified characters, each at the place where its traditional form stands. Thread-safe. */
final class Simplified {
    private static final char FIRST = 0x3400;
    private static final char LAST = 0x9fff;
    private static final char[] FORMS = forms();

    private Simplified() {}

    /** A text of the same length; characters that have no simplified form of one character stay. */
    static String of(String text) {
        char[] characters = null;
        for (int i = 0; i < text.length(); i++) {
            char written = text.charAt(i);
            if (written >= FIRST && written <= LAST && FORMS[written - FIRST] != written) {
                characters = characters == null ? text.toCharArray() : characters;
                characters[i] = FORMS[written - FIRST];
            }
        }
        return characters == null ? text : new String(characters);
    }

    /**
     * ICU's transliterator asked once for every character: it cannot be shared between threads, and its few rules of more
     * than one character would move offsets.
     */
    private static char[] forms() {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        char[] forms = new char[LAST - FIRST + 1];
        for (char written = FIRST; written <= LAST; written++) {
            String form = transliterator.transliterate(String.valueOf(written));
            forms[written - FIRST] = form.length() == 1 ? form.charAt(0) : written;
        }
        return forms;
    }
}
