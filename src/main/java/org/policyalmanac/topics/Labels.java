package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Labels of topics: those that hold, and those a person gives. */
final class Labels {
    private Labels() {}

    /** Labels by topic, of rows of the registry. */
    static Map<String, String> of(List<Row> registry) {
        Map<String, String> labels = new HashMap<>();
        registry.forEach(row -> labels.put(row.getAs("topic_id"), row.getAs("label")));
        return labels;
    }

    /** The registry's row that names a topic. */
    static Row named(Row latest, String run, String label, String author) {
        List<Object> values = new ArrayList<>();
        for (String column : latest.schema().fieldNames()) {
            values.add(
                    switch (column) {
                        case "run_id" -> run;
                        case "event" -> "named";
                        case "parents" -> new String[0];
                        case "match_score" -> null;
                        case "label" -> label;
                        case "label_author" -> author;
                        case "label_locked" -> true;
                        default -> latest.getAs(column);
                    });
        }
        return RowFactory.create(values.toArray());
    }

    /** Rows with a column {@code label}, with the label of one topic replaced. */
    static Dataset<Row> relabelled(Dataset<Row> rows, Column isTopic, String label) {
        return rows.withColumn(
                "label", when(coalesce(isTopic, lit(false)), lit(label)).otherwise(col("label")));
    }
}
