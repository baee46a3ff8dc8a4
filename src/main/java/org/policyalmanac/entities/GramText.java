package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.text.Scripts;

/** The text of a run of units, cut into these again. */
final class GramText {
    private GramText() {}

    static List<String> units(String gram) {
        List<String> units = new ArrayList<>();
        for (String word : gram.split(" ")) {
            int begin = 0;
            for (int i = 0; i < word.length(); ) {
                int point = word.codePointAt(i);
                int next = i + Character.charCount(point);
                if (Scripts.isUnspaced(point) && !Scripts.isKatakana(point)) {
                    if (begin < i) {
                        units.add(word.substring(begin, i));
                    }
                    units.add(word.substring(i, next));
                    begin = next;
                }
                i = next;
            }
            if (begin < word.length()) {
                units.add(word.substring(begin));
            }
        }
        return units;
    }

    /** Every run of units inside a gram, the gram itself left out. */
    static List<String> parts(String gram) {
        List<String> units = units(gram);
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < units.size(); from++) {
            StringBuilder part = new StringBuilder();
            for (int to = from; to < units.size(); to++) {
                if (to > from && !(isCharacter(units.get(to)) && isCharacter(units.get(to - 1)))) {
                    part.append(' ');
                }
                part.append(units.get(to));
                if (to - from + 1 < units.size()) {
                    parts.add(part.toString());
                }
            }
        }
        return parts;
    }

    /** The hash that {@link Grams#hash(int, int)} gives a run of these units. */
    static long hash(String language, String gram) {
        List<String> units = units(gram);
        long seed = Grams.hash(language);
        long hash = units.size();
        for (String unit : units) {
            hash = Grams.mix(hash ^ seed ^ Grams.hash(unit));
        }
        return hash;
    }

    private static boolean isCharacter(String unit) {
        return Scripts.isUnspaced(unit.codePointAt(0));
    }
}
