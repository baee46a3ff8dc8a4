package org.policyalmanac.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What the rows of a run were made with. */
public final class Versions {
    private Versions() {}

    /** Version of this program. */
    public static String almanac() {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/almanac.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    static Map<String, String> all() {
        return new TreeMap<>(Map.of(
                "almanac", almanac(),
                "spark", org.apache.spark.package$.MODULE$.SPARK_VERSION(),
                "java", Runtime.version().toString(),
                "icu", com.ibm.icu.util.VersionInfo.ICU_VERSION.toString()));
    }
}
