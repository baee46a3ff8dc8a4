package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.policyalmanac.text.Phrases;
import org.policyalmanac.text.Term;
import scala.collection.Seq;

/** The terms of an article's row in order, with phrases joined, and in which half of the article each stands. */
record Terms(List<Term> terms, boolean[] isOdd) {
    /** @param article a row of {@link Articles} */
    static Terms of(Row article, Phrases phrases) {
        Seq<String> stems = article.getAs("stems");
        Seq<String> surfaces = article.getAs("surfaces");
        byte[] flags = article.getAs("flags");
        List<Term> words = new ArrayList<>(flags.length);
        int[] begins = new int[flags.length];
        StringBuilder text = new StringBuilder();
        String before = "";
        for (int i = 0; i < flags.length; i++) {
            String surface = surfaces.apply(i);
            boolean isAdjacent = i > 0 && (flags[i] & Articles.ADJACENT) != 0;
            if (isAdjacent && Phrases.stem(before, surface).length() > before.length() + surface.length()) {
                text.append(' ');
            }
            begins[i] = text.length();
            text.append(surface);
            words.add(new Term(stems.apply(i), surface, begins[i], text.length(), isAdjacent));
            before = surface;
        }
        List<Term> terms = phrases.merged(text.toString(), words);
        boolean[] isOdd = new boolean[terms.size()];
        for (int i = 0; i < isOdd.length; i++) {
            isOdd[i] = (flags[Arrays.binarySearch(begins, terms.get(i).begin())] & Articles.ODD) != 0;
        }
        return new Terms(terms, isOdd);
    }
}
