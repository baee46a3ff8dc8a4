package org.policyalmanac.clean;

/**
 * The form of a text in which cue phrases are looked up: lower case, one kind of apostrophe, single spaces, every
 * number as {@code 0}, no Markdown emphasis, no vowel marks or stretching in Arabic.
 */
final class PlainForm {
    private PlainForm() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
            if (Character.isDigit(c)) {
                if (last != '0') {
                    plain.append('0');
                }
            } else if (isSpace(c)) {
                if (last != ' ') {
                    plain.append(' ');
                }
            } else if (!isDropped(c)) {
                plain.append(folded(c));
            }
        }
        int end = plain.length();
        return plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isDropped(char c) {
        return c == '*'
                || c == '_'
                || c == '\u0640' // tatweel
                || c >= '\u064b' && c <= '\u0652' // Arabic vowel marks
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c == '\u00ad'
                || c == '\ufe0f'
                || c == '\ufeff';
    }

    private static char folded(char c) {
        return switch (c) {
            case '’', '‘', 'ʼ', '`', '´' -> '\'';
            case '‐', '‑' -> '-';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'İ' -> 'i';
            default -> c < 128 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : Character.toLowerCase(c);
        };
    }
}
