package org.policyalmanac.entities;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts the runs of units of a part of the documents and hands the counts on whenever a million are known: fewer rows
 * than one for each document, and the same sums wherever the parts begin.
 */
final class CountsOfPart implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("key", "long", false)
            .add("stories", "long", false)
            .add("times", "long", false);

    private static final int MOST_HELD = 1 << 20;

    /** The key under which the number of all units of a language is counted. */
    static long total(String language) {
        return Grams.hash("total of " + language);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
        UnitReader reader = new UnitReader();
        GramCounts held = new GramCounts(MOST_HELD);
        GramCounts own = new GramCounts(1 << 10);
        Deque<Row> ready = new ArrayDeque<>();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (ready.isEmpty() && documents.hasNext()) {
                    count(documents.next(), reader, own, held);
                    if (held.size() > MOST_HELD || !documents.hasNext()) {
                        held.each((key, stories, times) -> ready.add(RowFactory.create(key, stories, times)));
                        held.clear();
                    }
                }
                return !ready.isEmpty();
            }

            @Override
            public Row next() {
                return ready.remove();
            }
        };
    }

    private static void count(Row document, UnitReader reader, GramCounts own, GramCounts held) {
        Grams grams = reader.grams(document);
        grams.eachCounted((from, to) -> own.add(grams.hash(from, to), 1, 1));
        own.each((key, stories, times) -> held.add(key, 1, times));
        own.clear();
        held.add(total(document.getAs("language")), 1, grams.units().size());
    }
}
