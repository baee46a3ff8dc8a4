package org.policyalmanac.clean;

import java.util.BitSet;

/** Where sentences end among the words of a text: at a sign that ends sentences, and at the end of a line. */
final class Sentences {
    private final int size;

    /** Words that begin one. */
    private final BitSet begins;

    /** Words followed by a sign that ends sentences. */
    private final BitSet ends;

    private Sentences(int size) {
        this.size = size;
        this.begins = new BitSet(size);
        this.ends = new BitSet(size);
    }

    static Sentences of(PlacedWords tokens) {
        Sentences sentences = new Sentences(tokens.size());
        sentences.begins.set(0);
        for (int i = 1; i <= tokens.size(); i++) {
            sentences.read(tokens, i);
        }
        return sentences;
    }

    /** The signs between a word and the one before. */
    private void read(PlacedWords tokens, int word) {
        int from = tokens.end(word - 1);
        int until = word == size ? tokens.text().length() : tokens.begin(word);
        boolean isAfterSign = false;
        for (int i = from; i < until; i++) {
            char c = tokens.text().charAt(i);
            boolean isWide = c == '。' || c == '！' || c == '？';
            if (c == '\n' || isWide || isAfterSign && Paragraphs.isSpace(c)) {
                begins.set(word);
            }
            isAfterSign |= Paragraph.isSentenceEnd(c) && !(c == '.' && isInitial(tokens, word - 1));
        }
        if (isAfterSign && (begins.get(word) || word == size)) {
            ends.set(word - 1);
        }
    }

    /** A letter that stands for a name, such as in {@code J. Smith}. */
    private static boolean isInitial(PlacedWords tokens, int word) {
        return tokens.end(word) - tokens.begin(word) == 1
                && Character.isUpperCase(tokens.text().charAt(tokens.begin(word)));
    }

    boolean begins(int word) {
        return begins.get(word);
    }

    /** One past the last word of the sentence that the word stands in. */
    int end(int word) {
        int next = begins.nextSetBit(word + 1);
        return next < 0 ? size : Math.min(next, size);
    }

    /** First word of the last sentence. */
    int lastBegin() {
        return Math.max(0, begins.previousSetBit(size - 1));
    }

    /** Whether a sentence ends, by its sign, among the words from {@code begin} to {@code end}. */
    boolean hasEnd(int begin, int end) {
        int next = ends.nextSetBit(begin);
        return next >= 0 && next < end;
    }
}
