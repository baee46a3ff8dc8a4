package org.policyalmanac.lexicon;

import java.io.Serializable;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
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
    /** Length of a record before its letters. */
    private static final int HEAD = 3;

    private static final long MASK = 0xffffffffL;
    private static final int NONE = -1;

    private HashFilter all;
    /** Of those forms alone with which a name or a clue can begin; and of those that may begin one in a small letter. */
    private HashFilter beginnings;

    private HashFilter smallBeginnings;

    /** The first readings of forms of a single character that is no letter of a spaced script. */
    private final int[] ofSigns = new int[0x10000];

    /** In each slot the hash of a form and, in the lower half, where its record begins. */
    private long[] slots = new long[1 << 12];

    /**
     * The records of the forms: how many letters, the first reading with its bits in two characters, the letters. Together,
     * since what costs is to fetch them from far memory.
     */
    private char[] records = new char[1 << 14];

    private int end = 1;
    private int forms;
    /** Word and mask of each reading. */
    private long[] meanings = new long[1 << 11];

    private int[] nexts = new int[1 << 11];
    private int readings;

    /** Says that a form can stand for a word in the languages of a mask. Readings as listed come first. */
    void add(String form, int word, int mask) {
        int hash = form.hashCode();
        int record = find(form, hash);
        record = record == NONE ? grow(form, hash) : record;
        int first = first(record);
        for (int reading = first; reading != 0; reading = nexts[reading]) {
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
        nexts[readings] = first;
        setFirst(record, readings);
    }

    /** The first reading, with its bits, of the word from {@code begin} to {@code end}, whose hash is known; 0 where it is in no name. */
    int first(Folded text, int begin, int end, int hash) {
        if (!all.mayHave(hash)) {
            return 0;
        }
        int mask = slots.length - 1;
        for (int slot = HashFilter.mixed(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            long packed = slots[slot];
            if ((int) (packed >>> 32) == hash && isAt(text, begin, end, (int) packed)) {
                return first((int) packed);
            }
        }
        return 0;
    }

    /** False for most words with which neither a name nor a clue can begin, by their hash and their case alone. */
    boolean mayBegin(int hash, boolean isCapital) {
        return (isCapital ? beginnings : smallBeginnings).mayHave(hash);
    }

    /**
     * Says of every form whether a name or a clue can begin with it; after this nothing can be added.
     *
     * @param small words that may begin one in a small letter
     */
    void seal(NameTrie names, NameTrie clues, BitSet small) {
        IntStream.Builder hashes = IntStream.builder();
        IntStream.Builder ofBeginnings = IntStream.builder();
        IntStream.Builder ofSmall = IntStream.builder();
        for (long packed : slots) {
            if (packed == 0) {
                continue;
            }
            int record = (int) packed;
            int flags = 0;
            boolean isSmall = false;
            int first = first(record);
            for (int reading = first; reading != 0; reading = nexts[reading]) {
                flags |= names.step(NameTrie.ROOT, word(reading)) == NameTrie.NONE ? 0 : BEGINS_NAME;
                flags |= clues.step(NameTrie.ROOT, word(reading)) == NameTrie.NONE ? 0 : BEGINS_CLUE;
                isSmall |= small.get(word(reading));
            }
            setFirst(record, first << FLAGS | flags);
            int hash = (int) (packed >>> 32);
            hashes.add(hash);
            if (flags != 0) {
                ofBeginnings.add(hash);
            }
            if (isSmall) {
                ofSmall.add(hash);
            }
            if (records[record] == 1) {
                ofSigns[records[record + HEAD]] = first << FLAGS | flags;
            }
        }
        all = new HashFilter(hashes.build().toArray());
        beginnings = new HashFilter(ofBeginnings.build().toArray());
        smallBeginnings = new HashFilter(ofSmall.build().toArray());
    }

    private int first(int record) {
        return records[record + 1] << 16 | records[record + 2];
    }

    private void setFirst(int record, int first) {
        records[record + 1] = (char) (first >>> 16);
        records[record + 2] = (char) first;
    }

    /** The bits of what {@link #first} returns. */
    static int bits(int first) {
        return first & (1 << FLAGS) - 1;
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

    private boolean isAt(Folded text, int begin, int end, int record) {
        if (records[record] != end - begin) {
            return false;
        }
        int from = record + HEAD - begin;
        for (int i = begin; i < end; i++) {
            if (text.charAt(i) != records[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int find(String form, int hash) {
        int mask = slots.length - 1;
        for (int slot = HashFilter.mixed(hash) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            int record = (int) slots[slot];
            boolean same = (int) (slots[slot] >>> 32) == hash && records[record] == form.length();
            if (same && form.contentEquals(CharBuffer.wrap(records, record + HEAD, form.length()))) {
                return record;
            }
        }
        return NONE;
    }

    private int grow(String form, int hash) {
        if (2 * forms > slots.length) {
            long[] old = slots;
            slots = new long[2 * old.length];
            for (long packed : old) {
                if (packed != 0) {
                    put((int) (packed >>> 32), (int) packed);
                }
            }
        }
        int record = end;
        end += HEAD + form.length();
        if (end > records.length) {
            records = Arrays.copyOf(records, 2 * end);
        }
        records[record] = (char) form.length();
        form.getChars(0, form.length(), records, record + HEAD);
        put(hash, record);
        forms++;
        return record;
    }

    private void put(int hash, int record) {
        int mask = slots.length - 1;
        int slot = HashFilter.mixed(hash) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = (long) hash << 32 | record;
    }
}
