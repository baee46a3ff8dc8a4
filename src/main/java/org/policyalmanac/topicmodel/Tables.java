package org.policyalmanac.topicmodel;

/**
 * Frozen counts made ready for drawing. A token's topic is drawn from {@code (n_dk + α_k) φ_wk}, which falls into three
 * parts: the topics of its article, a few; the topics of its word weighed by α, drawn in constant time from an alias
 * table (Walker 1977; Li, Ahmed, Ravi and Smola 2014, <i>Reducing the Sampling Complexity of Topic Models</i>); and what
 * smoothing gives to every word alike, from one more alias table.
 */
final class Tables {
    final int topics;
    /** φ, a word's topics side by side. */
    final float[] phi;
    /** Of each topic its tokens and the smoothing of all words: the denominator of φ. */
    final double[] denominators;

    final double beta;
    final double[] alpha;

    /** Of each word the mass of the second part; of all words alike that of the third. */
    final double[] wordMass;

    final double smoothingMass;

    private final int[] begins;
    private final short[] own;
    private final short[] other;
    private final float[] keep;
    private final Alias smoothing;

    Tables(Counts counts, double[] alpha, double beta) {
        this.topics = counts.topics();
        this.alpha = alpha;
        this.beta = beta;
        int words = counts.words();
        denominators = new double[topics];
        long[] totals = counts.totals();
        double[] smoothed = new double[topics];
        float[] phiOfNone = new float[topics];
        for (int k = 0; k < topics; k++) {
            denominators[k] = totals[k] + words * beta;
            smoothed[k] = alpha[k] * beta / denominators[k];
            phiOfNone[k] = (float) (beta / denominators[k]);
        }
        smoothing = Alias.of(smoothed, topics);
        smoothingMass = smoothing.mass();
        int[] cells = counts.cells();
        phi = new float[cells.length];
        begins = new int[words + 1];
        int filled = 0;
        for (int row = 0; row < cells.length; row += topics) {
            System.arraycopy(phiOfNone, 0, phi, row, topics);
            for (int k = 0; k < topics; k++) {
                if (cells[row + k] != 0) {
                    phi[row + k] = (float) ((cells[row + k] + beta) / denominators[k]);
                    filled++;
                }
            }
        }
        own = new short[filled];
        other = new short[filled];
        keep = new float[filled];
        wordMass = new double[words];
        fill(cells);
    }

    private void fill(int[] cells) {
        double[] weights = new double[topics];
        short[] present = new short[topics];
        Alias.Builder builder = new Alias.Builder(topics);
        int at = 0;
        for (int w = 0; w < wordMass.length; w++) {
            int size = 0;
            for (int k = 0; k < topics; k++) {
                int count = cells[w * topics + k];
                if (count > 0) {
                    present[size] = (short) k;
                    weights[size++] = alpha[k] * count / denominators[k];
                }
            }
            wordMass[w] = builder.build(weights, size);
            for (int i = 0; i < size; i++) {
                own[at + i] = present[i];
                other[at + i] = present[builder.alias(i)];
                keep[at + i] = builder.keep(i);
            }
            at += size;
            begins[w + 1] = at;
        }
    }

    /** A topic of the word, drawn by {@code α_k n_wk}; the word must have mass. */
    int ofWord(int word, long bits) {
        int begin = begins[word];
        int at = begin + Numbers.below(bits, begins[word + 1] - begin);
        return (bits & 0xffffffffL) * 0x1.0p-32 < keep[at] ? own[at] : other[at];
    }

    /** A topic drawn by what smoothing gives it. */
    int ofSmoothing(long bits) {
        return smoothing.draw(bits);
    }
}
