package org.policyalmanac.clean;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** The runs of words ({@link PlacedWords#runs()}) that recur over the articles of a source, for each source. */
final class Recurring implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing has been learned. */
    static final Recurring NOTHING = new Recurring(Map.of());

    /** Runs kept for a source: those that recur most. Eight bytes each. */
    private static final int MOST_RUNS = 200_000;

    private static final int LEAST_ARTICLES = 5;

    /** Of a thousand articles. */
    private static final int LEAST_PER_THOUSAND = 3;

    /**
     * What is known of one source.
     *
     * @param runs ascending
     * @param counts in how many articles each stands
     * @param articles how many the source has
     */
    private record Source(long[] runs, int[] counts, int articles) implements Serializable {}

    private final Map<String, Source> sources;

    private Recurring(Map<String, Source> sources) {
        this.sources = sources;
    }

    /** @param rows in the schema of {@link RecurringRuns}, in any order */
    static Recurring of(List<Row> rows) {
        Map<String, List<Row>> bySource = new TreeMap<>();
        rows.forEach(row -> bySource.computeIfAbsent(row.getString(0), none -> new ArrayList<>())
                .add(row));
        Map<String, Source> sources = new HashMap<>();
        bySource.forEach((source, learned) -> sources.put(source, source(learned)));
        return new Recurring(sources);
    }

    private static Source source(List<Row> rows) {
        List<Row> kept = rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.getInt(2)).thenComparing(row -> row.getLong(1)))
                .limit(MOST_RUNS)
                .sorted(Comparator.comparing(row -> row.getLong(1)))
                .toList();
        return new Source(
                kept.stream().mapToLong(row -> row.getLong(1)).toArray(),
                kept.stream().mapToInt(row -> row.getInt(2)).toArray(),
                kept.get(0).getInt(3));
    }

    /** In how many articles of a source with so many a run stands at least if it recurs. */
    static int least(int articles) {
        return Math.max(LEAST_ARTICLES, (int) ((long) articles * LEAST_PER_THOUSAND / 1_000));
    }

    /** Whether anything recurs in the source. */
    boolean knows(String source) {
        return sources.containsKey(source);
    }

    /** How many articles the source has; 0 where nothing recurs. */
    int articles(String source) {
        return knows(source) ? sources.get(source).articles : 0;
    }

    /** In how many articles of the source the run stands; 0 where it does not recur. */
    int count(String source, long run) {
        Source known = sources.get(source);
        int at = known == null ? -1 : Arrays.binarySearch(known.runs, run);
        return at < 0 ? 0 : known.counts[at];
    }

    /** The words, of so many, that stand in a run that recurs. */
    BitSet covered(String source, long[] runs, int words) {
        BitSet covered = new BitSet(words);
        if (sources.containsKey(source)) {
            for (int i = 0; i < runs.length; i++) {
                if (count(source, runs[i]) > 0) {
                    covered.set(i, i + PlacedWords.RUN);
                }
            }
        }
        return covered;
    }
}
