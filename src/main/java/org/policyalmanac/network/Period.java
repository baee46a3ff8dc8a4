package org.policyalmanac.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The documents of one period, and what is counted of them: all whole numbers, so that no order of rows matters. */
final class Period {
    /** The number of the period that holds everything, dated or not. */
    static final int WHOLE_RANGE = Integer.MIN_VALUE;

    private final PairCounts counts = new PairCounts();
    private final Map<Integer, Integer> stories = new HashMap<>();
    private long mentions;
    private long pairs;
    private long squares;

    /** @param documents by outlet, as {@link #documents} has them */
    Period(List<Document> documents) {
        int source = -1;
        String last = null;
        for (Document document : documents) {
            if (!document.source().equals(last)) {
                last = document.source();
                source++;
            }
            counts.add(document.names(), document.isCanonical(), source);
            if (document.isCanonical()) {
                addStory(document.names().entities());
            }
        }
        stories.values().forEach(count -> squares += (long) count * count);
    }

    private void addStory(int[] entities) {
        for (int entity : entities) {
            stories.merge(entity, 1, Integer::sum);
        }
        mentions += entities.length;
        pairs += entities.length * (entities.length - 1L) / 2;
    }

    /**
     * A document.
     *
     * @param month number of its story's month, {@link #WHOLE_RANGE} where it has none
     */
    record Document(int month, String source, boolean isCanonical, Names names) {}

    /** Rows of {@link NamedDocuments#of}, by outlet. */
    static List<Document> documents(Iterator<Row> rows) {
        List<Document> documents = new ArrayList<>();
        rows.forEachRemaining(row -> documents.add(
                new Document(row.getInt(1), row.getString(2), row.getBoolean(3), Names.of((byte[]) row.get(4)))));
        documents.sort(Comparator.comparing(Document::source));
        return documents;
    }

    PairCounts counts() {
        return counts;
    }

    /** Stories that name an entity. */
    int stories(int entity) {
        return stories.getOrDefault(entity, 0);
    }

    /** Stories of each entity that a story names, in no order. */
    Iterable<Integer> stories() {
        return stories.values();
    }

    /** Stories that would name both by chance, see {@link Association#expected}. */
    double expected(int a, int b) {
        return expectedOf((long) stories(a) * stories(b));
    }

    /** The same for the product of both entities' stories. */
    double expectedOf(long product) {
        return Association.expected(product, 1, pairs, mentions, squares);
    }
}
