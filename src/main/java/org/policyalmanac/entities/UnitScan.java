package org.policyalmanac.entities;

import java.util.Set;
import org.policyalmanac.text.Scripts;

/** Walks over a text and cuts it into units. */
final class UnitScan {
    private static final String APOSTROPHES = "'\u2019\u02bc\u2018";
    private static final String OPENERS = ".!?:;。！？；：…•|\"“„«»”*#>–—·-";
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "dell", "all", "dall", "nell",
            "sull", "un");
    private static final Set<String> ELIDING = Set.of("fr", "it", "ca", "oc");

    private final String text;
    private final UnitWords words;
    private final Units units;
    private int lastEnd;
    private String last = "";

    UnitScan(String text, UnitWords words, Units units) {
        this.text = text;
        this.words = words;
        this.units = units;
    }

    void scan() {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (Scripts.isUnspaced(point) && !Scripts.isKatakana(point)) {
                add(i, i + Character.charCount(point));
                i += Character.charCount(point);
            } else if (Character.isLetterOrDigit(point)) {
                int end = wordEnd(i);
                addWord(i, end);
                i = end;
            } else {
                i += Character.charCount(point);
            }
        }
    }

    private int wordEnd(int begin) {
        boolean katakana = Scripts.isKatakana(text.codePointAt(begin));
        int i = begin;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            boolean goesOn = katakana
                    ? Scripts.isKatakana(point)
                    : (Character.isLetterOrDigit(point) || isMark(point)) && !Scripts.isUnspaced(point)
                            || i > begin && isJoint(i);
            if (!goesOn) {
                break;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == 0x0640
                || type == Character.FORMAT;
    }

    /** Whether a sign between two letters or digits is part of one word: Jean-Luc, O'Neil, AT&T, U.S., x.ai, GPT-3.5. */
    private boolean isJoint(int index) {
        char c = text.charAt(index);
        if (index + 1 >= text.length()
                || !Character.isLetterOrDigit(text.charAt(index + 1))
                || Scripts.isUnspaced(text.charAt(index + 1))) {
            return false;
        }
        char before = text.charAt(index - 1);
        char after = text.charAt(index + 1);
        if (c == '.') {
            boolean initials = Character.isUpperCase(before)
                    && Character.isUpperCase(after)
                    && (index < 2 || !Character.isLetter(text.charAt(index - 2)));
            return initials
                    || Character.isLetterOrDigit(before) && (Character.isLowerCase(after) || Character.isDigit(after));
        }
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '&' || c == '_' || APOSTROPHES.indexOf(c) >= 0;
    }

    /** A word without its genitive, and its elided article before it as a unit of its own. */
    private void addWord(int begin, int end) {
        int apostrophe = apostrophe(begin, end);
        if (apostrophe > 0
                && ELIDING.contains(words.language())
                && ELIDED.contains(text.substring(begin, apostrophe).toLowerCase(java.util.Locale.ROOT))) {
            add(begin, apostrophe);
            lastEnd = apostrophe + 1;
            addWord(apostrophe + 1, end);
            return;
        }
        int last = end - 1;
        boolean genitive = last > begin + 1
                && (text.charAt(last) | 0x20) == 's'
                && APOSTROPHES.indexOf(text.charAt(last - 1)) >= 0;
        add(begin, genitive ? last - 1 : end);
    }

    private int apostrophe(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void add(int begin, int end) {
        UnitWords.Word word = words.of(text.substring(begin, end));
        boolean first = units.size() == 0;
        boolean blank = isBlank(lastEnd, begin);
        boolean glued = !first && (blank || isAbbreviation(begin));
        boolean opens = first || !glued && opens(lastEnd, begin);
        units.add(begin + word.skip(), end, word.key(), word.kind(), glued, opens);
        lastEnd = end;
        last = text.substring(begin, end);
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the full stop before {@code begin} belongs to an initial or a title. */
    private boolean isAbbreviation(int begin) {
        boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
        return (initial || UnitWords.isTitle(last))
                && lastEnd < begin
                && text.charAt(lastEnd) == '.'
                && isBlank(lastEnd + 1, begin);
    }

    private boolean opens(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || OPENERS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
