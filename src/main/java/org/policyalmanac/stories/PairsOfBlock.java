package org.policyalmanac.stories;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Pairs of texts of different languages in one block whose dates can lie within the window. A language with more than
 * {@value #MOST_OF_LANGUAGE} texts in the block is left out: there the anchor is not rare.
 */
final class PairsOfBlock implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private static final int MOST_OF_LANGUAGE = 50;

    static final StructType SCHEMA =
            new StructType().add("a", "string").add("b", "string").add("worth", "long");

    private record Text(String id, LocalDate low, LocalDate high) {
        private boolean isDay() {
            return low != null && low.equals(high);
        }

        private boolean canBeWithinWindow(Text other) {
            return isBefore(low, other.high) && isBefore(other.low, high);
        }

        private static boolean isBefore(LocalDate low, LocalDate high) {
            return low == null
                    || high == null
                    || !low.minusDays(AnchorBlocks.WINDOW_DAYS).isAfter(high);
        }
    }

    @Override
    public Iterator<Row> call(Row block) {
        long week = block.getAs("week");
        Map<String, List<Text>> byLanguage = new TreeMap<>();
        for (Row text : block.<Row>getList(block.fieldIndex("texts"))) {
            byLanguage
                    .computeIfAbsent(text.getString(1), none -> new ArrayList<>())
                    .add(new Text(text.getString(0), day(text.getDate(2)), day(text.getDate(3))));
        }
        List<List<Text>> languages = byLanguage.values().stream()
                .filter(texts -> texts.size() <= MOST_OF_LANGUAGE)
                .toList();
        List<Row> pairs = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            for (int j = i + 1; j < languages.size(); j++) {
                for (Text a : languages.get(i)) {
                    for (Text b : languages.get(j)) {
                        if (belongsHere(a, b, week) && a.canBeWithinWindow(b)) {
                            pairs.add(row(a.id(), b.id(), block.getAs("worth")));
                        }
                    }
                }
            }
        }
        return pairs.iterator();
    }

    /** A pair that meets in two blocks of one anchor counts in one: that of the later one's week. */
    private static boolean belongsHere(Text a, Text b, long week) {
        boolean bothDays = a.isDay() && b.isDay();
        if (week == AnchorBlocks.ANY_WEEK || !bothDays) {
            return week == AnchorBlocks.ANY_WEEK && !bothDays;
        }
        long later = Math.max(a.low().toEpochDay(), b.low().toEpochDay());
        return Math.floorDiv(later, AnchorBlocks.DAYS_OF_WEEK) == week;
    }

    private static Row row(String a, String b, long worth) {
        return a.compareTo(b) < 0 ? RowFactory.create(a, b, worth) : RowFactory.create(b, a, worth);
    }

    private static LocalDate day(Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
