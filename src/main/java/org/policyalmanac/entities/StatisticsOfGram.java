package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Scripts;

/**
 * All occurrences of a run of units to one row, if it could be a name: its neighbours vary on both sides (branching
 * entropy, Jin and Tanaka-Ishii 2006, at least .6 nats, where each edge of a phrase is a neighbour of its own), and where
 * there are capitals it has them inside sentences ({@code (capital + .5) / (all + 1)} at least .9).
 */
final class StatisticsOfGram implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final String CONTEXTS = "array<struct<side:string,context:string,times:bigint>>";
    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("surface", "string", false)
            .add("units", "int", false)
            .add("times", "long", false)
            .add("entropy", "double", false)
            .add("contexts", org.apache.spark.sql.types.DataType.fromDDL(CONTEXTS), false);

    private static final double LEAST_ENTROPY = .6;
    private static final double LEAST_CAPITALS = .9;
    private static final int FEWEST_TIMES = 3;

    @Override
    public Iterator<Row> call(String key, Iterator<Row> occurrences) {
        Map<String, Long> left = new TreeMap<>();
        Map<String, Long> right = new TreeMap<>();
        Map<String, Long> surfaces = new TreeMap<>();
        String language = null;
        String gram = null;
        int units = 0;
        long times = 0;
        long small = 0;
        long capital = 0;
        while (occurrences.hasNext()) {
            Row row = occurrences.next();
            language = row.getAs("language");
            gram = row.getAs("gram");
            if (row.getAs("surface") == null) {
                small += row.<Integer>getAs("times");
                continue;
            }
            units = row.getAs("units");
            times++;
            capital += row.<Boolean>getAs("inside") ? 1 : 0;
            surfaces.merge(row.getAs("surface"), 1L, Long::sum);
            left.merge(row.getAs("left"), 1L, Long::sum);
            right.merge(row.getAs("right"), 1L, Long::sum);
        }
        if (times < FEWEST_TIMES || (capital + .5) / (capital + small + 1.0) < LEAST_CAPITALS) {
            return List.<Row>of().iterator();
        }
        double entropy = Math.min(entropy(left, true), entropy(right, false));
        if (entropy < LEAST_ENTROPY) {
            return List.<Row>of().iterator();
        }
        List<Row> contexts = new ArrayList<>();
        left.forEach((context, n) -> contexts.add(RowFactory.create(Context.LEFT, context, n)));
        right.forEach((context, n) -> contexts.add(RowFactory.create(Context.RIGHT, context, n)));
        return List.of(RowFactory.create(
                        language, gram, most(surfaces), units, times, entropy, contexts.toArray(Row[]::new)))
                .iterator();
    }

    /** The commonest spelling; of equally common ones the first by code. */
    static String most(Map<String, Long> surfaces) {
        String best = null;
        for (Map.Entry<String, Long> entry : new TreeMap<>(surfaces).entrySet()) {
            best = best == null || entry.getValue() > surfaces.get(best) ? entry.getKey() : best;
        }
        return best;
    }

    /** Entropy in nats of the unit beside the run; where units are characters, of the nearest one. */
    static double entropy(Map<String, Long> contexts, boolean isLeft) {
        Map<String, Long> nearest = new TreeMap<>();
        long edges = 0;
        long all = 0;
        for (Map.Entry<String, Long> entry : contexts.entrySet()) {
            String context = entry.getKey();
            all += entry.getValue();
            if (context.startsWith(Units.EDGE)) {
                edges += entry.getValue();
                continue;
            }
            int point = isLeft ? context.codePointBefore(context.length()) : context.codePointAt(0);
            String unit = Scripts.isUnspaced(point) ? Character.toString(point) : context;
            nearest.merge(unit, entry.getValue(), Long::sum);
        }
        double sum = edges * StrictMath.log(all);
        for (long times : nearest.values()) {
            sum += times * StrictMath.log((double) all / times);
        }
        return sum / all;
    }
}
