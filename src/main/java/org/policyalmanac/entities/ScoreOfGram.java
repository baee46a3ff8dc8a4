package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The contexts of one candidate, each with how often it stands beside the lexicon's entities and beside all candidates,
 * to its score and to the log-likelihood of each kind. Summed in the order of contexts.
 */
final class ScoreOfGram implements MapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("surface", "string", false)
            .add("units", "int", false)
            .add("times", "long", false)
            .add("context_score", "double", false)
            .add("kinds", "array<double>", false);

    private final ContextTotals totals;

    ScoreOfGram(ContextTotals totals) {
        this.totals = totals;
    }

    @Override
    public Row call(String key, Iterator<Row> group) {
        List<Row> contexts = new ArrayList<>();
        group.forEachRemaining(contexts::add);
        contexts.sort(
                Comparator.<Row, String>comparing(row -> row.getAs("side")).thenComparing(row -> row.getAs("context")));
        Row first = contexts.get(0);
        String language = first.getAs("language");
        long times = first.getAs("times");
        double sum = 0;
        double[] kinds = new double[Kinds.ALL.size()];
        for (Row context : contexts) {
            long n = context.<Long>getAs("n");
            sum += n
                    * Context.weight(
                            count(context, "a"),
                            totals.ofMentions(language),
                            count(context, "b"),
                            totals.ofCandidates(language));
            List<Long> byKind = context.isNullAt(context.fieldIndex("by_kind"))
                    ? null
                    : context.getList(context.fieldIndex("by_kind"));
            for (int k = 0; k < kinds.length; k++) {
                kinds[k] +=
                        n * totals.logLikelihood(language, k, byKind == null ? 0 : byKind.get(k), count(context, "a"));
            }
        }
        Double[] means = new Double[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            means[k] = Context.score(kinds[k], times);
        }
        return RowFactory.create(
                language,
                first.getAs("gram"),
                first.getAs("surface"),
                first.getAs("units"),
                times,
                Context.score(sum, times),
                means);
    }

    private static long count(Row row, String column) {
        Long count = row.getAs(column);
        return count == null ? 0 : count;
    }
}
