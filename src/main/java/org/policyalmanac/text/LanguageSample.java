package org.policyalmanac.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The part of a text that tells its language: lower-cased letters, words parted by single spaces, without addresses,
 * code, tags and digits, which look alike in every language.
 */
final class LanguageSample {
    /** Characters of raw text looked at, at most; windows are spread over a longer text. */
    static final int MAX_CHARS = 2_000;

    private static final int WINDOWS = 4;

    private static final Pattern NOISE =
            Pattern.compile(
                    "```[^`]*(?:```|$)" // fenced code
                            + "|\\{%-?\\s*highlight[^%]*%\\}.*?(?:\\{%-?\\s*endhighlight\\s*-?%\\}|$)" // templated code
                            + "|\\{[%{][^{}]{0,500}[%}]\\}" // template tags
                            + "|`[^`\n]{1,200}`" // inline code
                            + "|(?<=\n)(?: {4}|\t)[^\n]*" // indented code
                            + "|\\]\\([^()\\s]{1,500}\\)" // link targets
                            + "|<[!/a-zA-Z][^<>]{0,500}>" // tags, comments
                            + "|&#?[0-9a-zA-Z]{2,8};" // entities
                            + "|[\\w.+:/@#~-]*[0-9/@_#][\\w.+:/@#~-]*" // addresses, paths, versions, checksums
                            + "|\\bwww\\.[^\\s)>\\]]{1,2000}"
                            + "|\\b[A-Z]{1,6}\\b(?!(?:\\s|['’-])+\\p{Lu}{2,})(?<!\\p{Lu}{2,9}\\s\\p{Lu}{1,6})", // acronyms, not headlines in capitals
                    Pattern.DOTALL);

    private LanguageSample() {}

    /** Letters of up to {@value #MAX_CHARS} characters of the text, beginning and ending with a space. */
    static String of(String text) {
        if (text.length() <= MAX_CHARS) {
            return letters(text);
        }
        int size = MAX_CHARS / WINDOWS;
        StringBuilder windows = new StringBuilder(MAX_CHARS + WINDOWS);
        for (int window = 0; window < WINDOWS; window++) {
            int begin = (int) ((long) (text.length() - size) * window / (WINDOWS - 1));
            windows.append(text, afterSpace(text, begin), beforeSpace(text, begin + size))
                    .append('\n');
        }
        return letters(windows.toString());
    }

    private static int afterSpace(String text, int begin) {
        if (begin == 0) {
            return 0;
        }
        for (int i = begin; i < begin + 60; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
    }

    private static int beforeSpace(String text, int end) {
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > end - 60; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static String letters(String raw) {
        String text =
                NOISE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC)).replaceAll(" ");
        StringBuilder letters = new StringBuilder(text.length() + 2).append(' ');
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isWordPart(codePoint)) {
                letters.appendCodePoint(lowerCase(codePoint));
            } else if (letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        if (letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
        }
        return letters.toString();
    }

    /** Combining marks carry vowels in Indic scripts, so they stay inside the word. */
    private static boolean isWordPart(int codePoint) {
        return Character.isLetter(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || codePoint == '\u200c';
    }

    static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(LanguageSample::lowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    /** Lower case without a locale; variants that only differ by keyboard are written one way. */
    private static int lowerCase(int codePoint) {
        return switch (codePoint) {
            case 'İ' -> 'i';
            case 'Ş', 'ş', 'Ș', 'ș' -> 'ş';
            case 'Ţ', 'ţ', 'Ț', 'ț' -> 'ţ';
            default -> Character.toLowerCase(codePoint);
        };
    }
}
