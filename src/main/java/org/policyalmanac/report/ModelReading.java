package org.policyalmanac.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.Topics.Agreement;
import org.policyalmanac.report.Topics.Choice;
import org.policyalmanac.report.Topics.Covered;
import org.policyalmanac.report.Topics.Elsewhere;

/** What is known of the model of topics: what it sees, how many topics were tried, and how it stands up to a new fit. */
final class ModelReading {
    private ModelReading() {}

    static List<Covered> lexicon(Dataset<Row> coverage) {
        return coverage
                .sort("language", "month")
                .withColumn("month", col("month").cast("string"))
                .collectAsList()
                .stream()
                .map(row -> new Covered(
                        Optional.ofNullable(AlmanacReading.month(row, "month")),
                        row.getAs("language"),
                        row.<Long>getAs("articles"),
                        row.<Long>getAs("tokens"),
                        row.<Long>getAs("covered"),
                        row.<Long>getAs("unassigned")))
                .toList();
    }

    static List<Choice> choices(Dataset<Row> choice) {
        return choice.sort("language", "topics").collectAsList().stream()
                .map(row -> new Choice(
                        row.getAs("language"),
                        row.<Integer>getAs("topics"),
                        row.<Double>getAs("stability"),
                        row.<Double>getAs("log_likelihood"),
                        row.<Boolean>getAs("is_chosen")))
                .toList();
    }

    /** Topics that keep least of their stories first. */
    static List<Agreement> audit(Dataset<Row> drift) {
        Map<String, List<Row>> topics = new LinkedHashMap<>();
        for (Row row : drift.sort("topic_id", "refit_topic").collectAsList()) {
            topics.computeIfAbsent(row.getAs("topic_id"), none -> new ArrayList<>())
                    .add(row);
        }
        return topics.values().stream()
                .map(ModelReading::agreement)
                .sorted(Comparator.comparingDouble(Agreement::share).thenComparing(Agreement::id))
                .toList();
    }

    private static Agreement agreement(List<Row> topic) {
        Optional<Row> partner =
                topic.stream().filter(row -> row.<Boolean>getAs("is_match")).findFirst();
        Row largest = topic.get(0);
        for (Row row : topic) {
            largest = row.<Long>getAs("stories") > largest.<Long>getAs("stories") ? row : largest;
        }
        Row any = topic.get(0);
        boolean isElsewhere = partner.isEmpty()
                || largest.<Long>getAs("stories") > partner.get().<Long>getAs("stories");
        return new Agreement(
                any.getAs("topic_id"),
                any.getAs("label"),
                partner.map(row -> row.<String>getAs("refit_label")).orElse(null),
                partner.map(row -> row.<Long>getAs("stories")).orElse(0L),
                partner.map(row -> row.<Double>getAs("share")).orElse(0.0),
                topic.stream().mapToLong(row -> row.<Long>getAs("stories")).sum(),
                partner.map(row -> row.<Double>getAs("similarity")).orElse(0.0),
                isElsewhere
                        ? Optional.of(new Elsewhere(largest.getAs("refit_label"), largest.<Double>getAs("share")))
                        : Optional.empty());
    }
}
