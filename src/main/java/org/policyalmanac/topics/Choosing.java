package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.statistics.TopicStability;
import org.policyalmanac.topicmodel.FixedTopics;
import org.policyalmanac.topicmodel.TopicModel;

/**
 * How many topics: for each number of a grid, how much of a fit on all stories is there again in fits on four fifths of them
 * (Greene, O'Callaghan and Cunningham 2014), and how well those foretell one half of a left-out story from the other.
 */
final class Choosing {
    private static final int[] GRID = {5, 8, 12, 16, 20, 30, 40, 60};
    private static final int SUBSAMPLES = 3;
    private static final int FIFTHS = 5;
    private static final double NEAR_BEST = 0.01;
    private static final double UNITS = 1e6;

    private static final StructType SCORE = new StructType().add("nats", "long").add("tokens", "long");

    private Choosing() {}

    /** What a number of topics leads to. */
    record Tried(int topics, double stability, double logLikelihood) {}

    /**
     * @param most topics that articles and terms are enough for
     * @param progress told what is being tried
     * @return in the order of the numbers; one at least
     */
    static List<Tried> tried(
            Fitting fitting, String column, double[] tokens, int most, long seed, Consumer<String> progress) {
        Dataset<Row> sample =
                Sampling.of(fitting.assigned(), fitting.languages()).persist();
        List<Tried> tried = new ArrayList<>();
        for (int topics : GRID) {
            if (tried.isEmpty() || topics <= most) {
                progress.accept("trying " + Math.min(topics, most) + " topics");
                tried.add(tried(fitting, sample, Math.min(topics, most), column, tokens, seed));
            }
        }
        sample.unpersist();
        return tried;
    }

    /** The most stable of those that foretell nearly as well as the best; of equals the fewest. */
    static Tried best(List<Tried> tried) {
        double best = tried.stream().mapToDouble(Tried::logLikelihood).max().orElseThrow();
        return tried.stream()
                .filter(one -> one.logLikelihood() >= best - NEAR_BEST * Math.abs(best))
                .reduce((a, b) -> b.stability() > a.stability() ? b : a)
                .orElseThrow();
    }

    private static Tried tried(
            Fitting fitting, Dataset<Row> sample, int topics, String column, double[] tokens, long seed) {
        List<List<Integer>> reference = Stability.tops(fitting.base(topics, seed, sample), tokens);
        double agreement = 0;
        long nats = 0;
        long scored = 0;
        for (int i = 0; i < SUBSAMPLES; i++) {
            Dataset<Row> kept =
                    sample.where(Sampling.part(col("story_id"), FIFTHS).notEqual(i));
            TopicModel model = fitting.base(topics, seed + 1 + i, kept);
            agreement += TopicStability.averageJaccard(reference, Stability.tops(model, tokens), Stability.TERMS)
                            .mean()
                    / SUBSAMPLES;
            Dataset<Row> left =
                    sample.where(Sampling.part(col("story_id"), FIFTHS).equalTo(i));
            Row score = score(left, column, model);
            nats += score.isNullAt(0) ? 0 : score.getLong(0);
            scored += score.isNullAt(1) ? 0 : score.getLong(1);
        }
        return new Tried(topics, Reading.rounded(agreement), Reading.rounded(scored == 0 ? 0 : nats / UNITS / scored));
    }

    /** Log-likelihood of the terms of even sentences, given those of odd ones: {@code (nats in 10^-6, tokens)}. */
    static Row score(Dataset<Row> bags, String column, TopicModel model) {
        double[][] phi = IntStream.range(0, model.topics())
                .mapToObj(model::probabilities)
                .toArray(double[][]::new);
        return score(bags, column, model.fixed(), phi);
    }

    static Row score(Dataset<Row> bags, String column, FixedTopics topics, double[][] phi) {
        Broadcast<Scoring> scoring = JavaSparkContext.fromSparkContext(
                        bags.sparkSession().sparkContext())
                .broadcast(new Scoring(topics, phi));
        return bags.select(col(column), col("odd_" + column))
                .map(new ScoreOf(scoring), Encoders.row(SCORE))
                .agg(sum("nats"), sum("tokens"))
                .first();
    }

    private record Scoring(FixedTopics topics, double[][] phi) implements java.io.Serializable {}

    private static final class ScoreOf implements MapFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final Broadcast<Scoring> scoring;

        ScoreOf(Broadcast<Scoring> scoring) {
            this.scoring = scoring;
        }

        @Override
        public Row call(Row bag) {
            Vector all = bag.getAs(0);
            Vector odd = bag.getAs(1);
            double[] shares = scoring.value().topics().shares(odd);
            double[] scored = Bags.less(all, odd);
            double nats = 0;
            long tokens = 0;
            for (int w = 0; w < scored.length; w++) {
                if (scored[w] > 0) {
                    double probability = 0;
                    for (int k = 0; k < shares.length; k++) {
                        probability += shares[k] * scoring.value().phi()[k][w];
                    }
                    nats += scored[w] * StrictMath.log(probability);
                    tokens += (long) scored[w];
                }
            }
            return RowFactory.create(Math.round(nats * UNITS), tokens);
        }
    }
}
