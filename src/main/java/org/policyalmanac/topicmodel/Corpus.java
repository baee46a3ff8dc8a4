package org.policyalmanac.topicmodel;

/** Articles that a fit goes over again and again, and the topics that their tokens have at the moment. */
interface Corpus {
    /** Number of articles. */
    long size();

    /** In how many articles each word stands. */
    int[] articles(int words);

    /**
     * How often two of some words stand in one article, see {@link Cooccurrence}.
     *
     * @param sample share of the articles that is looked at, from 0 to 1
     */
    long[] together(int[] candidates, double sample);

    /** Gives every token a first topic: by given topics, or, with {@code phi} null, any. */
    void start(float[] phi, double[] prior, long seed);

    /** Draws the topics of all tokens anew. */
    void sample(Frozen frozen, long seed, int pass);

    /** Counts the topics that tokens have. */
    Tally tally(int topics, int words);

    /** Shares words out over topics, see {@link SoftPass}. */
    SoftCounts soft(float[] phi, double[] alpha, int rounds, boolean fromDrawn);

    /** Frees what the fit has held. */
    void close();
}
