package org.policyalmanac.text;

import java.lang.Character.UnicodeScript;

/** Facts about scripts that decide where a word may end. */
public final class Scripts {
    private Scripts() {}

    /** True for letters of scripts that set no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
    public static boolean isUnspaced(int point) {
        if (point < 0x0e00) {
            return false;
        }
        if (point >= 0x4e00 && point <= 0x9fff) {
            return true;
        }
        if (point >= 0xac00 && point <= 0xd7a3 || !Character.isLetter(point)) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || point == 0x30fc // the long-vowel mark of kana, which Unicode calls common
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }

    /** True for katakana, half-width forms aside, and its long-vowel mark. */
    public static boolean isKatakana(int point) {
        return point >= 0x30a1 && point <= 0x30ff && point != 0x30fb;
    }

    /** True for letters of the Arabic script. */
    public static boolean isArabic(int point) {
        return point >= 0x0600 && point <= 0x06ff && Character.isLetter(point);
    }
}
