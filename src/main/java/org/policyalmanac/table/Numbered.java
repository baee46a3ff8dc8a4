package org.policyalmanac.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Rows with their place in a group. Orders must be total, or else rows differ from run to run. */
public final class Numbered {
    private Numbered() {}

    /**
     * A column {@code name} with the place of each row in its group, from 1.
     *
     * @param order in which they stand
     * @param group columns whose equal values make a group
     */
    public static Dataset<Row> rows(Dataset<Row> rows, String name, Column[] order, String... group) {
        return rows.withColumn(
                name, row_number().over(Window.partitionBy(columns(group)).orderBy(order)));
    }

    /**
     * A column {@code rank} with the place of each row in its group, from 1, where languages take turns, and within a language
     * the outlets: rows have columns {@code language}, {@code source} and {@code article_id}. The language with most rows is
     * the first.
     *
     * @param order of the rows of one outlet, total
     * @param mostOfLanguage rows of a language that are kept, those first in order
     */
    public static Dataset<Row> inTurn(Dataset<Row> rows, Column[] order, int mostOfLanguage, String... group) {
        Column[] turn =
                Stream.concat(Stream.of(col("of_outlet")), Arrays.stream(order)).toArray(Column[]::new);
        String[] ofLanguage = with(group, "language");
        return rows(rows, "of_outlet", order, with(ofLanguage, "source"))
                .transform(some -> rows(some, "of_language", turn, ofLanguage))
                .withColumn("size", count(lit(1)).over(Window.partitionBy(columns(ofLanguage))))
                .where(col("of_language").leq(mostOfLanguage))
                .transform(some -> rows(
                        some,
                        "rank",
                        new Column[] {col("of_language"), desc("size"), col("language"), col("article_id")},
                        group))
                .drop("of_outlet", "of_language", "size");
    }

    private static String[] with(String[] names, String more) {
        return Stream.concat(Arrays.stream(names), Stream.of(more)).toArray(String[]::new);
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    }
}
