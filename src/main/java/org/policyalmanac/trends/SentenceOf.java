package org.policyalmanac.trends;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.text.Quotation;
import org.policyalmanac.text.Words;

/** A row of {@code trend_evidence}: with the sentence that names most of what a claim is about, the first of equals. */
final class SentenceOf implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private static final Set<Character.UnicodeScript> WITHOUT_SPACES = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.THAI);

    @Override
    public Row call(Row picked) {
        return RowFactory.create(
                picked.getAs("kind"),
                picked.getAs("subject"),
                picked.getAs("claim_language"),
                picked.getAs("claim"),
                picked.getAs("start"),
                picked.getAs("end"),
                picked.getAs("rank"),
                picked.getAs("article_id"),
                sentence(picked),
                picked.getAs("language"),
                picked.getAs("published"),
                picked.getAs("source"),
                picked.getAs("title"),
                picked.getAs("url"),
                picked.getAs("archive"),
                picked.getAs("position"));
    }

    private static String sentence(Row picked) {
        String text = picked.getAs("text");
        if (text.isBlank()) {
            String title = picked.getAs("title");
            return title == null ? "" : title;
        }
        List<Row> places = list(picked, "places");
        List<String> words = list(picked, "words");
        int[] starts = Words.sentenceStarts(text);
        int[] best = {0, 0, 1};
        for (int i = 0; i < starts.length; i++) {
            int until = i + 1 < starts.length ? starts[i + 1] : text.length();
            int[] found = found(text, starts[i], until, places, words);
            best = found[0] > best[0] ? found : best;
        }
        return Quotation.around(text, best[1], best[2]);
    }

    private static <T> List<T> list(Row row, String column) {
        List<T> list = row.getList(row.fieldIndex(column));
        return list == null ? List.of() : list;
    }

    /** How many things a sentence names, and where the first of them stands. */
    private static int[] found(String text, int from, int until, List<Row> places, List<String> words) {
        Set<String> things = new HashSet<>();
        int begin = until;
        int end = until;
        for (Row place : places) {
            int at = place.<Integer>getAs("begin");
            if (at >= from && at < until) {
                things.add(place.getAs("entity_id"));
                end = at < begin ? place.<Integer>getAs("end") : end;
                begin = Math.min(begin, at);
            }
        }
        for (String word : words) {
            int at = indexOf(text, from, until, word);
            if (at >= 0) {
                things.add(word);
                end = at < begin ? at + word.length() : end;
                begin = Math.min(begin, at);
            }
        }
        return new int[] {things.size(), begin, end};
    }

    /** Where a word begins between two places, whatever its case; words of scripts that write spaces begin after none of their letters. */
    private static int indexOf(String text, int from, int until, String word) {
        boolean isSpaced = !WITHOUT_SPACES.contains(Character.UnicodeScript.of(word.codePointAt(0)));
        for (int at = from; at + word.length() <= until; at++) {
            boolean isFree = !isSpaced || at == 0 || !Character.isLetter(text.charAt(at - 1));
            if (isFree && text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }
}
