package org.policyalmanac.testing;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/** Spark on one core, and rows written as JSON. */
public final class Sparks {
    private Sparks() {}

    /** The session of this JVM, opened when there is none. */
    public static SparkSession session() {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        return spark;
    }

    /** Rows of a table: one JSON object a line, in the table's own schema; columns left out are null. */
    public static Dataset<Row> rows(Table table, String json) {
        return rows(table.schema().asNullable(), json);
    }

    /** Rows of any schema, one JSON object a line. */
    public static Dataset<Row> rows(StructType schema, String json) {
        List<String> lines =
                json.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return session()
                .read()
                .schema(schema)
                .option("mode", "FAILFAST")
                .json(session().createDataset(lines, Encoders.STRING()));
    }

    /** The rows as JSON, sorted, for comparison. */
    public static List<String> json(Dataset<Row> rows) {
        return rows.toJSON().collectAsList().stream().sorted().toList();
    }
}
