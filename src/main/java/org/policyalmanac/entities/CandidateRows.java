package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.UserMistake;

/** Rows of {@code candidates} that a person decides on. */
final class CandidateRows {
    private CandidateRows() {}

    /**
     * The candidates of that name.
     *
     * @param language ISO 639-1, or null for every language
     * @throws UserMistake where there are none
     */
    static List<Row> named(Dataset<Row> candidates, String surface, String language) {
        Column wanted = col("surface").equalTo(surface);
        List<Row> rows = candidates
                .where(language == null ? wanted : wanted.and(col("language").equalTo(language)))
                .sort("language")
                .collectAsList();
        if (rows.isEmpty()) {
            throw new UserMistake("There is no candidate '" + surface + "'"
                    + (language == null ? "" : " in language '" + language + "'")
                    + "; 'jobs/almanac candidates --warehouse DIR' lists them.");
        }
        return rows;
    }

    /** The table without some of its rows. */
    static Dataset<Row> without(Dataset<Row> candidates, List<Row> rows) {
        Column keep = lit(true);
        for (Row row : rows) {
            keep = keep.and(col("surface")
                    .notEqual(row.getAs("surface"))
                    .or(col("language").notEqual(row.getAs("language"))));
        }
        return candidates.where(keep);
    }
}
