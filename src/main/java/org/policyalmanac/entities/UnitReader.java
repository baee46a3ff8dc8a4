package org.policyalmanac.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Cuts documents into units; it remembers words, so that one of them serves a whole task. For one thread. */
final class UnitReader {
    private final Map<String, UnitWords> words = new HashMap<>();

    UnitWords words(String language) {
        return words.computeIfAbsent(language, UnitWords::new);
    }

    /** The runs of units of a row with {@code text}, {@code language} and the {@code spans} of the lexicon's mentions. */
    Grams grams(Row document) {
        String language = document.getAs("language");
        Units units = Units.of(document.getAs("text"), words(language), taken(document));
        return new Grams(units, language);
    }

    private static int[] taken(Row document) {
        List<Row> spans = document.getList(document.fieldIndex("spans"));
        int[] taken = new int[2 * spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            taken[2 * i] = spans.get(i).getInt(0);
            taken[2 * i + 1] = spans.get(i).getInt(1);
        }
        return taken;
    }
}
