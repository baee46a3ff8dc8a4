package org.policyalmanac.benchmark;

import java.util.List;

/** How the cost of {@code stories} grows with the archive. */
final class GrowthCard implements Benchmark {
    private static final long WARM_UP = 2_000;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String sentence() {
        return "Processor time of stories on 400,000 planted articles, as a multiple of that on 100,000; minutes.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        bench.doing("warm-up");
        seconds(bench, WARM_UP);
        double small = seconds(bench, CostCard.ARTICLES);
        double large = seconds(bench, 4 * CostCard.ARTICLES);
        String on = "planted articles";
        return List.of(
                Figure.number("processor seconds on 100,000", on, small).withoutTarget(),
                Figure.number("processor seconds on 400,000", on, large).withoutTarget(),
                Figure.number("times as much", on, large / small).atMost(4.4));
    }

    private static double seconds(Workbench bench, long count) {
        String name = "growth-" + count;
        Planted.write(bench, name, count);
        return Planted.secondsOfStories(bench, name);
    }
}
