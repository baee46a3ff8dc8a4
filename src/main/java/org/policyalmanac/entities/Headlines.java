package org.policyalmanac.entities;

/**
 * Closes what is written with a capital on every word: headlines, menus, shouting. There a capital says nothing, and
 * what stands together is no name.
 */
final class Headlines {
    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_RUN = 7;
    private static final int LONG_WORD = 4;

    private Headlines() {}

    static void close(Units units) {
        int begin = 0;
        for (int i = 1; i <= units.size(); i++) {
            if (i == units.size() || isNewLine(units, i)) {
                if (isHeadline(units, begin, i)) {
                    close(units, begin, i);
                } else {
                    closeRuns(units, begin, i);
                }
                begin = i;
            }
        }
    }

    private static boolean isNewLine(Units units, int index) {
        return units.isOpening(index)
                && units.text()
                                .substring(units.end(index - 1), units.begin(index))
                                .indexOf('\n')
                        >= 0;
    }

    /** Three of five long words with a capital, in a line of four words or more that does not end as sentences do. */
    private static boolean isHeadline(Units units, int from, int to) {
        int words = 0;
        int capitals = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            if (!units.isCased(i)) {
                continue;
            }
            all++;
            if (units.end(i) - units.begin(i) >= LONG_WORD) {
                words++;
                capitals += units.isName(i) ? 1 : 0;
            }
        }
        if (words == 0 || all < FEWEST_WORDS) {
            return false;
        }
        int share = 100 * capitals / words;
        return share >= 60 && (share >= 90 || !endsSentence(units, to - 1));
    }

    private static boolean endsSentence(Units units, int last) {
        String after = units.right(last);
        return after.length() > 1 && ".!?".indexOf(after.charAt(1)) >= 0;
    }

    private static void closeRuns(Units units, int from, int to) {
        int begin = from;
        for (int i = from; i <= to; i++) {
            boolean goesOn = i < to && units.isCased(i) && units.isName(i) && (i == begin || units.isGlued(i));
            if (!goesOn) {
                if (i - begin > LONGEST_RUN) {
                    close(units, begin, i);
                }
                begin = i < to && units.isCased(i) && units.isName(i) ? i : i + 1;
            }
        }
    }

    private static void close(Units units, int from, int to) {
        for (int i = from; i < to; i++) {
            units.close(i);
        }
    }
}
