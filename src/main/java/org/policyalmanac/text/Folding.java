package org.policyalmanac.text;

import com.ibm.icu.text.Normalizer2;

/** What becomes of one character where names are compared; {@link Folded} asks once for each. */
final class Folding {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private Folding() {}

    /** None, one or several characters. */
    static String of(int point) {
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
        return Simplified.of(form.toString());
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
