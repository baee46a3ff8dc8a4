package org.policyalmanac.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.topicmodel.TopicEstimator;

/** Memory that a large fit needs: to be run with {@code --memory 6g}, which is the target and the limit. */
final class TopicsMemoryCard implements Benchmark {
    private static final PlantedTopics.Shape SHAPE = new PlantedTopics.Shape(100, 100_000, 300, Planted.SEED);
    private static final long ARTICLES = 1_000_000;
    private static final int PASSES = 3;
    private static final double GIGABYTE = 1L << 30;

    @Override
    public String name() {
        return "topics-memory";
    }

    @Override
    public String sentence() {
        return "Heap of a fit of 1,000,000 planted articles of 300 tokens, K = 100; give --memory 6g; ten minutes.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Dataset<Row> bags = new PlantedTopics(SHAPE).documents(bench.spark(), ARTICLES);
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        CpuClock.Timed<double[]> fit = CpuClock.time(() -> new TopicEstimator()
                .setK(SHAPE.topics())
                .setMaxIter(PASSES)
                .setBurnIn(1)
                .setStart("random")
                .fit(bags)
                .passSeconds());
        double peak = pools().stream()
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
        String on = "1,000,000 planted articles, " + PASSES + " passes";
        return List.of(
                Figure.number("gigabytes of heap at the peak", on, peak / GIGABYTE)
                        .atMost(6),
                Figure.number(
                                "gigabytes of heap allowed",
                                on,
                                Runtime.getRuntime().maxMemory() / GIGABYTE)
                        .withoutTarget(),
                Figure.number("seconds of the last pass", on, fit.made()[PASSES - 1])
                        .withoutTarget(),
                Figure.number("processor seconds in all", on, fit.seconds()).withoutTarget());
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
