package org.policyalmanac.clean;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of an article with the features it is judged by.
 *
 * @param begin where it begins in the text as read, in UTF-16 units
 * @param end where it ends
 * @param text what a reader sees of it: the raw text without markup
 * @param plain the text in {@link PlainForm}, with the targets of Markdown links dropped
 * @param core the plain text without signs at either end
 * @param length length in letters of an alphabet: an ideograph or a syllable says about as much as three of them
 */
record Paragraph(int begin, int end, String text, String plain, String core, int length) {
    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^()\\s]{0,1000}\\)|\\]\\[[^\\[\\]]{0,80}\\]");
    // Possessive throughout: an address may hold another, and there must be one way to read them.
    private static final Pattern LINK_ALONE = Pattern.compile("(?:[-*+•|·>\\s]*+(?:!?\\[[^\\[\\]]{0,300}+\\]"
            + "(?:\\([^()\\s]{0,1000}+\\)|\\[[^\\[\\]]{0,80}+\\])|<?https?://\\S++))++[|·>\\s]*+");
    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:[-*+•–—·▪◦►]\\s?|\\(?[0-9a-zA-Z]{1,3}[.)]\\s|#{1,6}\\s).*", Pattern.DOTALL);
    private static final Pattern ITEM_END = Pattern.compile("\\s*+[|｜•·‧・›»→]\\s*+|\\s++/\\s++");
    private static final String ITEM_SIGNS = "|｜•·‧・›»→/";
    private static final int LONGEST_ITEM = 32;
    private static final int LONGEST_LINE_OF_ITEMS = 300;
    private static final int LONGEST_LINE_OF_LINKS = 1_500;

    static Paragraph of(int begin, int end, String text) {
        String plain = PlainForm.of(
                text.indexOf("](") < 0 && text.indexOf("][") < 0
                        ? text
                        : LINK_TARGET.matcher(text).replaceAll("]"));
        return new Paragraph(begin, end, text, plain, core(plain), length(plain));
    }

    private static String core(String plain) {
        int begin = 0;
        int end = plain.length();
        while (begin < end && !Character.isLetterOrDigit(plain.charAt(begin)) && plain.charAt(begin) != '©') {
            begin++;
        }
        while (end > begin && !Character.isLetterOrDigit(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(begin, end);
    }

    /** Length of a plain text in letters of an alphabet. */
    static int length(String plain) {
        int length = plain.length();
        for (int i = 0; i < plain.length(); i++) {
            if (isUnspaced(plain.charAt(i))) {
                length += 2;
            }
        }
        return length;
    }

    /** Whether it says the same as another: the same words, and the same numbers. */
    boolean repeats(Paragraph other) {
        return core.equals(other.core) && digits(text).equals(digits(other.text));
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** Whether it begins with a quotation mark. */
    boolean opensQuotation() {
        return !plain.isEmpty() && "\"“„«「『".indexOf(plain.charAt(0)) >= 0;
    }

    /** Sentences, counted by their ends; a text without one counts as none. */
    int sentences() {
        int sentences = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean isWide = c == '。' || c == '！' || c == '？';
            boolean isEnd = isSentenceEnd(c) && (i + 1 == plain.length() || !isWordPart(plain.charAt(i + 1)));
            if (isWide || isEnd) {
                sentences++;
            }
        }
        return sentences;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || isSentenceEnd(c);
    }

    /** Whether it ends like a sentence: closing quotation marks and brackets aside. */
    boolean endsLikeSentence() {
        for (int i = plain.length() - 1; i >= 0; i--) {
            char c = plain.charAt(i);
            if (isSentenceEnd(c) || c == ':' || c == '：' || c == ';' || c == '；') {
                return true;
            }
            if (c == ' ' || Character.isLetterOrDigit(c) || "\"'”’»«)]）」』>".indexOf(c) < 0) {
                return false;
            }
        }
        return false;
    }

    boolean endsWithColon() {
        return plain.endsWith(":") || plain.endsWith("：");
    }

    /** Whether a reader takes it for prose: a sentence of some length, or more than one. */
    boolean isProse() {
        return endsLikeSentence() && (length() >= 60 || sentences() >= 2 && length() >= 40) || length() >= 220;
    }

    /** A line that is a label rather than prose: no sentence end, and not part of a list. */
    boolean isLabel() {
        return !endsLikeSentence() && length() <= 160 && !isListItem();
    }

    boolean isListItem() {
        return LIST_ITEM.matcher(text).matches() || text.indexOf('|') >= 0 || text.startsWith("```");
    }

    /** An aside in brackets, such as the notes on applause in minutes. */
    boolean isBracketed() {
        return text.startsWith("(") || text.startsWith("（");
    }

    /** Nothing but links. */
    boolean isLinks() {
        return text.length() <= LONGEST_LINE_OF_LINKS
                && (text.indexOf("](") >= 0 || text.indexOf("://") >= 0 || text.indexOf("][") >= 0)
                && LINK_ALONE.matcher(text).matches();
    }

    /**
     * The items of a line such as {@code Home | News | Science}, or an empty list when it is none: at least three short
     * ones without numbers, parted by the same kind of sign. A row of a table, which begins with the sign, is none.
     */
    List<String> items() {
        if (plain.isEmpty() || plain.length() > LONGEST_LINE_OF_ITEMS || !Character.isLetter(plain.charAt(0))) {
            return List.of();
        }
        if (plain.codePoints().noneMatch(c -> ITEM_SIGNS.indexOf(c) >= 0)) {
            return List.of();
        }
        String[] items = ITEM_END.split(core);
        boolean isList = items.length >= 3
                && Arrays.stream(items)
                        .allMatch(item -> !item.isBlank()
                                && length(item) <= LONGEST_ITEM
                                && item.codePoints().noneMatch(c -> Character.isDigit(c) || isSentenceEnd((char) c)));
        return isList ? List.of(items) : List.of();
    }

    /** A sign or two that stand alone, such as the cross that closes a window. */
    boolean isSymbol() {
        return core.isEmpty() && text.indexOf('`') < 0 && text.indexOf('|') < 0 && plain.length() <= 80;
    }

    static boolean isSentenceEnd(char c) {
        return switch (c) {
            case '.', '!', '?', '…', '。', '！', '？', '؟', '।', '۔' -> true;
            default -> false;
        };
    }

    /** Whether the character belongs to a script that writes words together. */
    static boolean isUnspaced(char c) {
        return c >= 0xe00
                && (c < 0xf00 // Thai, Lao
                        || c >= 0x1000 && c < 0x10a0 // Burmese
                        || c >= 0x1780 && c < 0x1800 // Khmer
                        || c >= 0x3040 && c < 0xa000 // kana, ideographs
                        || c >= 0xac00 && c < 0xd7b0 // Hangul
                        || c >= 0xf900 && c < 0xfb00
                        || c >= 0xff66 && c < 0xffa0);
    }
}
