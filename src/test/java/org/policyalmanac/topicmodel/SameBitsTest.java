package org.policyalmanac.topicmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model is the same bit for bit, wherever its articles lie. */
class SameBitsTest {
    private static final PassListener NOBODY = (pass, most, logLikelihood) -> {};
    private static final List<Row> ARTICLES = Planted.articles(60, 3, 7);

    private static TopicModel fit(List<Row> articles, int partitions, long seed) {
        return new TopicEstimator()
                .setK(3)
                .setSeed(seed)
                .setMaxIter(30)
                .setBurnIn(15)
                .fit(Planted.rows(articles, partitions));
    }

    @Test
    void whateverThePartitionsAndTheOrderOfRows() {
        TopicModel model = fit(ARTICLES, 1, 4);
        assertSame(fit(ARTICLES, 3, 4), model);
        assertSame(fit(ARTICLES, 7, 4), model);
        assertSame(fit(Planted.shuffled(ARTICLES, 1), 1, 4), model);
        assertSame(fit(Planted.shuffled(ARTICLES, 2), 3, 4), model);
        assertThat(Planted.phi(fit(ARTICLES, 1, 5))).isNotEqualTo(Planted.phi(model));
    }

    private static void assertSame(TopicModel model, TopicModel other) {
        assertThat(Planted.phi(model)).isEqualTo(Planted.phi(other));
        assertThat(model.alpha()).isEqualTo(other.alpha());
        assertThat(model.beta()).isEqualTo(other.beta());
        assertThat(model.logLikelihoods()).isEqualTo(other.logLikelihoods());
    }

    /** Passes as jobs of their own over shards in place, against passes in one task. Ten partitions are summed in a tree. */
    @ParameterizedTest
    @CsvSource({"3,true,true", "3,false,true", "3,true,false", "1,false,false", "10,true,true"})
    void whetherPassesAreJobsOrOneTask(int partitions, boolean isAnchored, boolean isSampled) {
        Settings settings = settings(isAnchored, isSampled);
        Fitted together = new Training(new ShardCorpus(shards(1).collect()), settings, null, null, NOBODY).fitted();
        JavaRDD<Shard> shards = shards(partitions).cache();
        Fitted spread = new Training(new SpreadCorpus(shards, 4), settings, null, null, NOBODY).fitted();
        shards.unpersist();
        assertThat(spread.phi()).isEqualTo(together.phi());
        assertThat(spread.alpha()).isEqualTo(together.alpha());
        assertThat(spread.beta()).isEqualTo(together.beta());
        assertThat(spread.logLikelihoods()).isEqualTo(together.logLikelihoods());
    }

    /** Passes end after concentrations have begun to be learned and after samples have been taken. */
    private static Settings settings(boolean isAnchored, boolean isSampled) {
        return new Settings(3, 30, 6, isSampled ? 23 : 4, 10, isAnchored, isSampled, 5, .01, true);
    }

    private static JavaRDD<Shard> shards(int partitions) {
        return Planted.rows(ARTICLES, partitions).toJavaRDD().mapPartitions(new ShardsOf());
    }

    @Test
    void aMemoryEntersPassesAsJobsToo() {
        Counts memory = new Counts(3, 30);
        for (int w = 0; w < 30; w++) {
            memory.set(w, (w / 10 + 1) % 3, 50);
        }
        double[] alpha = {.1, .2, .3};
        Settings settings = new Settings(3, 30, 6, 6, 3, true, true, 5, .01, false);
        Fitted together = new Training(new ShardCorpus(shards(1).collect()), settings, memory, alpha, NOBODY).fitted();
        JavaRDD<Shard> shards = shards(2).cache();
        Fitted spread = new Training(new SpreadCorpus(shards, 10), settings, memory, alpha, NOBODY).fitted();
        shards.unpersist();
        assertThat(spread.phi()).isEqualTo(together.phi());
        assertThat(spread.alpha()).isEqualTo(alpha);
        assertThat(spread.counts().units(0, 1))
                .isPositive()
                .isGreaterThan(spread.counts().units(0, 0));
    }

    /** More tokens than one task takes. */
    @Test
    void manyTokensAreSpread() {
        SplittableRandom random = new SplittableRandom(2);
        List<Row> articles = new ArrayList<>();
        long tokens = 0;
        for (int i = 0; i < 12; i++) {
            double[] counts = new double[40];
            for (int w = 0; w < 20; w++) {
                counts[20 * (i % 2) + w] = 3_000 + random.nextInt(4_000);
                tokens += (long) counts[20 * (i % 2) + w];
            }
            articles.add(RowFactory.create("a" + i, Vectors.dense(counts)));
        }
        TopicEstimator estimator = new TopicEstimator();
        assertThat(tokens).isGreaterThan((Long) estimator.getOrDefault(estimator.singleTaskTokens()));
        TopicModel model = estimator
                .setK(2)
                .setMaxIter(3)
                .setStart("random")
                .setCheckpointInterval(2)
                .fit(Planted.rows(articles, 2));
        List<Shard> shards = Planted.rows(articles, 1)
                .toJavaRDD()
                .mapPartitions(new ShardsOf())
                .collect();
        Settings settings = new Settings(2, 40, 1, 3, 2, false, true, 5, .01, true);
        assertThat(Planted.phi(model))
                .isEqualTo(new Training(new ShardCorpus(shards), settings, null, null, NOBODY)
                        .fitted()
                        .phi());
    }
}
