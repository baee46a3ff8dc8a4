package org.policyalmanac.topicmodel;

/**
 * How much of an article is about each topic, given the topics: the fixed point of {@code θ_k ∝ prior_k + Σ_w n_w r_wk},
 * {@code r_wk ∝ θ_k φ_kw}. With α as prior that is the mean of the article's posterior; with {@code N0 θ0_k} it is the
 * anchored extension by the words of a language, whose topics stay near those of the article's concepts.
 */
final class Inference {
    private static final double STILL = 1e-5;

    private final int topics;
    private final float[] phi;
    private final double[] theta;
    private final double[] sums;
    private final double[] shares;

    /** @param phi probabilities of words in topics, a word's topics side by side */
    Inference(int topics, float[] phi) {
        this.topics = topics;
        this.phi = phi;
        theta = new double[topics];
        sums = new double[topics];
        shares = new double[topics];
    }

    /** Shares of a word's tokens, as {@link #share} left them. */
    double[] shares() {
        return shares;
    }

    /** The topics' shares of the last article; good until the next one. */
    double[] theta() {
        return theta;
    }

    /**
     * Infers an article's shares; they sum to 1.
     *
     * @param prior tokens that each topic has before any word is read; their sum must be above 0
     * @param rounds at most; fewer where nothing moves any more
     */
    double[] infer(int[] words, int[] counts, double[] prior, int rounds) {
        double all = 0;
        for (int k = 0; k < topics; k++) {
            all += prior[k];
        }
        for (int k = 0; k < topics; k++) {
            theta[k] = prior[k] / all;
        }
        for (int round = 0; round < rounds; round++) {
            if (step(words, counts, prior) < STILL) {
                break;
            }
        }
        return theta;
    }

    /** One round; returns the largest change of a share. */
    double step(int[] words, int[] counts, double[] prior) {
        double all = 0;
        for (int k = 0; k < topics; k++) {
            sums[k] = prior[k];
            all += prior[k];
        }
        for (int i = 0; i < words.length; i++) {
            if (share(words[i])) {
                for (int k = 0; k < topics; k++) {
                    sums[k] += counts[i] * shares[k];
                }
                all += counts[i];
            }
        }
        double moved = 0;
        for (int k = 0; k < topics; k++) {
            double value = sums[k] / all;
            moved = Math.max(moved, Math.abs(value - theta[k]));
            theta[k] = value;
        }
        return moved;
    }

    /** Shares out a word's tokens over the topics, {@code r_wk}; false where no topic has the word. */
    boolean share(int word) {
        int row = word * topics;
        double all = 0;
        for (int k = 0; k < topics; k++) {
            shares[k] = theta[k] * phi[row + k];
            all += shares[k];
        }
        if (!(all > 0)) {
            return false;
        }
        double scale = 1 / all;
        for (int k = 0; k < topics; k++) {
            shares[k] *= scale;
        }
        return true;
    }

    void start(double[] shares) {
        System.arraycopy(shares, 0, theta, 0, topics);
    }
}
