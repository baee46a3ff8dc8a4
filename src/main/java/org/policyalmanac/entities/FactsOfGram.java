package org.policyalmanac.entities;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** All documents in which a candidate stands to one row: the four counts, its stories by month, and an example. */
final class FactsOfGram implements MapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("documents", "long", false)
            .add("texts", "long", false)
            .add("stories", "long", false)
            .add("sources", "long", false)
            .add(
                    "months",
                    org.apache.spark.sql.types.DataType.fromDDL("array<struct<month:date,stories:bigint>>"),
                    false)
            .add("example_article_id", "string", false)
            .add("example_begin", "int", false)
            .add("example_end", "int", false)
            .add("sentence_begin", "int", false)
            .add("sentence_end", "int", false);

    @Override
    public Row call(String key, Iterator<Row> sightings) {
        long documents = 0;
        Set<String> texts = new HashSet<>();
        Set<String> sources = new HashSet<>();
        Map<String, Date> stories = new HashMap<>();
        Comparator<Row> readable =
                Comparator.<Row>comparingInt(row -> row.getAs("penalty")).thenComparing(row -> row.getAs("article_id"));
        Row example = null;
        while (sightings.hasNext()) {
            Row row = sightings.next();
            documents++;
            texts.add(row.getAs("text_id"));
            sources.add(row.getAs("source"));
            stories.put(row.getAs("story_id"), row.getAs("story_month"));
            example = example == null || readable.compare(row, example) < 0 ? row : example;
        }
        return RowFactory.create(
                example.getAs("language"),
                example.getAs("gram"),
                documents,
                (long) texts.size(),
                (long) stories.size(),
                (long) sources.size(),
                months(stories),
                example.getAs("article_id"),
                example.getAs("begin"),
                example.getAs("end"),
                example.getAs("sentence_begin"),
                example.getAs("sentence_end"));
    }

    private static Row[] months(Map<String, Date> stories) {
        Map<Date, Long> counts = new TreeMap<>();
        stories.values().forEach(month -> {
            if (month != null) {
                counts.merge(month, 1L, Long::sum);
            }
        });
        List<Row> months = new ArrayList<>();
        counts.forEach((month, n) -> months.add(RowFactory.create(month, n)));
        return months.toArray(Row[]::new);
    }
}
