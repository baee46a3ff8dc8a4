package org.policyalmanac.stories;

/** A text from which what has been recognised is taken out, so that nothing is taken for two things. */
final class Clearing {
    private final String text;
    private final StringBuilder left;

    /** An anchor and where it stands. */
    record Found(int at, Anchor anchor) {}

    Clearing(String text) {
        this.text = text;
        this.left = new StringBuilder(text);
    }

    /** The text, with blanks for what was taken out; places stay the same. */
    String left() {
        return left.toString();
    }

    /** The text as it was. */
    String whole() {
        return text;
    }

    void clear(int begin, int end) {
        for (int i = begin; i < end; i++) {
            left.setCharAt(i, ' ');
        }
    }
}
