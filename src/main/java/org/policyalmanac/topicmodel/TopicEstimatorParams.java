package org.policyalmanac.topicmodel;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamValidators;

/** What can be set of a {@link TopicEstimator}, with its defaults. Spark finds a parameter by the method named after it. */
abstract class TopicEstimatorParams extends Estimator<TopicModel> {
    private static final long serialVersionUID = 1;

    private final String uid;
    private final IntParam k;
    private final LongParam seed;
    private final IntParam maxIter;
    private final IntParam burnIn;
    private final Param<String> start;
    private final Param<String> optimizer;
    private final DoubleParam docConcentration;
    private final DoubleParam topicConcentration;
    private final BooleanParam optimizeConcentration;
    private final IntParam checkpointInterval;
    private final LongParam singleTaskTokens;
    private final Param<String> idCol;
    private final Param<String> featuresCol;
    private final Param<String> topicDistributionCol;

    /** A parameter is made with its owner's uid, so that must be there first. */
    TopicEstimatorParams(String uid) {
        this.uid = uid;
        k = new IntParam(this, "k", "number of topics, 2 to 32,767", ParamValidators.inRange(2, 32_767));
        seed = new LongParam(this, "seed", "seed of the random numbers: equal seeds give equal models");
        maxIter = new IntParam(this, "maxIter", "passes over the articles at most", ParamValidators.gtEq(1));
        burnIn = new IntParam(
                this,
                "burnIn",
                "passes before samples are averaged, at most: burn-in ends earlier where the likelihood stops moving",
                ParamValidators.gtEq(0));
        start = new Param<>(
                this,
                "start",
                "how tokens get their first topics: anchors or random",
                TopicParams.oneOf("anchors", "random"));
        optimizer = new Param<>(
                this,
                "optimizer",
                "sampling, or em: a fast preview by expectation maximisation with fixed concentrations",
                TopicParams.oneOf("sampling", "em"));
        docConcentration = new DoubleParam(
                this,
                "docConcentration",
                "prior tokens of all topics together in an article, at the start of learning",
                ParamValidators.gt(0));
        topicConcentration = new DoubleParam(
                this,
                "topicConcentration",
                "prior tokens of each word in a topic, at the start of learning",
                ParamValidators.gt(0));
        optimizeConcentration =
                new BooleanParam(this, "optimizeConcentration", "whether both concentrations are learned");
        checkpointInterval = new IntParam(
                this,
                "checkpointInterval",
                "passes between checkpoints: in the checkpoint directory where one is set, else in executors' memory",
                ParamValidators.gtEq(1));
        singleTaskTokens = new LongParam(
                this,
                "singleTaskTokens",
                "articles of up to so many tokens are fitted in one task, whose passes need no job each; the model is the same",
                ParamValidators.gtEq(0));
        idCol = TopicParams.idCol(this);
        featuresCol = TopicParams.featuresCol(this);
        topicDistributionCol = TopicParams.topicDistributionCol(this);
        setDefault(k, 20);
        setDefault(seed, 1L);
        setDefault(maxIter, 150);
        setDefault(burnIn, 100);
        setDefault(start, "anchors");
        setDefault(optimizer, "sampling");
        setDefault(docConcentration, 5.0);
        setDefault(topicConcentration, 0.01);
        setDefault(optimizeConcentration, true);
        setDefault(checkpointInterval, 10);
        setDefault(singleTaskTokens, 1_000_000L);
        setDefault(idCol, "id");
        setDefault(featuresCol, "features");
        setDefault(topicDistributionCol, "topicDistribution");
    }

    @Override
    public String uid() {
        return uid;
    }

    public IntParam k() {
        return k;
    }

    public LongParam seed() {
        return seed;
    }

    public IntParam maxIter() {
        return maxIter;
    }

    public IntParam burnIn() {
        return burnIn;
    }

    public Param<String> start() {
        return start;
    }

    public Param<String> optimizer() {
        return optimizer;
    }

    public DoubleParam docConcentration() {
        return docConcentration;
    }

    public DoubleParam topicConcentration() {
        return topicConcentration;
    }

    public BooleanParam optimizeConcentration() {
        return optimizeConcentration;
    }

    public IntParam checkpointInterval() {
        return checkpointInterval;
    }

    public LongParam singleTaskTokens() {
        return singleTaskTokens;
    }

    public Param<String> idCol() {
        return idCol;
    }

    public Param<String> featuresCol() {
        return featuresCol;
    }

    public Param<String> topicDistributionCol() {
        return topicDistributionCol;
    }

    public int getK() {
        return (Integer) getOrDefault(k);
    }
}
