package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which articles topics are fitted on: no language may outweigh the others, so that topics are not those of its press. */
final class Sampling {
    /** No language has more of the sample, if that leaves it {@link #ENOUGH}. */
    static final double LARGEST_SHARE = 0.4;

    private static final long ENOUGH = 5_000;
    private static final long MOST = 300_000;
    private static final int PARTS = 1 << 20;
    private static final int ROUNDS = 100;

    private Sampling() {}

    /** The articles of a sample, chosen by the hash of their story. */
    static Dataset<Row> of(Dataset<Row> bags, Map<String, Long> articles) {
        Map<String, Long> kept = kept(articles);
        Column chosen = lit(false);
        for (Map.Entry<String, Long> language : articles.entrySet()) {
            long parts = Math.round((double) kept.get(language.getKey()) / language.getValue() * PARTS);
            chosen = chosen.or(col("language")
                    .equalTo(language.getKey())
                    .and(part(col("story_id"), PARTS).lt(parts)));
        }
        return bags.where(chosen);
    }

    /** A number from 0 to before {@code parts} that depends on a value alone. */
    static Column part(Column value, int parts) {
        return pmod(xxhash64(lit("sample"), value), lit((long) parts));
    }

    /** How many articles of each language are kept: languages above their share are cut, the largest first. */
    static Map<String, Long> kept(Map<String, Long> articles) {
        Map<String, Long> kept = new TreeMap<>(articles);
        double share = Math.max(LARGEST_SHARE, 1.2 / Math.max(1, articles.size()));
        // Languages that are cut in turn come nearer to their share in every round; one language is all there is.
        for (int round = 0; round < ROUNDS && kept.size() > 1; round++) {
            long all = kept.values().stream().mapToLong(Long::longValue).sum();
            Map.Entry<String, Long> largest = kept.entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow();
            long others = all - largest.getValue();
            long most = Math.max(ENOUGH, Math.round(others * share / (1 - share)));
            if (largest.getValue() <= most) {
                break;
            }
            largest.setValue(most);
        }
        long all = kept.values().stream().mapToLong(Long::longValue).sum();
        if (all > MOST) {
            kept.replaceAll((language, number) -> Math.max(1, number * MOST / all));
        }
        return kept;
    }
}
