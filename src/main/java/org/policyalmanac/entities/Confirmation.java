package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.special.Erf;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.statistics.FalseDiscovery;
import org.policyalmanac.statistics.LogLikelihoodRatio;

/**
 * Which candidates of two languages are one name (methods, 6.2): they stand in the same stories more than chance has it
 * (Dunning's G², q at most .05 over all pairs seen together), and their consonants agree, or three stories have both. The
 * group holds all pairs of the archive: the correction for many tests wants them in one place.
 */
final class Confirmation implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("variants", DataType.fromDDL(Queue.VARIANTS), false);

    private static final double MOST_Q = .05;
    private static final double LEAST_SIMILARITY = .7;
    private static final long FEWEST_STORIES = 3;

    /** One candidate of a pair, seen from the other. */
    private record Variant(String language, String surface, long stories, double similarity, double q) {
        private Row row() {
            return RowFactory.create(language, surface, stories, similarity, q);
        }
    }

    @Override
    public Iterator<Row> call(String all, Iterator<Row> rows) {
        List<Row> pairs = new ArrayList<>();
        rows.forEachRemaining(pairs::add);
        pairs.sort(Comparator.<Row, String>comparing(row -> row.getAs("language_a"))
                .thenComparing(row -> row.getAs("gram_a"))
                .thenComparing(row -> row.getAs("language_b"))
                .thenComparing(row -> row.getAs("gram_b")));
        double[] q =
                FalseDiscovery.q(pairs.stream().mapToDouble(Confirmation::p).toArray());
        Map<List<String>, Map<String, Variant>> best = new TreeMap<>(
                Comparator.<List<String>, String>comparing(key -> key.get(0)).thenComparing(key -> key.get(1)));
        for (int i = 0; i < q.length; i++) {
            Row pair = pairs.get(i);
            double similarity = Similarity.of(pair.getAs("surface_a"), pair.getAs("surface_b"));
            long stories = pair.getAs("both");
            if (q[i] < MOST_Q && (similarity >= LEAST_SIMILARITY || stories >= FEWEST_STORIES)) {
                add(best, pair, "a", "b", stories, similarity, q[i]);
                add(best, pair, "b", "a", stories, similarity, q[i]);
            }
        }
        List<Row> confirmed = new ArrayList<>();
        best.forEach((key, variants) -> confirmed.add(RowFactory.create(
                key.get(0),
                key.get(1),
                variants.values().stream().map(Variant::row).toArray(Row[]::new))));
        return confirmed.iterator();
    }

    /** Keeps for each language the variant that sounds most alike, then the surest, then the one that many stories have. */
    private static void add(
            Map<List<String>, Map<String, Variant>> best,
            Row pair,
            String one,
            String other,
            long stories,
            double similarity,
            double q) {
        Variant variant =
                new Variant(pair.getAs("language_" + other), pair.getAs("surface_" + other), stories, similarity, q);
        Comparator<Variant> better = Comparator.<Variant>comparingDouble(v -> -v.similarity)
                .thenComparingDouble(v -> v.q)
                .thenComparingLong(v -> -v.stories)
                .thenComparing(v -> v.surface);
        best.computeIfAbsent(List.of(pair.getAs("language_" + one), pair.getAs("gram_" + one)), none -> new TreeMap<>())
                .merge(variant.language, variant, (a, b) -> better.compare(a, b) <= 0 ? a : b);
    }

    /** Tail of the chi-squared distribution of one degree of freedom; 1 where the two avoid each other. */
    private static double p(Row pair) {
        double g2 = LogLikelihoodRatio.of(
                pair.<Long>getAs("both"),
                pair.<Long>getAs("stories_a"),
                pair.<Long>getAs("stories_b"),
                pair.<Long>getAs("stories"));
        return g2 <= 0 ? 1 : Erf.erfc(StrictMath.sqrt(g2 / 2));
    }
}
