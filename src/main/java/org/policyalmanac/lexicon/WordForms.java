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

    /** Bits of what {@link #first} returns, below the number of the reading: the word may begin a name, or a clue. */
    static final int BEGINS_NAME = 1;

    static final int BEGINS_CLUE = 2;
    private static final int FLAGS = 2;

    private static final long MASK = 0xffffffffL;
    private static final int NONE = -1;

    /** A bit for the hash of each form, eight bits to a form or more: most words are refused by it, close by in memory. */
    private long[] filter = new long[1 << 9];

    /** The first readings of forms of a single character that is no letter of a spaced script. */
    private final int[] ofSigns = new int[0x10000];

    /** In each slot the hash of a form and, in the lower half, its number counted from 1. */
    private long[] slots = new long[1 << 12];

    private char[] letters = new char[1 << 14];
    /** Where the letters of each form begin; one more than there are forms. */
    private int[] begins = new int[1 << 10];
    /** The first reading of each form, counted from 1. */
    private int[] firsts = new int[1 << 10];

    private int forms;
    /** Word and mask of each reading. */
    private long[] meanings = new long[1 << 11];

    private int[] nexts = new int[1 << 11];
    private int readings;

    /** Says that a form can stand for a word in the languages of a mask. Readings as listed come first. */
    void add(String form, int word, int mask) {
        int hash = form.hashCode();
        int number = find(form, hash);
        number = number == NONE ? grow(form, hash) : number;
        for (int reading = firsts[number]; reading != 0; reading = nexts[reading]) {
            if (word(reading) == word) {
                meanings[reading] |= mask & MASK;
                return;
            }
        }
        if (++readings == meanings.length) {
            meanings = Arrays.copyOf(meanings, 2 * readings);
            nexts = Arrays.copyOf(nexts, 2 * readings);
        }
        meanings[readings] = (long) word << 32 | mask & MASK;
        nexts[readings] = firsts[number];
        firsts[number] = readings;
    }

    /** The first reading, with its bits, of the word from {@code begin} to {@code end}, whose hash is known; 0 where it is in no name. */
    int first(Folded text, int begin, int end, int hash) {
        int mixed = mixed(hash);
        int bit = mixed >>> 7 & (filter.length << 6) - 1;
        if ((filter[bit >>> 6] & 1L << bit) == 0) {
            return 0;
        }
        int mask = slots.length - 1;
        for (int slot = mixed & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            long packed = slots[slot];
            if ((int) (packed >>> 32) == hash && isAt(text, begin, end, (int) packed - 1)) {
                return firsts[(int) packed - 1];
            }
        }
        return 0;
    }

    /** Says of every form whether a name or a clue can begin with it; after this nothing can be added. */
    void seal(NameTrie names, NameTrie clues) {
        for (int form = 0; form < forms; form++) {
            int flags = 0;
            for (int reading = firsts[form]; reading != 0; reading = nexts[reading]) {
                flags |= names.step(NameTrie.ROOT, word(reading)) == NameTrie.NONE ? 0 : BEGINS_NAME;
                flags |= clues.step(NameTrie.ROOT, word(reading)) == NameTrie.NONE ? 0 : BEGINS_CLUE;
            }
            firsts[form] = firsts[form] << FLAGS | flags;
            if (begins[form + 1] - begins[form] == 1) {
                ofSigns[letters[begins[form]]] = firsts[form];
            }
        }
    }

    /** The reading of what {@link #first} returns. */
    static int reading(int first) {
        return first >>> FLAGS;
    }

    /** The same of a character that stands for itself. */
    int firstOfSign(char sign) {
        return ofSigns[sign];
    }

    int next(int reading) {
        return nexts[reading];
    }

    int word(int reading) {
        return (int) (meanings[reading] >>> 32);
    }

    /** Whether a reading holds in a language. */
    boolean isOf(int reading, int languageBit) {
        int mask = (int) meanings[reading];
        return mask == EXACT || (mask & languageBit) != 0;
    }

    boolean isExact(int reading) {
        return (int) meanings[reading] == EXACT;
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
        for (int slot = mixed(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int number = (int) slots[slot] - 1;
            int length = begins[number + 1] - begins[number];
            if ((int) (slots[slot] >>> 32) == hash
                    && form.contentEquals(java.nio.CharBuffer.wrap(letters, begins[number], length))) {
                return number;
            }
        }
        return NONE;
    }

    private int grow(String form, int hash) {
        if (2 * forms > slots.length) {
            long[] old = slots;
            slots = new long[2 * old.length];
            filter = new long[slots.length / 8];
            for (long packed : old) {
                if (packed != 0) {
                    put((int) (packed >>> 32), (int) packed);
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
        int slot = mixed(hash) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << 32 | number;
        int bit = mixed(hash) >>> 7 & (filter.length << 6) - 1;
        filter[bit >>> 6] |= 1L << bit;
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9e3779b9;
        return mixed ^ mixed >>> 15;
    }
}
