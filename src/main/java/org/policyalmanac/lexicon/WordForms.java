package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.util.Arrays;
import org.policyalmanac.text.Folded;

/**
 * The forms in which words of names may stand in a text, folded, each with the words it can be a form of: one
 * open-addressed table, in which most words of a text are refused by one look.
 */
final class WordForms implements Serializable {
    private static final long serialVersionUID = 1;

    /** The mask of a word that stands there as it is listed: of every language. */
    static final int EXACT = -1;

    static final int NONE = -1;

    private int[] hashes = new int[1 << 12];
    /** Number of the form in each slot, counted from 1. */
    private int[] slots = new int[1 << 12];

    private char[] letters = new char[1 << 14];
    /** Where the letters of each form begin; one more than there are forms. */
    private int[] begins = new int[1 << 10];
    /** The first reading of each form, counted from 1. */
    private int[] firsts = new int[1 << 10];

    private int forms;
    private int[] words = new int[1 << 11];
    private int[] masks = new int[1 << 11];
    private int[] nexts = new int[1 << 11];
    private int readings;

    /** Says that a form can stand for a word in the languages of a mask. Readings as listed come first. */
    void add(String form, int word, int mask) {
        int hash = 0;
        for (int i = 0; i < form.length(); i++) {
            hash = hash(hash, form.charAt(i));
        }
        int number = find(form, hash);
        number = number == NONE ? grow(form, hash) : number;
        for (int reading = firsts[number]; reading != 0; reading = nexts[reading]) {
            if (words[reading] == word) {
                masks[reading] |= mask;
                return;
            }
        }
        if (++readings == words.length) {
            words = Arrays.copyOf(words, 2 * readings);
            masks = Arrays.copyOf(masks, 2 * readings);
            nexts = Arrays.copyOf(nexts, 2 * readings);
        }
        words[readings] = word;
        masks[readings] = mask;
        nexts[readings] = firsts[number];
        firsts[number] = readings;
    }

    static int hash(int before, char letter) {
        return before * 31 + letter;
    }

    /** The first reading of the word from {@code begin} to {@code end}, whose hash is known; 0 where it is in no name. */
    int first(Folded text, int begin, int end, int hash) {
        int mask = slots.length - 1;
        for (int slot = slot(hash, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            if (hashes[slot] == hash && isAt(text, begin, end, slots[slot] - 1)) {
                return firsts[slots[slot] - 1];
            }
        }
        return 0;
    }

    int next(int reading) {
        return nexts[reading];
    }

    int word(int reading) {
        return words[reading];
    }

    /** Whether a reading holds in a language. */
    boolean isOf(int reading, int languageBit) {
        return masks[reading] == EXACT || (masks[reading] & languageBit) != 0;
    }

    boolean isExact(int reading) {
        return masks[reading] == EXACT;
    }

    private boolean isAt(Folded text, int begin, int end, int form) {
        int from = begins[form];
        if (begins[form + 1] - from != end - begin) {
            return false;
        }
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) != letters[from + i - begin]) {
                return false;
            }
        }
        return true;
    }

    private int find(String form, int hash) {
        int mask = slots.length - 1;
        for (int slot = slot(hash, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            int number = slots[slot] - 1;
            int length = begins[number + 1] - begins[number];
            if (hashes[slot] == hash && form.contentEquals(java.nio.CharBuffer.wrap(letters, begins[number], length))) {
                return number;
            }
        }
        return NONE;
    }

    private int grow(String form, int hash) {
        if (2 * forms > slots.length) {
            int[] oldHashes = hashes;
            int[] oldSlots = slots;
            hashes = new int[2 * oldSlots.length];
            slots = new int[hashes.length];
            for (int i = 0; i < oldSlots.length; i++) {
                if (oldSlots[i] != 0) {
                    put(oldHashes[i], oldSlots[i]);
                }
            }
        }
        if (forms + 2 > begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            firsts = Arrays.copyOf(firsts, begins.length);
        }
        int begin = begins[forms];
        if (begin + form.length() > letters.length) {
            letters = Arrays.copyOf(letters, 2 * (begin + form.length()));
        }
        form.getChars(0, form.length(), letters, begin);
        begins[forms + 1] = begin + form.length();
        put(hash, forms + 1);
        return forms++;
    }

    private void put(int hash, int number) {
        int mask = slots.length - 1;
        int slot = slot(hash, mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        hashes[slot] = hash;
        slots[slot] = number;
    }

    private static int slot(int hash, int mask) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & mask;
    }
}
