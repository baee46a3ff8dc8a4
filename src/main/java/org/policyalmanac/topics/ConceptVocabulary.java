package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The concepts that tell topics apart: those of enough stories to show a pattern, and of few enough to be telling. */
final class ConceptVocabulary {
    private static final double MOST_WIDESPREAD = 0.3;
    private static final int FEWEST_STORIES = 5;
    private static final int SMALL = 50;

    private ConceptVocabulary() {}

    /**
     * @param articles rows of {@link Articles}
     * @param stories how many there are
     * @param labels of concepts by id
     */
    static Vocabulary of(Dataset<Row> articles, long stories, Map<String, String> labels) {
        // In a small archive five stories are many.
        long fewest = Math.max(2, Math.min(FEWEST_STORIES, stories / SMALL));
        List<Vocabulary.Entry> entries = new ArrayList<>();
        for (Row row : articles.select(col("story_id"), explode(col("concepts")).as("concept"))
                .groupBy("concept")
                .agg(
                        count_distinct(col("story_id")).as("stories"),
                        count(lit(1)).as("tokens"))
                .where(col("stories").geq(fewest).and(col("stories").leq(MOST_WIDESPREAD * stories)))
                .orderBy(desc("stories"), asc("concept"))
                .collectAsList()) {
            String concept = row.getString(0);
            entries.add(new Vocabulary.Entry(
                    concept, labels.getOrDefault(concept, concept), "concept", null, row.getLong(1), row.getLong(2)));
        }
        return new Vocabulary(Vocabulary.CONCEPTS, entries);
    }
}
