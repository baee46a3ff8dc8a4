package org.policyalmanac.text;

/** Whether a word can tell what a text is about, by its letters alone. */
final class WordShape {
    private static final int FEWEST_LETTERS = 3;
    private static final int FEWEST_LETTERS_SHORT = 2;
    private static final int MOST_LETTERS = 40;

    private WordShape() {}

    /**
     * Three letters at least; two in scripts that write a syllable or a word with one, and of two capitals (EU, UK, AI).
     *
     * @param word as it is written
     */
    static boolean tells(String word) {
        int first = word.isEmpty() ? ' ' : word.codePointAt(0);
        if (!Character.isLetter(first) || word.length() > MOST_LETTERS) {
            return false;
        }
        boolean capitals = true;
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            if (Character.isDigit(character) || character == '_') {
                return false;
            }
            capitals &= Character.isUpperCase(character);
        }
        int least = capitals || isDense(first) ? FEWEST_LETTERS_SHORT : FEWEST_LETTERS;
        return word.length() >= least;
    }

    private static boolean isDense(int point) {
        return Scripts.isUnspaced(point) || point >= 0xac00 && point <= 0xd7a3;
    }
}
