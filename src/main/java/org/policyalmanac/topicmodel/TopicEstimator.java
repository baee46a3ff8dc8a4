package org.policyalmanac.topicmodel;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Latent Dirichlet allocation (Blei, Ng and Jordan 2003) by bulk-synchronous stochastic EM: in every pass each token's topic
 * is drawn anew while the words' counts stay frozen (Newman et al. 2009; Zaheer et al. 2016), with alias tables (Li et
 * al. 2014), an asymmetric prior learned on the way (Wallach, Mimno and McCallum 2009) and a start from anchor words
 * (Arora et al. 2013). The model is the same bit for bit whatever the partitions and the order of rows: counts are whole
 * numbers, and a token's random number is a hash of seed, pass, article and position.
 *
 * <p>Six bytes a token stay in the executors' memory over all passes; the driver holds words by topics only.
 */
public final class TopicEstimator extends TopicEstimatorParams implements DefaultParamsWritable {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = LoggerFactory.getLogger(TopicEstimator.class);

    private transient PassListener listener;

    public TopicEstimator() {
        this(Identifiable$.MODULE$.randomUID("topics"));
    }

    public TopicEstimator(String uid) {
        super(uid);
    }

    @Override
    public TopicModel fit(Dataset<?> dataset) {
        return fitAfter(null, dataset);
    }

    /**
     * Fits articles that come after others: the words' counts of those stay frozen and enter the sampler, so that topics keep
     * their meaning, and α and β stay what they were (RollingLDA: Rieger, Jentsch and Rahnenführer 2021).
     *
     * @param memory of the earlier articles; null for none. Its number of topics goes before {@code k}
     */
    public TopicModel fitAfter(TopicMemory memory, Dataset<?> dataset) {
        transformSchema(dataset.schema());
        JavaRDD<Shard> shards = shards(dataset);
        try {
            int words = vocabulary(dataset, memory);
            int topics = memory == null ? getK() : memory.topics();
            Settings settings = settings(topics, words, memory);
            Counts frozen = memory == null ? null : memory.counts(words);
            double[] alpha = memory == null ? null : memory.alpha();
            Fitted fitted = shards.map(Shard::tokens).map(Integer::longValue).reduce(Long::sum)
                            <= (Long) getOrDefault(singleTaskTokens())
                    ? together(shards, settings, frozen, alpha)
                    : new Training(
                                    new SpreadCorpus(shards, (Integer) getOrDefault(checkpointInterval())),
                                    settings,
                                    frozen,
                                    alpha,
                                    this::passed)
                            .fitted();
            TopicModel model = new TopicModel(Identifiable$.MODULE$.randomUID("topicModel"), fitted, topics, words);
            return copyValues(model.setParent(this), ParamMap.empty());
        } finally {
            shards.unpersist(false);
        }
    }

    /** A small fit as one task: its passes need no job each. */
    private Fitted together(JavaRDD<Shard> shards, Settings settings, Counts memory, double[] alpha) {
        Fitted fitted = shards.coalesce(1)
                .mapPartitions(own -> {
                    List<Shard> all = new ArrayList<>();
                    own.forEachRemaining(all::add);
                    PassListener nobody = (pass, most, logLikelihood) -> {};
                    return List.of(new Training(new ShardCorpus(all), settings, memory, alpha, nobody).fitted())
                            .iterator();
                })
                .first();
        for (int pass = 1; pass <= fitted.logLikelihoods().length; pass++) {
            passed(pass, fitted.logLikelihoods().length, fitted.logLikelihoods()[pass - 1]);
        }
        return fitted;
    }

    private JavaRDD<Shard> shards(Dataset<?> dataset) {
        Dataset<Row> rows = dataset.select(col(idColumn()), col(features()));
        JavaRDD<Row> given = rows.toJavaRDD();
        int most = Math.max(1, rows.sparkSession().sparkContext().defaultParallelism());
        JavaRDD<Row> gathered = given.getNumPartitions() > most ? given.coalesce(most) : given;
        return gathered.mapPartitions(new ShardsOf()).persist(StorageLevel.MEMORY_AND_DISK());
    }

