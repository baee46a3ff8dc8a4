package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.arrays_zip;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import scala.collection.Seq;

/**
 * The terms of one language that topics are fitted on: those of enough stories to show a pattern and of few enough to
 * tell stories apart, at most {@value #LARGEST}, the more widespread first.
 *
 * @param terms in order of their number
 * @param totals how often each stands in all stories
 */
record Vocabulary(List<String> terms, long[] totals) {
    private static final int LARGEST = 8_000;
    private static final double MOST_WIDESPREAD = 0.5;

    /** @param stories of one language, as {@link TermsOf} makes them */
    static Vocabulary of(Dataset<Row> stories, long howMany) {
        long fewest = Math.max(2, Math.min(10, howMany / 100));
        List<Row> chosen = stories.select(
                        explode(arrays_zip(col("terms"), col("counts"))).as("pair"))
                .groupBy(col("pair.terms").as("term"))
                .agg(count(lit(1)).as("stories"), sum("pair.counts").as("total"))
                .where(col("stories").geq(fewest).and(col("stories").leq(Math.max(fewest, MOST_WIDESPREAD * howMany))))
                .orderBy(desc("stories"), col("term"))
                .limit(LARGEST)
                .collectAsList();
        return new Vocabulary(
                chosen.stream().map(row -> row.getString(0)).toList(),
                chosen.stream().mapToLong(row -> row.getLong(2)).toArray());
    }

    /** The stories as vectors of counts; those without a term of the vocabulary are left out. */
    Dataset<Row> bags(Dataset<Row> stories) {
        UserDefinedFunction bagOf = udf(new BagOf(terms), SQLDataTypes.VectorType());
        return stories.select(
                        col("article_id"),
                        bagOf.apply(col("terms"), col("counts")).as("terms"))
                .where(col("terms").isNotNull());
    }

    /** A story's counts by number of term; null where it has none of them. */
    static final class BagOf implements UDF2<Seq<String>, Seq<Integer>, Vector> {
        private static final long serialVersionUID = 1;

        private final HashMap<String, Integer> numbers = new HashMap<>();

        BagOf(List<String> terms) {
            terms.forEach(term -> numbers.put(term, numbers.size()));
        }

        @Override
        public Vector call(Seq<String> terms, Seq<Integer> counts) {
            Map<Integer, Integer> found = new TreeMap<>();
            for (int i = 0; i < terms.size(); i++) {
                Integer number = numbers.get(terms.apply(i));
                if (number != null) {
                    found.put(number, counts.apply(i));
                }
            }
            int[] indices = found.keySet().stream().mapToInt(Integer::intValue).toArray();
            double[] values =
                    found.values().stream().mapToDouble(Integer::doubleValue).toArray();
            return indices.length == 0 ? null : Vectors.sparse(numbers.size(), indices, values);
        }
    }
}
