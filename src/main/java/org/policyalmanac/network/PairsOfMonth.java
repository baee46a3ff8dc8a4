package org.policyalmanac.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.statistics.FalseDiscovery;
import org.policyalmanac.table.Table;

/**
 * All pairs of one month with their measures: the sums over pairs that these need, and the correction for many tests,
 * want the month in one place. Its rows are a pair's counts, {@link #COUNTED}.
 */
final class PairsOfMonth implements FlatMapGroupsFunction<java.sql.Date, Row, Row> {
    private static final long serialVersionUID = 1;

    /** One story that names two rare entities is an anecdote; in small months the backbone alone would keep it. */
    private static final long FEWEST_STORIES = 2;

    /** What a row must hold: counts of the pair, of its entities, and of the month. */
    static final List<String> COUNTED = List.of(
            "month",
            "entity_a",
            "entity_b",
            "documents",
            "stories",
            "sources",
            "stories_a",
            "stories_b",
            "stories_total",
            "pairs",
            "mentions",
            "squares");

    @Override
    public Iterator<Row> call(java.sql.Date month, Iterator<Row> rows) {
        List<Row> pairs = new ArrayList<>();
        rows.forEachRemaining(pairs::add);
        Map<String, Double> strengths = strengths(pairs);
        double total =
                strengths.values().stream().mapToDouble(Double::doubleValue).sum();
        double[] expected = new double[pairs.size()];
        double[] p = new double[pairs.size()];
        for (int i = 0; i < p.length; i++) {
            Row pair = pairs.get(i);
            expected[i] = Association.expected(
                    count(pair, "stories_a"),
                    count(pair, "stories_b"),
                    count(pair, "pairs"),
                    count(pair, "mentions"),
                    count(pair, "squares"));
            p[i] = Association.poissonTail(count(pair, "stories"), expected[i]);
        }
        double[] q = FalseDiscovery.q(p);
        List<Row> result = new ArrayList<>(p.length);
        for (int i = 0; i < p.length; i++) {
            result.add(row(pairs.get(i), expected[i], p[i], q[i], strengths, total));
        }
        return result.iterator();
    }

    private static Row row(Row pair, double expected, double p, double q, Map<String, Double> strengths, double total) {
        long both = count(pair, "stories");
        long a = count(pair, "stories_a");
        long b = count(pair, "stories_b");
        long all = count(pair, "stories_total");
        Backbone backbone = Backbone.of(
                both,
                strengths.get(pair.<String>getAs("entity_a")),
                strengths.get(pair.<String>getAs("entity_b")),
                total);
        return RowFactory.create(
                pair.getAs("month"),
                pair.getAs("entity_a"),
                pair.getAs("entity_b"),
                count(pair, "documents"),
                both,
                count(pair, "sources"),
                a,
                b,
                all,
                expected,
                Association.logLikelihoodRatio(both, a, b, all),
                Association.npmi(both, a, b, all),
                p,
                q,
                both >= FEWEST_STORIES && backbone.keeps());
    }

    /** Sums of whole numbers, exact in any order. */
    private static Map<String, Double> strengths(List<Row> pairs) {
        Map<String, Double> strengths = new HashMap<>();
        for (Row pair : pairs) {
            double stories = count(pair, "stories");
            strengths.merge(pair.getAs("entity_a"), stories, Double::sum);
            strengths.merge(pair.getAs("entity_b"), stories, Double::sum);
        }
        return strengths;
    }

    private static long count(Row row, String column) {
        return row.<Long>getAs(column);
    }

    static org.apache.spark.sql.types.StructType schema() {
        return Table.ENTITY_PAIRS.schema().asNullable();
    }
}
