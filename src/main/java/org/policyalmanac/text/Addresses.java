package org.policyalmanac.text;

import java.util.BitSet;

/** Where a text names addresses of the net, of mail, or of people on platforms: their parts are no words. */
final class Addresses {
    private static final BitSet IN_NAME = characters("._%+-");
    private static final BitSet IN_ADDRESS = characters("._%+-/:?#@!$&*,;=~|\\^");

    private final BitSet covered;

    private Addresses(BitSet covered) {
        this.covered = covered;
    }

    static Addresses of(String text) {
        Addresses found = new Addresses(new BitSet());
        found.cover(text, "://");
        found.cover(text, "www.");
        found.cover(text, "@");
        return found;
    }

    boolean contain(int offset) {
        return covered.get(offset);
    }

    /** An address has a mark in it; it ends before letters outside ASCII, since scripts without spaces go on at once. */
    private void cover(String text, String mark) {
        BitSet allowed = mark.equals("@") ? IN_NAME : IN_ADDRESS;
        int end = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, end)) {
            int begin = at;
            while (begin > 0 && IN_NAME.get(text.charAt(begin - 1))) {
                begin--;
            }
            end = at + mark.length();
            while (end < text.length() && allowed.get(text.charAt(end))) {
                end++;
            }
            covered.set(begin, end);
        }
    }

    private static BitSet characters(String marks) {
        BitSet characters = new BitSet(128);
        characters.set('a', 'z' + 1);
        characters.set('A', 'Z' + 1);
        characters.set('0', '9' + 1);
        marks.chars().forEach(characters::set);
        return characters;
    }
}
