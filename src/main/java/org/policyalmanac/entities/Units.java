package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.policyalmanac.text.Scripts;

/**
 * A text cut into the units of which names consist: words, or characters where the script sets no spaces. Genitives and
 * elided articles are cut off; Arabic words lose their proclitics in the key, not in the text.
 */
final class Units {
    /** Opens the context of a unit at the edge of a phrase; the sign that stands there follows. */
    static final String EDGE = "¶";

    private static final byte NAME = 1;
    private static final byte PARTICLE = 2;
    private static final byte GLUED = 4;
    private static final byte OPENS = 8;
    private static final byte CLOSED = 16;
    private static final byte CASED = 32;
    private static final byte NUMBER = 64;

    private final String text;
    private final List<String> keys = new ArrayList<>();
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private byte[] flags = new byte[64];

    private Units(String text) {
        this.text = text;
    }

    /**
     * @param words the language's words
     * @param taken begin and end of what is not to be part of a candidate, in ascending order: the lexicon's mentions
     */
    static Units of(String text, UnitWords words, int[] taken) {
        Units units = new Units(text);
        new UnitScan(text, words, units).scan();
        units.close(taken);
        Headlines.close(units);
        return units;
    }

    /** @param opens whether a sentence opens here, so that a capital says nothing */
    void add(int begin, int end, String key, UnitWords.Kind kind, boolean glued, boolean opens) {
        int n = keys.size();
        if (n == begins.length) {
            begins = Arrays.copyOf(begins, 2 * n);
            ends = Arrays.copyOf(ends, 2 * n);
            flags = Arrays.copyOf(flags, 2 * n);
        }
        keys.add(key);
        begins[n] = begin;
        ends[n] = end;
        flags[n] = (byte) ((kind.isName() ? NAME : 0)
                | (kind.isParticle() ? PARTICLE : 0)
                | (kind.isCased() ? CASED : 0)
                | (kind == UnitWords.Kind.NUMBER ? NUMBER : 0)
                | (glued ? GLUED : 0)
                | (opens ? OPENS : 0));
    }

    private void close(int[] taken) {
        int at = 0;
        for (int i = 0; i + 1 < taken.length; i += 2) {
            while (at < keys.size() && ends[at] <= taken[i]) {
                at++;
            }
            for (int j = at; j < keys.size() && begins[j] < taken[i + 1]; j++) {
                close(j);
            }
        }
    }

    /** Takes a unit out of every candidate. */
    void close(int index) {
        flags[index] |= CLOSED;
    }

    int size() {
        return keys.size();
    }

    String text() {
        return text;
    }

    String key(int index) {
        return keys.get(index);
    }

    int begin(int index) {
        return begins[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** Whether a name may begin or end with the unit: it has a capital, or is of a script without them. */
    boolean isName(int index) {
        return (flags[index] & NAME) != 0;
    }

    /** Whether the unit is a word in small letters that may stand inside a name, as "of". */
    boolean isParticle(int index) {
        return (flags[index] & PARTICLE) != 0;
    }

    /** Whether nothing but a blank stands between the unit and the one before. */
    boolean isGlued(int index) {
        return (flags[index] & GLUED) != 0;
    }

    boolean isOpening(int index) {
        return (flags[index] & OPENS) != 0;
    }

    boolean isClosed(int index) {
        return (flags[index] & CLOSED) != 0;
    }

    /** Whether the unit is written in a script with capitals. */
    boolean isCased(int index) {
        return (flags[index] & CASED) != 0;
    }

    /** Whether the unit is written in digits alone. */
    boolean isNumber(int index) {
        return (flags[index] & NUMBER) != 0;
    }

    /** Whether the unit is a character of a script without spaces. */
    boolean isCharacter(int index) {
        return Scripts.isUnspaced(keys.get(index).codePointAt(0));
    }

    /** The first unit that ends after an offset in the text; the number of units where there is none. */
    int at(int offset) {
        int found = Arrays.binarySearch(ends, 0, keys.size(), offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** What stands before a unit: the unit before, two characters of a script without spaces, or an edge. */
    String left(int index) {
        if (index == 0 || !isGlued(index)) {
            return EDGE + sign(index == 0 ? 0 : ends[index - 1], begins[index], true);
        }
        boolean two = isCharacter(index - 1) && index > 1 && isGlued(index - 1);
        return two ? keys.get(index - 2) + keys.get(index - 1) : keys.get(index - 1);
    }

    /** What stands after a unit, in the same way. */
    String right(int index) {
        int next = index + 1;
        if (next >= keys.size() || !isGlued(next)) {
            return EDGE + sign(ends[index], next >= keys.size() ? text.length() : begins[next], false);
        }
        boolean two = isCharacter(next) && next + 1 < keys.size() && isGlued(next + 1);
        return two ? keys.get(next) + keys.get(next + 1) : keys.get(next);
    }

    /** The sign nearest to the unit in a gap; a line's end is one. */
    private String sign(int from, int to, boolean last) {
        for (int i = 0; i < to - from; i++) {
            char c = text.charAt(last ? to - 1 - i : from + i);
            if (c == '\n') {
                break;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return String.valueOf(c);
            }
        }
        return "";
    }

    /** The text of units {@code from} to before {@code to}, with one blank for any white space. */
    String surface(int from, int to) {
        String raw = text.substring(begins[from], ends[to - 1]);
        return raw.indexOf('\n') >= 0 || raw.contains("  ") || raw.indexOf('\u00a0') >= 0
                ? raw.replaceAll("[\\s\\u00a0]+", " ")
                : raw;
    }

    /** The keys of units {@code from} to before {@code to}: what all spellings of a candidate have in common. */
    String gram(int from, int to) {
        if (to - from == 1) {
            return keys.get(from);
        }
        StringBuilder gram = new StringBuilder(keys.get(from));
        for (int i = from + 1; i < to; i++) {
            if (!isCharacter(i) || !isCharacter(i - 1)) {
                gram.append(' ');
            }
            gram.append(keys.get(i));
        }
        return gram.toString();
    }
}
