package org.policyalmanac.topicmodel;

import java.io.IOException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Topics that {@link TopicEstimator} has fitted. */
public final class TopicModel extends Model<TopicModel> implements MLWritable {
    private static final long serialVersionUID = 1;

    private final String uid;
    private final int topics;
    private final int words;
    private final Fitted fitted;
    private final Param<String> featuresCol;
    private final Param<String> topicDistributionCol;

    TopicModel(String uid, Fitted fitted, int topics, int words) {
        this.uid = uid;
        this.fitted = fitted;
        this.topics = topics;
        this.words = words;
        featuresCol = TopicParams.featuresCol(this);
        topicDistributionCol = TopicParams.topicDistributionCol(this);
        setDefault(featuresCol, "features");
        setDefault(topicDistributionCol, "topicDistribution");
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Number of topics. */
    public int topics() {
        return topics;
    }

    /** Size of the vocabulary. */
    public int words() {
        return words;
    }

    /** Probability of a word in a topic. */
    public double probability(int topic, int word) {
        return fitted.phi()[word * topics + topic];
    }

    /** Probabilities of all words in a topic; they sum to 1 but for rounding. */
    public double[] probabilities(int topic) {
        double[] probabilities = new double[words];
        for (int w = 0; w < words; w++) {
            probabilities[w] = probability(topic, w);
        }
        return probabilities;
    }

    /** Concentration of each topic in articles: tokens that a topic has in an article before any word is read. */
    public double[] alpha() {
        return fitted.alpha().clone();
    }

    /** Concentration of words in topics. */
    public double beta() {
        return fitted.beta();
    }

    /** Tokens of a word in a topic over the articles of the fit, without those it remembered. */
    public double tokens(int topic, int word) {
        return fitted.counts().units(word, topic) / SoftCounts.UNITS;
    }

    /** The same in units of 2^-20 tokens, as {@link WordTopics#units} counts them. */
    public long units(int topic, int word) {
        return fitted.counts().units(word, topic);
    }

    /** This model with some of its topics alone, in the given order. */
    public TopicModel keeping(int[] kept) {
        SoftCounts counts = new SoftCounts(kept.length, words);
        float[] phi = new float[Counts.cells(kept.length, words)];
        double[] alpha = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            alpha[k] = fitted.alpha()[kept[k]];
            for (int w = 0; w < words; w++) {
                phi[w * kept.length + k] = fitted.phi()[w * topics + kept[k]];
                counts.addUnits(w, k, fitted.counts().units(w, kept[k]));
            }
        }
        Fitted part = new Fitted(counts, phi, alpha, fitted.beta(), fitted.logLikelihoods(), fitted.passSeconds());
        TopicModel model = new TopicModel(uid, part, kept.length, words);
        return copyValues(model.setParent(parent()), ParamMap.empty());
    }

    /** Log-likelihood of words and topics after each pass, in nats a token. */
    public double[] logLikelihoods() {
        return fitted.logLikelihoods().clone();
    }

    /** Seconds of each pass by the clock on the wall. */
    public double[] passSeconds() {
        return fitted.passSeconds().clone();
    }

    /** What is needed to infer shares of articles, to be shipped to executors. */
    public FixedTopics fixed() {
        return new FixedTopics(fitted.phi(), fitted.alpha());
    }

    Fitted fitted() {
        return fitted;
    }

    /**
     * Adds the topics' shares of each article: the mean of its posterior, which is Dirichlet with a concentration of
     * {@code Σ alpha} and the article's tokens. An article without a word has the prior's.
     */
    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        transformSchema(dataset.schema());
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext());
        UDF1<Vector, Vector> shares = new Shares(context.broadcast(fixed()));
        return dataset.withColumn(
                getOrDefault(topicDistributionCol),
                functions
                        .udf(shares, SQLDataTypes.VectorType())
                        .asNonNullable()
                        .apply(functions.col(getOrDefault(featuresCol))));
    }

    @Override
    public StructType transformSchema(StructType schema) {
        return TopicParams.transformed(schema, getOrDefault(featuresCol), getOrDefault(topicDistributionCol));
    }

    @Override
    public TopicModel copy(ParamMap extra) {
        TopicModel copy = copyValues(new TopicModel(uid, fitted, topics, words), extra);
        return copy.setParent(parent());
    }

    @Override
    public MLWriter write() {
        return new TopicModelFiles.Writer(this);
    }

    /** Reads a model that was saved with {@code write()}. */
    public static MLReader<TopicModel> read() {
        return new TopicModelFiles.Reader();
    }

    /** Reads a model that was saved in a folder. */
    public static TopicModel load(String path) throws IOException {
        return read().load(path);
    }

    public Param<String> featuresCol() {
        return featuresCol;
    }

    public TopicModel setFeaturesCol(String value) {
        set(featuresCol, value);
        return this;
    }

    public Param<String> topicDistributionCol() {
        return topicDistributionCol;
    }

    public TopicModel setTopicDistributionCol(String value) {
        set(topicDistributionCol, value);
        return this;
    }

    /** The topics' shares of an article. */
    private static final class Shares implements UDF1<Vector, Vector> {
        private static final long serialVersionUID = 1;

        private final Broadcast<FixedTopics> topics;

        Shares(Broadcast<FixedTopics> topics) {
            this.topics = topics;
        }

        @Override
        public Vector call(Vector features) {
            return new DenseVector(topics.value().shares(features));
        }
    }
}
