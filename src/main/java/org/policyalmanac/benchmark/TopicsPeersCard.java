package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicModel;

/** The topic engine against MALLET's sampler at 500 iterations: prediction, coherence and processor time in one run. */
final class TopicsPeersCard implements Benchmark {
    private static final String NEWS = "octis/BBC_News/corpus.tsv";
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final int[] TOPICS = {20, 50};
    private static final int SEEDS = 3;
    private static final int TOP = 10;
    private static final int HELD_OUT = 10;

    @Override
    public String name() {
        return "topics-peers";
    }

    @Override
    public String sentence() {
        return "Topics against MALLET at 500 iterations, in one process: perplexity, coherence, processor time; an hour.";
    }

    @Override
    public List<String> needs() {
        return List.of(NEWS, ARTICLES);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        if (!MalletPeer.isThere()) {
            return List.of(Figure.told("MALLET", "class path", "is not there; it lies in target/runtime"));
        }
        List<Figure> figures = new ArrayList<>();
        Octis news = Octis.read(bench.corpus(NEWS).getParent());
        Texts bbc = new Texts(
                "BBC_News",
                news.words("train", "val"),
                news.words("test"),
                news.words("train", "val", "test"),
                news.vocabulary().size());
        compare(bench, bbc, 20, 1, new ArrayList<>()); // warm-up of both
        for (int topics : TOPICS) {
            compare(bench, bbc, topics, SEEDS, figures);
        }
        bench.doing("cleaning articles");
        TopicFits.Numbered articles = TopicFits.cleaned(bench.almanac(List.of(bench.corpus(ARTICLES)), "clean"), "en");
        List<int[]> fitted = new ArrayList<>();
        List<int[]> held = new ArrayList<>();
        for (int d = 0; d < articles.texts().size(); d++) {
            (d % HELD_OUT == 0 ? held : fitted).add(articles.texts().get(d));
        }
        Texts ai = new Texts(
                "ai-tech-en", fitted, held, articles.texts(), articles.words().size());
        for (int topics : TOPICS) {
            compare(bench, ai, topics, SEEDS, figures);
        }
        return figures;
    }

    /** A corpus, part of it held out. */
    private record Texts(String name, List<int[]> fitted, List<int[]> held, List<int[]> all, int vocabulary) {}

    /** Means over the seeds so far. */
    private static final class Means {
        private int seeds;
        private double perplexity;
        private double coherence;
        private double relevantCoherence;
        private double relevantDiversity;
        private double seconds;

        void add(double[][] phi, double[] alpha, double cpu, Texts texts) {
            seeds++;
            perplexity = mean(perplexity, HeldOut.of(phi, alpha, texts.held()).perplexity());
            coherence = mean(
                    coherence, Coherence.mean(Coherence.windowNpmi(texts.all(), Relevance.mostProbable(phi, TOP))));
            int[][] relevant = Relevance.top(phi, Relevance.totals(texts.fitted(), texts.vocabulary()), TOP);
            relevantCoherence = mean(relevantCoherence, Coherence.mean(Coherence.windowNpmi(texts.all(), relevant)));
            relevantDiversity = mean(relevantDiversity, Coherence.diversity(relevant));
            seconds = mean(seconds, cpu);
        }

        private double mean(double before, double now) {
            return before + (now - before) / seeds;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "perplexity %.1f, W10 %.3f, by relevance %.3f at diversity %.3f, %.1f CPU s",
                    perplexity,
                    coherence,
                    relevantCoherence,
                    relevantDiversity,
                    seconds);
        }
    }

    private static void compare(Workbench bench, Texts texts, int topics, int seeds, List<Figure> figures) {
        Dataset<Row> bags = TopicFits.bags(bench.spark(), texts.fitted(), texts.vocabulary())
                .persist();
        bags.count();
        Means ours = new Means();
        Means theirs = new Means();
        for (int seed = 1; seed <= seeds; seed++) {
            int own = seed;
            bench.doing(texts.name() + ", " + topics + " topics, seed " + seed);
            CpuClock.Timed<TopicModel> fit = CpuClock.time(
                    () -> new TopicEstimator().setK(topics).setSeed(own).fit(bags));
            ours.add(TopicFits.phi(fit.made()), fit.made().alpha(), fit.seconds(), texts);
            bench.doing(texts.name() + ", " + topics + " topics, seed " + seed + ", MALLET");
            FittedPeer peer = MalletPeer.fit(texts.fitted(), texts.vocabulary(), topics, MalletPeer.ITERATIONS, seed);
            theirs.add(peer.phi(), peer.alpha(), peer.cpuSeconds(), texts);
            bench.doing(texts.name() + ", " + topics + " topics so far: ours " + ours + "; MALLET " + theirs);
        }
        bags.unpersist();
        boolean isNews = texts.name().startsWith("BBC");
        String on = texts.name() + ", K = " + topics;
        figures.add(Figure.told("ours, mean of " + seeds + " seeds", on, ours.toString()));
        figures.add(Figure.told("MALLET 500", on, theirs.toString()));
        figures.add(Figure.number("perplexity, ours / MALLET", on, ours.perplexity / theirs.perplexity)
                .atMost(isNews ? 1 : 1.02));
        figures.add(Figure.number("W10, ours / MALLET", on, ours.coherence / theirs.coherence)
                .atLeast(.95));
        figures.add(Figure.number("CPU seconds, ours / MALLET", on, ours.seconds / theirs.seconds)
                .atMost(isNews ? .4 : .5));
        if (isNews && topics == TOPICS[0]) {
            figures.add(Figure.number("W10 of words by relevance", on, ours.relevantCoherence)
                    .atLeast(.14));
            figures.add(Figure.number("diversity of words by relevance", on, ours.relevantDiversity)
                    .atLeast(.92));
        }
    }
}
