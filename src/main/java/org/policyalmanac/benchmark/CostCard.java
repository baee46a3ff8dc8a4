package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.Tokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** {@code stories} against the near-duplicate search that comes with Spark, in one process, after a warm-up of both. */
final class CostCard implements Benchmark {
    static final long ARTICLES = 100_000;

    private static final long WARM_UP = 5_000;

    /** What MLlib finishes in minutes; its cost grows faster than the number of articles. */
    private static final long ARTICLES_OF_PEER = 20_000;

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public String sentence() {
        return "Processor time of stories on 100,000 planted articles, against MLlib's MinHashLSH on 20,000; minutes.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        bench.doing("warm-up");
        Run few = Planted.write(bench, "cost-warm-up", WARM_UP);
        Planted.secondsOfStories(bench, "cost-warm-up");
        peer(few.read(Table.DOCUMENTS));
        Run ofPeer = Planted.write(bench, "cost-of-peer", ARTICLES_OF_PEER);
        Planted.write(bench, "cost", ARTICLES);
        double ours = Planted.secondsOfStories(bench, "cost") / ARTICLES;
        bench.doing("MLlib");
        double theirs = CpuClock.seconds(() -> peer(ofPeer.read(Table.DOCUMENTS))) / ARTICLES_OF_PEER;
        String on = "planted articles";
        return List.of(
                Figure.number("processor milliseconds an article, stories on 100,000", on, 1000 * ours)
                        .withoutTarget(),
                Figure.number("the same, MinHashLSH with 5 tables on 20,000", on, 1000 * theirs)
                        .withoutTarget(),
                Figure.number("times less", on, theirs / ours).atLeast(30));
    }

    /** Pairs of at least the Jaccard similarity from which we look, found as MLlib's guide shows it. */
    private static void peer(Dataset<Row> documents) {
        Dataset<Row> articles = documents.select("article_id", "text");
        PipelineModel features = new Pipeline()
                .setStages(new PipelineStage[] {
                    new Tokenizer().setInputCol("text").setOutputCol("words"),
                    new NGram().setN(5).setInputCol("words").setOutputCol("shingles"),
                    new HashingTF().setBinary(true).setInputCol("shingles").setOutputCol("features")
                })
                .fit(articles);
        Dataset<Row> sets =
                features.transform(articles).select("article_id", "features").cache();
        sets.count();
        MinHashLSHModel hashes = new MinHashLSH()
                .setNumHashTables(5)
                .setSeed(Planted.SEED)
                .setInputCol("features")
                .setOutputCol("hashes")
                .fit(sets);
        hashes.approxSimilarityJoin(sets, sets, 0.4, "distance")
                .where(col("datasetA.article_id").lt(col("datasetB.article_id")))
                .count();
        sets.unpersist();
    }
}
