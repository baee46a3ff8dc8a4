package org.policyalmanac.benchmark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.topicmodel.PassListener;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicModel;

/** Tokens that a pass of the engine takes in a processor second, against MLlib's online optimiser on the same articles. */
final class TopicsSpeedCard implements Benchmark {
    private static final PlantedTopics.Shape SHAPE = new PlantedTopics.Shape(100, 100_000, 300, Planted.SEED);
    private static final long ARTICLES = 100_000;
    private static final long WARM_UP = 5_000;
    private static final int PASSES = 40;
    private static final int BURN_IN = 20;
    private static final int PASSES_OF_PEER = 1;
    private static final int HELD_OUT = 500;

    @Override
    public String name() {
        return "topics-speed";
    }

    @Override
    public String sentence() {
        return "Tokens a processor second on 100,000 planted articles, K = 100, V = 100,000, against MLlib's online"
                + " optimiser; half an hour.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        PlantedTopics planted = new PlantedTopics(SHAPE);
        Dataset<Row> bags = planted.documents(bench.spark(), ARTICLES).persist(StorageLevel.DISK_ONLY());
        bags.count();
        List<int[]> held = planted.texts(ARTICLES, ARTICLES + HELD_OUT);
        bench.doing("warm-up");
        fit(planted.documents(bench.spark(), WARM_UP), (pass, most, logLikelihood) -> {});
        bench.doing("fitting");
        double[] begun = new double[PASSES + 1];
        CpuClock.Timed<TopicModel> ours =
                CpuClock.time(() -> fit(bags, (pass, most, logLikelihood) -> begun[pass] = CpuClock.now()));
        long tokens = Math.round(bags.toJavaRDD()
                .mapToDouble(row -> java.util.Arrays.stream(
                                row.<org.apache.spark.ml.linalg.Vector>getAs(1).toArray())
                        .sum())
                .sum());
        // Early passes are slower, since articles have many topics yet.
        double rate = (double) tokens * (PASSES - BURN_IN) / (begun[PASSES] - begun[BURN_IN]);
        double perplexity = HeldOut.of(TopicFits.phi(ours.made()), ours.made().alpha(), held)
                .perplexity();
        double truth = HeldOut.of(planted.phi(), planted.alpha(), held).perplexity();
        bench.doing("MLlib");
        FittedPeer peer = MllibPeer.fit(bags, SHAPE.topics(), PASSES_OF_PEER, Planted.SEED);
        double theirs = HeldOut.of(peer.phi(), peer.alpha(), held).perplexity();
        String on = String.format(Locale.ROOT, "planted articles, %,d tokens", tokens);
        return List.of(
                Figure.number("million tokens a processor second, passes " + BURN_IN + " to " + PASSES, on, rate / 1e6)
                        .atLeast(8),
                Figure.number("the same, MLlib online", on, peer.tokensPerCpuSecond() / 1e6)
                        .withoutTarget(),
                Figure.number("times as many", on, rate / peer.tokensPerCpuSecond())
                        .atLeast(20),
                Figure.number(
                                "million tokens a processor second, whole fit",
                                on,
                                (double) tokens * PASSES / ours.seconds() / 1e6)
                        .withoutTarget(),
                Figure.number("processor seconds of the whole fit of " + PASSES + " passes", on, ours.seconds())
                        .withoutTarget(),
                Figure.number("the same, MLlib online, " + PASSES_OF_PEER + " pass", on, peer.cpuSeconds())
                        .withoutTarget(),
                Figure.number("perplexity of the true topics", on, truth).withoutTarget(),
                Figure.number("perplexity, ours / MLlib's", on, perplexity / theirs)
                        .atMost(1),
                Figure.number("perplexity, ours / that of the true topics", on, perplexity / truth)
                        .withoutTarget());
    }

    private static TopicModel fit(Dataset<Row> bags, PassListener listener) {
        return new TopicEstimator()
                .setK(SHAPE.topics())
                .setMaxIter(PASSES)
                .setBurnIn(BURN_IN)
                .setSingleTaskTokens(0)
                .setListener(listener)
                .fit(bags);
    }
}
