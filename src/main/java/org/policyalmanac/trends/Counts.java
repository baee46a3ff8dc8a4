package org.policyalmanac.trends;

import java.sql.Date;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.statistics.EffectiveStories;

/** What was counted of a subject in one language, by bin. */
final class Counts {
    /** Weights are kept in millionths, and their squares in millionths of these, so that sums over partitions are exact. */
    static final double MILLION = 1e6;

    private final Totals totals;
    private final long[] documents;
    private final long[] texts;
    private final long[] stories;
    private final long[] sources;
    private final long[][] weights;
    private final long[] undatedHere;
    private final Map<Integer, long[]> hits = new TreeMap<>();
    private long undated;
    private boolean isNamed;

    Counts(Totals totals) {
        int bins = totals.calendar().size();
        this.totals = totals;
        this.documents = new long[bins];
        this.texts = new long[bins];
        this.stories = new long[bins];
        this.sources = new long[bins];
        this.weights = new long[bins][];
        this.undatedHere = new long[bins];
    }

    void add(Row row) {
        isNamed |= row.<String>getAs("label") != null;
        Date day = row.getAs("bin");
        if (day == null) {
            Totals.Bounds bounds = Totals.Bounds.of(row, totals.calendar());
            long count = row.<Long>getAs("stories");
            undated += count;
            for (int bin = bounds.from(); bin < bounds.until(); bin++) {
                undatedHere[bin] += count;
            }
            return;
        }
        int bin = totals.calendar().index(day.toLocalDate());
        if (bin < 0 || bin >= stories.length) {
            return;
        }
        if (!row.isNullAt(row.fieldIndex("weight"))) {
            weights[bin] = new long[] {row.getAs("weight"), row.getAs("squares"), row.getAs("variances")};
            return;
        }
        documents[bin] += row.<Long>getAs("documents");
        texts[bin] += row.<Long>getAs("texts");
        stories[bin] += row.<Long>getAs("stories");
        sources[bin] += row.<Long>getAs("sources");
        String language = row.getAs("language");
        if (!language.equals(Facts.ALL_LANGUAGES)) {
            for (String source : row.<String>getList(row.fieldIndex("outlets"))) {
                hits.computeIfAbsent(totals.stratum(language, source), none -> new long[stories.length])[bin]++;
            }
        }
    }

    /** Whether anything was counted, and not only weighed. */
    boolean isNamed() {
        return isNamed;
    }

    long documents(int bin) {
        return documents[bin];
    }

    long texts(int bin) {
        return texts[bin];
    }

    long stories(int bin) {
        return stories[bin];
    }

    long sources(int bin) {
        return sources[bin];
    }

    long undated() {
        return undated;
    }

    long undatedHere(int bin) {
        return undatedHere[bin];
    }

    /** Stories of the strata that have any, by bin; none of {@code *}, which has those of all languages. */
    Map<Integer, long[]> hits() {
        return hits;
    }

    boolean hasWeights() {
        for (long[] weight : weights) {
            if (weight != null) {
                return true;
            }
        }
        return false;
    }

    /** Sum of the weights of a bin's stories. */
    double weight(int bin) {
        return weights[bin] == null ? 0 : weights[bin][0] / MILLION;
    }

    /**
     * How the weights vary within a bin.
     *
     * @param all stories of the bin, those without the topic too
     */
    EffectiveStories.Within within(int bin, long all) {
        return weights[bin] == null
                ? EffectiveStories.Within.NONE
                : EffectiveStories.Within.of(
                        all, weight(bin), weights[bin][1] / MILLION / MILLION, weights[bin][2] / MILLION / MILLION);
    }
}