    private int vocabulary(Dataset<?> dataset, TopicMemory memory) {
        List<Row> first = dataset.select(col(features())).limit(1).collectAsList();
        if (first.isEmpty()) {
            throw new IllegalArgumentException("There is no article to fit topics on.");
        }
        int size = first.get(0).<Vector>getAs(0).size();
        if (memory != null && memory.words() > size) {
            throw new IllegalArgumentException("The memory knows " + memory.words() + " words and the articles only "
                    + size + ": a vocabulary can only grow.");
        }
        return size;
    }

    private Settings settings(int topics, int words, TopicMemory memory) {
        int passes = (Integer) getOrDefault(maxIter());
        return new Settings(
                topics,
                words,
                (Long) getOrDefault(seed()),
                passes,
                Math.min((Integer) getOrDefault(burnIn()), passes - 1),
                getOrDefault(start()).equals("anchors"),
                getOrDefault(optimizer()).equals("sampling"),
                (Double) getOrDefault(docConcentration()),
                memory == null ? (Double) getOrDefault(topicConcentration()) : memory.beta(),
                memory == null && (Boolean) getOrDefault(optimizeConcentration()));
    }

    private void passed(int pass, int most, double logLikelihood) {
        LOG.debug("pass {} of {}: log-likelihood {} nats a token", pass, most, logLikelihood);
        if (listener != null) {
            listener.passed(pass, most, logLikelihood);
        }
    }

    @Override
    public StructType transformSchema(StructType schema) {
        TopicParams.requireId(schema, idColumn());
        return TopicParams.transformed(schema, features(), getOrDefault(topicDistributionCol()));
    }

    @Override
    public TopicEstimator copy(ParamMap extra) {
        TopicEstimator copy = copyValues(new TopicEstimator(uid()), extra);
        copy.listener = listener;
        return copy;
    }

    /** Reads an estimator that was saved with {@code write()}. */
    public static MLReader<TopicEstimator> read() {
        return new DefaultParamsReader<>();
    }

    /** Reads an estimator that was saved in a folder. */
    public static TopicEstimator load(String path) throws IOException {
        return read().load(path);
    }

    /** Who hears of every pass; not saved with the estimator. */
    public TopicEstimator setListener(PassListener value) {
        listener = value;
        return this;
    }

    private String idColumn() {
        return getOrDefault(idCol());
    }

    private String features() {
        return getOrDefault(featuresCol());
    }

    public TopicEstimator setK(int value) {
        set(k(), value);
        return this;
    }

    public TopicEstimator setSeed(long value) {
        set(seed(), value);
        return this;
    }

    public TopicEstimator setMaxIter(int value) {
        set(maxIter(), value);
        return this;
    }

    public TopicEstimator setBurnIn(int value) {
        set(burnIn(), value);
        return this;
    }

    /** {@code anchors} or {@code random}. */
    public TopicEstimator setStart(String value) {
        set(start(), value);
        return this;
    }

    /** {@code sampling} or {@code em}. */
    public TopicEstimator setOptimizer(String value) {
        set(optimizer(), value);
        return this;
    }

    public TopicEstimator setDocConcentration(double value) {
        set(docConcentration(), value);
        return this;
    }

    public TopicEstimator setTopicConcentration(double value) {
        set(topicConcentration(), value);
        return this;
    }

    public TopicEstimator setOptimizeConcentration(boolean value) {
        set(optimizeConcentration(), value);
        return this;
    }

    public TopicEstimator setCheckpointInterval(int value) {
        set(checkpointInterval(), value);
        return this;
    }

    public TopicEstimator setSingleTaskTokens(long value) {
        set(singleTaskTokens(), value);
        return this;
    }

    public TopicEstimator setIdCol(String value) {
        set(idCol(), value);
        return this;
    }

    public TopicEstimator setFeaturesCol(String value) {
        set(featuresCol(), value);
        return this;
    }

    public TopicEstimator setTopicDistributionCol(String value) {
        set(topicDistributionCol(), value);
        return this;
    }
}
