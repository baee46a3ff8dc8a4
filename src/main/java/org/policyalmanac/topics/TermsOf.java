package org.policyalmanac.topics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Analysis;

/** A story's terms and how often each stands in it, in two arrays in the order of the terms. */
final class TermsOf implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("language", "string")
            .add("terms", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("counts", DataTypes.createArrayType(DataTypes.IntegerType, false));

    @Override
    public Row call(Row story) {
        String language = story.getAs("language");
        String title = story.getAs("title") == null ? "" : story.getAs("title");
        Map<String, Integer> counts = new TreeMap<>();
        Analysis.of(language)
                .terms(title + "\n\n" + story.getAs("text"))
                .forEach(term -> counts.merge(term.stem(), 1, Integer::sum));
        return RowFactory.create(
                story.getAs("article_id"),
                language,
                counts.keySet().toArray(String[]::new),
                counts.values().stream().mapToInt(Integer::intValue).toArray());
    }
}
