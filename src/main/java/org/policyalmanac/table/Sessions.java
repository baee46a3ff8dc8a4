package org.policyalmanac.table;

import org.apache.spark.sql.SparkSession;

/** The Spark session of a command. */
public final class Sessions {
    private Sessions() {}

    /**
     * A session on the master that {@code spark-submit} or the launcher has set, else on all cores of this machine.
     * Settings that change rows are fixed; those that only change speed give way to the user's.
     */
    public static SparkSession open() {
        boolean embedded = System.getProperty("spark.master") == null && System.getenv("SPARK_ENV_LOADED") == null;
        SparkSession.Builder builder = SparkSession.builder()
                .appName("Policy Almanac")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", true)
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        if (embedded) {
            int cores = Runtime.getRuntime().availableProcessors();
            builder.master("local[*]")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", Math.max(4, 2 * cores))
                    .config("spark.sql.adaptive.coalescePartitions.parallelismFirst", false);
        }
        return builder.getOrCreate();
    }
}
