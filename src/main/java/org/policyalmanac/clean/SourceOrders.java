package org.policyalmanac.clean;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.policyalmanac.text.DateOrder;

/**
 * Whether a source writes the day before the month: what its dates that can be read in one way only say of those that
 * can be read in two.
 */
final class SourceOrders {
    /** Dates of one reading below which a source has shown no habit. */
    static final long FEWEST = 3;

    /** One in so many may go the other way. */
    static final long OUT_OF = 10;

    private SourceOrders() {}

    /** The sources that have shown a habit. */
    static Map<String, DateOrder> of(Dataset<Row> articles) {
        Map<String, Map<DateOrder, Long>> counts = new HashMap<>();
        for (Row row : articles.where(col("published_raw").isNotNull())
                .select(
                        col("source"),
                        udf(new Shown(), DataTypes.StringType)
                                .apply(col("published_raw"))
                                .as("shown"))
                .where(col("shown").isNotNull())
                .groupBy("source", "shown")
                .agg(count("*"))
                .collectAsList()) {
            counts.computeIfAbsent(row.getString(0), source -> new HashMap<>())
                    .put(DateOrder.valueOf(row.getString(1)), row.getLong(2));
        }
        Map<String, DateOrder> orders = new HashMap<>();
        counts.forEach((source, shown) -> {
            DateOrder order =
                    habit(shown.getOrDefault(DateOrder.DAY_FIRST, 0L), shown.getOrDefault(DateOrder.MONTH_FIRST, 0L));
            if (order != DateOrder.UNKNOWN) {
                orders.put(source, order);
            }
        });
        return orders;
    }

    /** What so many dates of either order show. */
    static DateOrder habit(long dayFirst, long monthFirst) {
        long all = dayFirst + monthFirst;
        if (all < FEWEST || Math.min(dayFirst, monthFirst) * OUT_OF > all) {
            return DateOrder.UNKNOWN;
        }
        return dayFirst > monthFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    /** The order a field shows, null if none. */
    static final class Shown implements UDF1<String, String> {
        private static final long serialVersionUID = 1;

        @Override
        public String call(String field) {
            DateOrder order = DateOrder.shownBy(field);
            return order == DateOrder.UNKNOWN ? null : order.name();
        }
    }
}
