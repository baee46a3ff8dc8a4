package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.List;
import org.policyalmanac.text.Skeleton;

/** How alike two names sound in whatever scripts: 1 minus the edits between their consonants by the longer's length. */
final class Similarity {
    private static final int FEWEST = 2;

    private Similarity() {}

    /** From 0 to 1; 0 where one of them has less than two consonants. */
    static double of(String one, String other) {
        String a = skeleton(one);
        String b = skeleton(other);
        int longer = Math.max(a.length(), b.length());
        return Math.min(a.length(), b.length()) < FEWEST ? 0 : 1 - (double) edits(a, b) / longer;
    }

    private static String skeleton(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[\\s-]+")) {
            words.add(Skeleton.of(ArabicProclitics.bare(word)));
        }
        return String.join("", words);
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
