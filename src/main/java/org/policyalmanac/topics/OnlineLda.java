package org.policyalmanac.topics;

import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * MLlib's online variational Bayes (Hoffman, Blei and Bach 2010). It adds floating-point numbers partition by partition,
 * so it is given one partition in the order of ids: the model is then the same on every cluster.
 */
final class OnlineLda implements TopicEngine {
    private static final int PASSES = 60;
    private static final double BATCH = 600;
    private static final double DOCUMENT_CONCENTRATION = 0.1;
    private static final double TOPIC_CONCENTRATION = 0.01;

    @Override
    public Fitted fit(Dataset<Row> bags, int topics, long seed) {
        Dataset<Row> ordered =
                bags.repartition(1).sortWithinPartitions("article_id").persist(StorageLevel.MEMORY_AND_DISK());
        double share = Math.min(1, Math.max(0.05, BATCH / ordered.count()));
        LDA lda = new LDA()
                .setFeaturesCol("terms")
                .setTopicDistributionCol("shares")
                .setOptimizer("online")
                .setK(topics)
                .setSeed(seed)
                .setMaxIter(PASSES)
                .setSubsamplingRate(share)
                .setLearningOffset(64)
                .setLearningDecay(0.7)
                .setDocConcentration(DOCUMENT_CONCENTRATION)
                .setTopicConcentration(TOPIC_CONCENTRATION)
                .setOptimizeDocConcentration(false);
        LDAModel model = lda.fit(ordered);
        ordered.unpersist();
        Dataset<Row> shares = model.transform(bags).select(functions.col("article_id"), functions.col("shares"));
        return new Fitted(probabilities(model.topicsMatrix()), shares);
    }

    /** MLlib's columns are counts, not probabilities. */
    private static double[][] probabilities(Matrix counts) {
        double[][] terms = new double[counts.numCols()][counts.numRows()];
        for (int k = 0; k < terms.length; k++) {
            double total = 0;
            for (int w = 0; w < counts.numRows(); w++) {
                total += counts.apply(w, k);
            }
            for (int w = 0; w < counts.numRows(); w++) {
                terms[k][w] = counts.apply(w, k) / total;
            }
        }
        return terms;
    }
}
