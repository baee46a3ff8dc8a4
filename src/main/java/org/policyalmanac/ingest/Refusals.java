package org.policyalmanac.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a person is told of that which could not be read. */
final class Refusals {
    private static final int LINES = 10;

    private Refusals() {}

    /** A line for each of the first files and folders that cannot be read, or not to the end. */
    static List<String> unreadable(Dataset<Row> refused) {
        return refused
                .where(col("reason").equalTo(Reason.UNREADABLE.code()))
                .sort("archive", "position")
                .limit(LINES)
                .collectAsList()
                .stream()
                .map(Refusals::line)
                .toList();
    }

    /** One sentence: how many for which reason, and which is the first. */
    static String nothingElse(Map<String, Long> byReason, Dataset<Row> refused) {
        if (byReason.isEmpty()) {
            return "The archive holds no record at all.";
        }
        String counts = byReason.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        Row first = refused.sort("archive", "position").first();
        return "Nothing in the archive could be read as an article (" + counts + "); the first is "
                + first.getAs("archive") + " at position " + first.getAs("position") + ": " + first.getAs("detail")
                + ".";
    }

    private static String line(Row row) {
        long position = row.getAs("position");
        String where = position <= 0 ? "" : " beyond position " + position;
        return "      " + row.getAs("archive") + " cannot be read" + where + ": " + row.getAs("detail") + ".";
    }
}
