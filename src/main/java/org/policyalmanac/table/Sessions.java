package org.policyalmanac.table;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a command. */
public final class Sessions {
    /** What suits one machine, where the user has not set it otherwise. */
    private static final Map<String, String> EMBEDDED = Map.of(
            "spark.master", "local[*]",
            "spark.ui.enabled", "false",
            "spark.driver.host", "127.0.0.1",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.sql.shuffle.partitions",
                    String.valueOf(Math.max(4, 2 * Runtime.getRuntime().availableProcessors())),
            "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");

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
            EMBEDDED.forEach((name, value) -> {
                if (System.getProperty(name) == null) {
                    builder.config(name, value);
                }
            });
        }
        return builder.getOrCreate();
    }

    /**
     * Hadoop's configuration for what is looked at before Spark starts, with the settings of file systems that
     * spark-submit hands over as properties and Spark itself would add only then.
     */
    public static Configuration hadoop() {
        Configuration configuration = new Configuration();
        String prefix = "spark.hadoop.";
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                configuration.set(name.substring(prefix.length()), System.getProperty(name));
            }
        }
        return configuration;
    }
}
