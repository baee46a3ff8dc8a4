package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.topicmodel.WordTopics;

/** What a fit leaves for later runs, as rows of {@code topic_memory}. */
final class MemoryRows {
    /** A hundredth of a token. */
    private static final long LEAST = (1 << 20) / 100;

    private MemoryRows() {}

    static List<Row> of(TopicSet set, int chunk) {
        List<Row> rows = new ArrayList<>();
        for (int number = 0; number < set.base().size(); number++) {
            for (int k = 0; k < set.size(); k++) {
                add(
                        rows,
                        chunk,
                        set.language(),
                        number,
                        set.ids().get(k),
                        set.model().units(k, number));
            }
        }
        for (Map.Entry<String, WordTopics> language : set.words().entrySet()) {
            for (int number = 0; number < language.getValue().words(); number++) {
                for (int k = 0; k < set.size(); k++) {
                    long units = language.getValue().units(number, k);
                    add(rows, chunk, language.getKey(), number, set.ids().get(k), units);
                }
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, int chunk, String language, int number, String topic, long units) {
        if (units >= LEAST) {
            rows.add(RowFactory.create(chunk, language, number, topic, units));
        }
    }
}
