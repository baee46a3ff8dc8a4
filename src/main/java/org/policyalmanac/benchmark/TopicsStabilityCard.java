package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.policyalmanac.statistics.TopicStability;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.topicmodel.TopicEstimator;

/** How much of each topic is there again with other seeds and on four fifths of the articles. */
final class TopicsStabilityCard implements Benchmark {
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final int TOPICS = 20;
    private static final int FITS = 3;
    private static final int FIFTHS = 5;
    private static final int TOP = 10;
    private static final double STABLE = 0.6;

    @Override
    public String name() {
        return "topics-stability";
    }

    @Override
    public String sentence() {
        return "First ten terms of topics over seeds and over samples of four fifths, and whether unstable topics are marked.";
    }

    @Override
    public List<String> needs() {
        return List.of(ARTICLES);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Run cleaned = bench.almanac(List.of(bench.corpus(ARTICLES)), "clean");
        TopicFits.Numbered articles = TopicFits.cleaned(cleaned, "en");
        bench.doing("reference");
        List<List<Integer>> reference = tops(bench, articles, articles.texts(), 1);
        List<Figure> figures = new ArrayList<>();
        double[] seeds = new double[TOPICS];
        double[] samples = new double[TOPICS];
        for (int i = 1; i <= FITS; i++) {
            int left = i;
            bench.doing("fit " + i + " of " + FITS);
            add(seeds, reference, tops(bench, articles, articles.texts(), 1 + i));
            List<int[]> part = IntStream.range(0, articles.texts().size())
                    .filter(d -> Math.floorMod(articles.ids().get(d).hashCode(), FIFTHS) != left)
                    .mapToObj(articles.texts()::get)
                    .toList();
            add(samples, reference, tops(bench, articles, part, 1 + i));
        }
        String on = "ai-tech-en, words, K = " + TOPICS;
        figures.add(Figure.number("mean Jaccard of matched topics over seeds", on, mean(seeds))
                .atLeast(STABLE));
        figures.add(Figure.number("the same over samples of four fifths", on, mean(samples))
                .atLeast(STABLE));
        figures.add(Figure.share("topics of 0.6 and more over seeds", on, stable(seeds), TOPICS)
                .withoutTarget());
        figures.add(Figure.share("the same over samples", on, stable(samples), TOPICS)
                .withoutTarget());
        figures.addAll(marked(bench));
        return figures;
    }

    /** What the job writes of it. */
    private static List<Figure> marked(Workbench bench) {
        Run run = bench.almanac(List.of(bench.corpus(ARTICLES)), "clean", "stories", "topics");
        long all = run.read(Table.TOPIC_REGISTRY).where("stability is not null").count();
        long right = run.read(Table.TOPIC_REGISTRY)
                .where("is_stable = (stability >= 0.6)")
                .count();
        long unstable = run.read(Table.TOPIC_REGISTRY).where("not is_stable").count();
        double mean = run.read(Table.TOPIC_REGISTRY)
                .selectExpr("avg(stability)")
                .first()
                .getDouble(0);
        String on = "ai-tech-en through the job";
        return List.of(
                Figure.share("topics marked as their stability says", on, right, all)
                        .atLeast(1),
                Figure.share("topics marked unstable", on, unstable, all).withoutTarget(),
                Figure.number("mean stability in the registry", on, mean).withoutTarget());
    }

    private static List<List<Integer>> tops(
            Workbench bench, TopicFits.Numbered articles, List<int[]> texts, long seed) {
        double[][] phi = TopicFits.phi(new TopicEstimator()
                .setK(TOPICS)
                .setSeed(seed)
                .fit(TopicFits.bags(bench.spark(), texts, articles.words().size())));
        long[] totals = Relevance.totals(articles.texts(), articles.words().size());
        return Arrays.stream(Relevance.top(phi, totals, TOP))
                .map(top -> Arrays.stream(top).boxed().toList())
                .toList();
    }

    private static void add(double[] sums, List<List<Integer>> reference, List<List<Integer>> other) {
        TopicStability pairs = TopicStability.jaccard(reference, other, TOP);
        for (int k = 0; k < sums.length; k++) {
            sums[k] += pairs.scores()[k] / FITS;
        }
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static long stable(double[] values) {
        return Arrays.stream(values).filter(value -> value >= STABLE).count();
    }
}
