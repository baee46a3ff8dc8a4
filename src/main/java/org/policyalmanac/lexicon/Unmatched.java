package org.policyalmanac.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A text's places that no match covers, read from left to right. */
final class Unmatched {
    private Unmatched() {}

    /** Looks for more matches. */
    interface Reader {
        /**
         * Adds what counts at a place.
         *
         * @param free where the next match begins, or the text ends
         * @return where what was added ends; the place itself where nothing counts
         */
        int add(int at, int free, List<Matcher.Match> all);
    }

    /** {@code found} with what the reader adds among it, in the order of the text. */
    static List<Matcher.Match> filled(List<Matcher.Match> found, String text, Reader reader) {
        List<Matcher.Match> all = new ArrayList<>(found.size());
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            while (next < found.size() && found.get(next).begin() <= i) {
                i = Math.max(i, found.get(next).end());
                all.add(found.get(next));
                next++;
            }
            if (i < text.length()) {
                int free = next < found.size() ? found.get(next).begin() : text.length();
                i = Math.max(i, reader.add(i, free, all) - 1);
            }
        }
        all.addAll(found.subList(next, found.size()));
        return all;
    }
}
