package org.policyalmanac.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What earlier runs have left of topics.
 *
 * @param run id of the run that is going on
 * @param sets of topics that hold today, by language
 * @param latest row of the registry of each topic there has ever been
 * @param locked rows that gave topics a person's label
 */
record History(String run, Map<String, Remembered> sets, Map<String, Row> latest, Map<String, Row> locked) {
    static History none(String run) {
        return new History(run, Map.of(), Map.of(), Map.of());
    }

    static History of(String run, Dataset<Row> registry, Map<String, Remembered> sets) {
        Map<String, Row> latest = new TreeMap<>();
        Registry.latest(registry).forEach(row -> latest.put(row.getAs("topic_id"), row));
        return new History(run, sets, latest, Registry.locked(registry));
    }

    Set<String> ids() {
        return new TreeSet<>(latest.keySet());
    }

    /** Number of the next fit from scratch. */
    int nextModel() {
        return 1
                + latest.values().stream()
                        .mapToInt(row -> row.<Integer>getAs("model"))
                        .max()
                        .orElse(0);
    }

    /** Rows of topics that are live today in sets that have ended, since nothing was fitted for their languages. */
    List<Row> orphans(Set<String> languages) {
        Map<String, Row> orphans = new HashMap<>(latest);
        orphans.values()
                .removeIf(row -> languages.contains(row.<String>getAs("language"))
                        || row.<String>getAs("event").equals("dormant"));
        return List.copyOf(new TreeMap<>(orphans).values());
    }
}
