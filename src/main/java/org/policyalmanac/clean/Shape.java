package org.policyalmanac.clean;

/** What words look like, whatever the language. */
final class Shape {
    /** Of the words of a menu so many in ten begin with a capital. */
    private static final int LEAST_CAPITALS = 6;

    /** Between the items of a menu stands a comma, a full stop or a bracket once in so many words at most. */
    private static final int WORDS_A_STOP = 8;

    private static final String OPENING = "“„«「『([©#*•·|–—-@\"'";
    private static final String CLOSING = ")]）】」』”’»,;:：，、；|→›*\"'";
    private static final String STOPS = ".,;()[]，、；（）،؛";

    private Shape() {}

    /** Whether the words from {@code begin} to {@code end} are items side by side rather than a sentence. */
    static boolean isMenu(PlacedWords tokens, int begin, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = begin; i < end; i++) {
            int first = tokens.text().codePointAt(tokens.begin(i));
            capitals += Character.isUpperCase(first) || Character.isTitleCase(first) ? 1 : 0;
            small += Character.isLowerCase(first) ? 1 : 0;
        }
        return capitals > 0
                && capitals * 10 >= (capitals + small) * LEAST_CAPITALS
                && stops(tokens, begin, end) * WORDS_A_STOP <= end - begin;
    }

    /** Whether the word begins with a capital and does not go on with one. */
    static boolean isCapitalised(PlacedWords tokens, int word) {
        int begin = tokens.begin(word);
        int first = tokens.text().codePointAt(begin);
        int next = begin + Character.charCount(first);
        return (Character.isUpperCase(first) || Character.isTitleCase(first))
                && (next == tokens.end(word)
                        || !Character.isUpperCase(tokens.text().codePointAt(next)));
    }

    /** How many of the words from {@code begin} to {@code end} are followed by a comma, a full stop or a bracket. */
    static int stops(PlacedWords tokens, int begin, int end) {
        int stops = 0;
        for (int i = begin; i + 1 < end; i++) {
            stops += hasStop(tokens.text(), tokens.end(i), tokens.begin(i + 1)) ? 1 : 0;
        }
        return stops;
    }

    /** Whether a sentence, a clause with a semicolon or a line ends among the signs between two words. */
    static boolean endsClause(String text, int begin, int end) {
        boolean isAfterSign = false;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ';' || c == '؛' || isAfterSign && Paragraphs.isSpace(c)) {
                return true;
            }
            isAfterSign |= Paragraph.isSentenceEnd(c) && c != '?' && c != '؟';
        }
        return false;
    }

    private static boolean hasStop(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the signs begin that belong to the word that begins there, such as a quotation mark. */
    static int withOpeningSigns(String text, int begin, int least) {
        int at = begin;
        while (at > least && OPENING.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** Where the signs end that belong to the word that ends there, such as a full stop. */
    static int withClosingSigns(String text, int end, int most) {
        int at = end;
        while (at < most && (Paragraph.isSentenceEnd(text.charAt(at)) || CLOSING.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
