package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.expressions.Window;
import org.policyalmanac.table.Table;

/** Rows of {@code topic_registry}. */
final class Registry {
    private static final double STABLE = 0.6;

    private Registry() {}

    /** For each topic the row of its latest run, by id. */
    static List<Row> latest(Dataset<Row> registry) {
        return registry.withColumn(
                        "place",
                        row_number().over(Window.partitionBy("topic_id").orderBy(desc("run_id"))))
                .where("place = 1")
                .drop("place")
                .orderBy("topic_id")
                .collectAsList();
    }

    /** Labels that people have given and that must stay, by topic: the row that gave them. */
    static Map<String, Row> locked(Dataset<Row> registry) {
        Map<String, Row> locked = new HashMap<>();
        latest(registry).stream()
                .filter(row -> row.<Boolean>getAs("label_locked"))
                .forEach(row -> locked.put(row.getAs("topic_id"), row));
        return locked;
    }

    /**
     * A run's rows of a set.
     *
     * @param fates of its topics in their order, then of topics that have ended
     * @param stories of each topic in this run's articles
     * @param stability of each topic; empty where it was not measured in this run
     * @param ended rows that hold of topics before this run, for those that have ended
     */
    static List<Row> rows(
            TopicSet set,
            int model,
            String run,
            List<Identity.Fate> fates,
            Map<String, Long> stories,
            double[] stability,
            Map<String, Row> locked,
            Map<String, Row> ended) {
        double[] alpha = set.model().alpha();
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < fates.size(); k++) {
            Identity.Fate fate = fates.get(k);
            Row person = locked.get(fate.id());
            boolean isLive = k < set.size();
            Row before = ended.get(fate.id());
            String label = person != null ? person.getAs("label") : isLive ? set.label(k) : before.getAs("label");
            Double measured = isLive ? stability(stability, k, before, model) : null;
            rows.add(row(
                    fate.id(),
                    run,
                    fate.event(),
                    fate.parents().toArray(String[]::new),
                    fate.score(),
                    label,
                    person == null ? "auto" : person.getAs("label_author"),
                    person != null,
                    set.language(),
                    isLive ? model : before.getAs("model"),
                    isLive ? (Double) Reading.rounded(alpha[k]) : before.getAs("prior"),
                    Reading.rounded(set.model().beta()),
                    stories.getOrDefault(fate.id(), 0L),
                    measured,
                    measured == null ? null : (Boolean) (measured >= STABLE)));
        }
        return rows;
    }

    /** As measured now, or else when the model was fitted: folding articles in does not make it another model. */
    private static Double stability(double[] measured, int topic, Row before, int model) {
        if (measured.length > 0) {
            return Reading.rounded(measured[topic]);
        }
        return before != null && before.<Integer>getAs("model") == model ? before.getAs("stability") : null;
    }

    private static Row row(Object... values) {
        return new GenericRowWithSchema(values, Table.TOPIC_REGISTRY.schema());
    }
}
