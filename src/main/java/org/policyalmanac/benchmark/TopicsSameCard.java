package org.policyalmanac.benchmark;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicModel;

/**
 * The bits of a model, which must be the same whatever the partitions, the order of articles and the master: run it with
 * {@code --master local[1]}, {@code local[4]} and {@code local-cluster[2,1,2048]}, and each must find the digest below.
 */
final class TopicsSameCard implements Benchmark {
    private static final String EXPECTED = "195e0af1a87687eb";

    private static final PlantedTopics.Shape SHAPE = new PlantedTopics.Shape(20, 2_000, 80, Planted.SEED);
    private static final long ARTICLES = 2_000;

    @Override
    public String name() {
        return "topics-same";
    }

    @Override
    public String sentence() {
        return "The same model bit for bit on any partitions, in any order, in one task or many, on this master and others.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Dataset<Row> bags = new PlantedTopics(SHAPE).documents(bench.spark(), ARTICLES);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("one partition", digest(bags.coalesce(1), 0)));
        figures.add(figure("seven partitions", digest(bags.repartition(7), 0)));
        figures.add(figure("shuffled", digest(bags.orderBy(functions.xxhash64(functions.col("id"))), 0)));
        figures.add(figure("in one task", digest(bags, Long.MAX_VALUE)));
        return figures;
    }

    private static Figure figure(String how, String digest) {
        return new Figure("digest of the model", how, digest, EXPECTED, digest.equals(EXPECTED));
    }

    private static String digest(Dataset<Row> bags, long singleTaskTokens) {
        TopicModel model = new TopicEstimator()
                .setK(SHAPE.topics())
                .setMaxIter(60)
                .setBurnIn(30)
                .setSingleTaskTokens(singleTaskTokens)
                .fit(bags);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int k = 0; k < model.topics(); k++) {
                for (double probability : model.probabilities(k)) {
                    digest.update(ByteBuffer.allocate(Double.BYTES)
                            .putDouble(probability)
                            .array());
                }
                digest.update(ByteBuffer.allocate(Double.BYTES)
                        .putDouble(model.alpha()[k])
                        .array());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
