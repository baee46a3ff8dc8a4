package org.policyalmanac.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.report.RunChanges.Change;
import org.policyalmanac.report.RunChanges.Part;

/** What the last comparison of two runs found. */
final class RunChangesReading {
    static final List<String> PARTS = List.of(
            "new_articles",
            "late_articles",
            "removed_articles",
            "story_changes",
            "date_changes",
            "topic_changes",
            "lexicon_changes",
            "text_changes");
    private static final List<String> ARCHIVE = List.of("documents", "texts", "stories", "sources");

    private RunChangesReading() {}

    /** @param most how many numbers of subjects to show */
    static RunChanges of(Dataset<Row> changes, int most) {
        Column ofArchive = col("kind").equalTo("*");
        List<Row> archive = changes.where(ofArchive).collectAsList().stream()
                .sorted(java.util.Comparator.comparingInt(row -> ARCHIVE.indexOf(row.<String>getAs("number"))))
                .toList();
        Column moved =
                PARTS.stream().map(part -> abs(col(part))).reduce(Column::plus).orElse(lit(0L));
        Dataset<Row> subjects = changes.where(not(ofArchive))
                .withColumn("moved", moved)
                .where("moved > 0")
                .withColumn("month", col("month").cast("string"));
        List<Row> largest = subjects.sort(desc("moved"), asc("number"), asc("kind"), asc("subject"), asc("language"))
                .limit(most)
                .collectAsList();
        return new RunChanges(
                java.util.stream.Stream.concat(archive.stream(), largest.stream())
                        .findFirst()
                        .map(row -> row.<String>getAs("compared_run"))
                        .orElse(""),
                archive.stream().map(row -> change(row, null)).toList(),
                largest.stream().map(row -> change(row, row.getAs("month"))).toList(),
                largest.size() < most ? largest.size() : subjects.count());
    }

    private static Change change(Row row, String month) {
        return new Change(
                row.getAs("number"),
                row.getAs("label"),
                row.getAs("language"),
                month == null ? null : month.substring(0, 7),
                row.<Long>getAs("old"),
                row.<Long>getAs("new"),
                PARTS.stream()
                        .map(part -> new Part(Words.spaced(part), row.<Long>getAs(part)))
                        .toList());
    }
}
