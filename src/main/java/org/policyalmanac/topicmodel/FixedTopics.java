package org.policyalmanac.topicmodel;

import java.io.Serializable;
import org.apache.spark.ml.linalg.Vector;

/** Topics that no longer change, to infer shares of articles from. */
public final class FixedTopics implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int ROUNDS = 50;

    private final float[] phi;
    private final double[] alpha;

    FixedTopics(float[] phi, double[] alpha) {
        this.phi = phi;
        this.alpha = alpha;
    }

    /**
     * Topics from elsewhere.
     *
     * @param phi probabilities of all words in each topic
     * @param alpha concentration of each topic in articles
     */
    public static FixedTopics of(double[][] phi, double[] alpha) {
        float[] cells = new float[Counts.cells(phi.length, phi[0].length)];
        for (int k = 0; k < phi.length; k++) {
            for (int w = 0; w < phi[k].length; w++) {
                cells[w * phi.length + k] = (float) phi[k][w];
            }
        }
        return new FixedTopics(cells, alpha.clone());
    }

    /** Concentration of all topics together: the tokens that an article's prior is worth. */
    public double priorTokens() {
        return Concentration.sum(alpha);
    }

    /** The topics' shares of an article: the mean of its posterior; they sum to 1. Without a word they are the prior's. */
    public double[] shares(Vector features) {
        ShardsOf.Words bag = ShardsOf.Words.of(features);
        return new Inference(alpha.length, phi).infer(bag.indices(), bag.counts(), alpha, ROUNDS);
    }
}
