package org.policyalmanac.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.sql.Date;
import java.util.HashMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many texts of a language one text might be a translation of: those of the days within the window where both dates
 * are known, else all. Among many, one fits by chance, so that more must speak for a pair the larger its pool is: a
 * log-likelihood ratio counts for about {@value #SLOPE} of itself, since anchors depend on one another, and must outweigh
 * the logarithm of the pool's size over {@value #SMALL_POOL}.
 */
final class Pools implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double SLOPE = 0.45;

    /** In so small a pool, the best of texts with a ratio above 0 was found to be right. */
    private static final double SMALL_POOL = 100;

    private final HashMap<String, Long> sizes = new HashMap<>();
    private final HashMap<String, TreeMap<Long, Long>> byDay = new HashMap<>();

    /** Counts the texts of each language and day. */
    static Pools of(Dataset<Row> texts) {
        Pools pools = new Pools();
        for (Row row : texts.groupBy(
                        col("language"),
                        when(col("published_low").equalTo(col("published_high")), col("published_low"))
                                .as("day"))
                .agg(count(lit(1)))
                .collectAsList()) {
            pools.add(row.getString(0), row.getDate(1), row.getLong(2));
        }
        return pools;
    }

    void add(String language, Date day, long texts) {
        sizes.merge(language, texts, Long::sum);
        if (day != null) {
            byDay.computeIfAbsent(language, none -> new TreeMap<>())
                    .merge(day.toLocalDate().toEpochDay(), texts, Long::sum);
        }
    }

    /**
     * The least log-likelihood ratio with which a pair counts, at least 0.
     *
     * @param dayA day on which the text in language a was published, or null where it is not known to the day
     */
    double least(String languageA, Date dayA, String languageB, Date dayB) {
        boolean areDated = dayA != null && dayB != null;
        long pool = areDated
                ? Math.max(near(languageA, dayB), near(languageB, dayA))
                : Math.max(sizes.getOrDefault(languageA, 0L), sizes.getOrDefault(languageB, 0L));
        return Math.max(0, StrictMath.log(pool / SMALL_POOL) / SLOPE);
    }

    private long near(String language, Date day) {
        long at = day.toLocalDate().toEpochDay();
        return byDay
                .getOrDefault(language, new TreeMap<>())
                .subMap(at - AnchorBlocks.WINDOW_DAYS, true, at + AnchorBlocks.WINDOW_DAYS, true)
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
