package org.policyalmanac.clean;

/** What words look like, whatever the language. */
final class Shape {
    /** Of the words of a menu so many in ten begin with a capital. */
    private static final int LEAST_CAPITALS = 6;

    private Shape() {}

    /** Whether the words from {@code begin} to {@code end} are items side by side rather than a sentence. */
    static boolean isMenu(Tokens tokens, int begin, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = begin; i < end; i++) {
            int first = tokens.text().codePointAt(tokens.begin(i));
            capitals += Character.isUpperCase(first) || Character.isTitleCase(first) ? 1 : 0;
            small += Character.isLowerCase(first) ? 1 : 0;
        }
        return capitals > 0 && capitals * 10 >= (capitals + small) * LEAST_CAPITALS;
    }
}
