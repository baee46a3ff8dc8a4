package org.policyalmanac.trends;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * First and last day on which the archive has a document.
 *
 * @param first null where no document has a date with a day
 * @param last null where no document has a date with a day
 */
record Days(LocalDate first, LocalDate last) {
    static Days of(Dataset<Row> documents) {
        return of(documents
                .where(col("published_precision").equalTo("day"))
                .agg(min("published"), max("published"))
                .first());
    }

    private static Days of(Row row) {
        return row.isNullAt(0)
                ? new Days(null, null)
                : new Days(row.getDate(0).toLocalDate(), row.getDate(1).toLocalDate());
    }

    /**
     * The bins from the first story to the last, or between two months.
     *
     * @param stories rows of {@link Facts#stories}
     * @param from null for the archive's first month
     * @param until null for the archive's last month
     */
    Calendar calendar(Period period, Dataset<Row> stories, YearMonth from, YearMonth until) {
        Days span = of(stories.agg(min("bin"), max("bin")).first());
        if (span.first == null) {
            return Calendar.empty(period);
        }
        LocalDate begin = from == null ? span.first : from.atDay(1);
        LocalDate end = until == null ? span.last : until.atEndOfMonth();
        boolean beginsThere = first != null && period.number(first) == period.number(span.first);
        return new Calendar(
                period,
                period.number(begin),
                period.number(end),
                beginsThere ? first : null,
                last == null ? span.last : last);
    }
}
