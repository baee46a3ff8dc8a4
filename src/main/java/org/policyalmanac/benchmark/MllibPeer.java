package org.policyalmanac.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * MLlib's online variational Bayes (Hoffman, Blei and Bach 2010, <i>Online Learning for Latent Dirichlet Allocation</i>) with
 * α = .1, η = .01, κ = .7, MLlib's own batches of a twentieth of the texts, and τ0 = 10: of six settings the best in ten
 * passes over OCTIS's BBC_News, so that it is not beaten by its settings. It adds floating-point numbers partition by
 * partition; on one partition the model is always the same.
 */
final class MllibPeer {
    private static final double BATCH = 0.05;
    private static final double ALPHA = 0.1;
    private static final double ETA = 0.01;
    private static final double OFFSET = 10;
    private static final double DECAY = 0.7;

    private MllibPeer() {}

    /** Texts as {@link PlantedTopics#SCHEMA}, in one partition; numbers of words below 0 are left out. */
    static Dataset<Row> bags(SparkSession spark, List<int[]> texts, int vocabulary) {
        List<Row> rows = IntStream.range(0, texts.size())
                .mapToObj(i -> RowFactory.create(
                        String.format(java.util.Locale.ROOT, "%09d", i), PlantedTopics.bag(texts.get(i), vocabulary)))
                .toList();
        return spark.createDataFrame(rows, PlantedTopics.SCHEMA).coalesce(1);
    }

    /**
     * @param bags as {@link PlantedTopics#SCHEMA}; kept in memory, made before the clock starts
     * @param passes over all texts, on average: batches are drawn
     */
    static FittedPeer fit(Dataset<Row> bags, int topics, int passes, long seed) {
        Dataset<Row> kept = bags.persist(StorageLevel.MEMORY_AND_DISK());
        try {
            long tokens = (long) kept.map(new TokensOf(), Encoders.DOUBLE())
                    .agg(functions.sum("value"))
                    .first()
                    .getDouble(0);
            LDA lda = new LDA()
                    .setFeaturesCol("features")
                    .setOptimizer("online")
                    .setK(topics)
                    .setSeed(seed)
                    .setMaxIter((int) Math.round(passes / BATCH))
                    .setSubsamplingRate(BATCH)
                    .setLearningOffset(OFFSET)
                    .setLearningDecay(DECAY)
                    .setDocConcentration(ALPHA)
                    .setTopicConcentration(ETA)
                    .setOptimizeDocConcentration(false);
            CpuClock.Timed<LDAModel> fitted = CpuClock.time(() -> lda.fit(kept));
            double[] alpha = new double[topics];
            Arrays.fill(alpha, ALPHA);
            return new FittedPeer(
                    probabilities(fitted.made().topicsMatrix()), alpha, fitted.seconds(), tokens * passes);
        } finally {
            kept.unpersist();
        }
    }

    /** MLlib's columns are counts, not probabilities. */
    private static double[][] probabilities(Matrix counts) {
        double[][] phi = new double[counts.numCols()][counts.numRows()];
        for (int k = 0; k < phi.length; k++) {
            for (int w = 0; w < phi[k].length; w++) {
                phi[k][w] = counts.apply(w, k);
            }
            double total = Arrays.stream(phi[k]).sum();
            double[] topic = phi[k];
            Arrays.setAll(topic, w -> topic[w] / total);
        }
        return phi;
    }

    /** Whole numbers, so that their sum is exact in any order. */
    private static final class TokensOf implements MapFunction<Row, Double> {
        private static final long serialVersionUID = 1;

        @Override
        public Double call(Row row) {
            return Arrays.stream(row.<Vector>getAs("features").toSparse().values())
                    .sum();
        }
    }
}
