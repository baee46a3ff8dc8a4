package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.statistics.Assignment;
import org.policyalmanac.statistics.Divergence;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.topicmodel.TopicEstimator;
import org.policyalmanac.topicmodel.TopicMemory;
import org.policyalmanac.topicmodel.TopicModel;

/** What a tenth more articles does to topics: old articles, terms and prediction, against a fit from scratch. */
final class TopicsTimeCard implements Benchmark {
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final int TOPICS = 20;
    private static final double FIRST = 0.85;
    private static final double THEN = 0.95;

    @Override
    public String name() {
        return "topics-time";
    }

    @Override
    public String sentence() {
        return "A tenth more articles: closed periods as they were, topics the same, prediction near that of a new fit;"
                + " a new fit with matching must fail.";
    }

    @Override
    public List<String> needs() {
        return List.of(ARTICLES);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Path file = bench.corpus(ARTICLES);
        Run cleaned = bench.almanac(List.of(file), "clean");
        List<Long> positions = cleaned
                .read(Table.DOCUMENTS)
                .where("language = 'en' and published is not null")
                .join(cleaned.read(Table.ARTICLES).select("article_id", "position"), "article_id")
                .orderBy("published", "position")
                .select("position")
                .collectAsList()
                .stream()
                .map(row -> row.getLong(0))
                .toList();
        List<Figure> figures = new ArrayList<>();
        figures.addAll(ofJob(bench, file, positions));
        figures.addAll(ofEngine(bench, cleaned));
        return figures;
    }

    /** The tables of a first run, and of one that adds a tenth. */
    private static List<Figure> ofJob(Workbench bench, Path file, List<Long> positions) {
        Map<Long, JsonNode> records = CorpusFile.byPosition(file);
        int first = (int) (FIRST * positions.size());
        int then = (int) (THEN * positions.size());
        Path old = SplitCorpus.write(
                bench.scratch("time-first.jsonl.gz"),
                positions.subList(0, first).stream().map(records::get).toList());
        Path added = SplitCorpus.write(
                bench.scratch("time-then.jsonl.gz"),
                positions.subList(first, then).stream().map(records::get).toList());
        bench.doing("first run");
        Run before = bench.run("topics-time", run -> run(bench, run, old, List.of()));
        Map<String, String> main = main(before);
        bench.doing("adding a tenth");
        Run after = bench.run("topics-time", run -> run(bench, run, added, List.of("--add")));
        Map<String, String> mainAfter = main(after);
        long kept = main.entrySet().stream()
                .filter(article -> article.getValue().equals(mainAfter.get(article.getKey())))
                .count();
        Row cosine = after.read(Table.TOPIC_REGISTRY)
                .where("run_id = '" + after.id() + "' and event = 'continued'")
                .selectExpr("avg(match_score)", "min(match_score)", "count(*)")
                .first();
        long born = after.read(Table.TOPIC_REGISTRY)
                .where("run_id = '" + after.id() + "' and event in ('born', 'split')")
                .count();
        String on = "ai-tech-en by date, through the job";
        return List.of(
                Figure.share("old articles that kept their top topic", on, kept, main.size())
                        .atLeast(1),
                Figure.number("mean cosine of topics before and after", on, cosine.getDouble(0))
                        .atLeast(.95),
                Figure.number("least cosine", on, cosine.getDouble(1)).withoutTarget(),
                Figure.number("topics born", on, born).withoutTarget());
    }

    private static void run(Workbench bench, Run run, Path archive, List<String> add) {
        List<String> options = new ArrayList<>(List.of("--archive", archive.toString()));
        options.addAll(add);
        bench.job("ingest", options).run(run);
        for (String job : List.of("clean", "stories", "topics")) {
            bench.job(job, add).run(run);
        }
    }

    private static Map<String, String> main(Run run) {
        Map<String, String> main = new TreeMap<>();
        run.read(Table.ARTICLE_TOPICS)
                .where("is_main")
                .collectAsList()
                .forEach(row -> main.put(row.getAs("article_id"), row.getAs("topic_id")));
        return main;
    }

    /** The engine alone, so that the last articles can be held out of both fits and scored by the same words. */
    private static List<Figure> ofEngine(Workbench bench, Run cleaned) {
        TopicFits.Numbered articles = TopicFits.cleaned(cleaned, "en");
        Map<String, String> dates = new TreeMap<>();
        cleaned.read(Table.DOCUMENTS)
                .where("published is not null")
                .selectExpr("article_id", "cast(published as string)")
                .collectAsList()
                .forEach(row -> dates.put(row.getString(0), row.getString(1)));
        List<int[]> texts = IntStream.range(0, articles.ids().size())
                .filter(d -> dates.containsKey(articles.ids().get(d)))
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer d) -> dates.get(articles.ids().get(d)))
                        .thenComparing(d -> articles.ids().get(d)))
                .map(d -> articles.texts().get(d))
                .toList();
        int first = (int) (FIRST * texts.size());
        int then = (int) (THEN * texts.size());
        int words = articles.words().size();
        Dataset<Row> old =
                TopicFits.bags(bench.spark(), texts.subList(0, first), words).persist();
        bench.doing("first fit");
        TopicModel before = estimator(1).fit(old);
        bench.doing("rolling on");
        TopicModel rolled = estimator(1)
                .fitAfter(TopicMemory.of(before), TopicFits.bags(bench.spark(), texts.subList(first, then), words));
        bench.doing("fit from scratch");
        TopicModel fresh = estimator(2).fit(TopicFits.bags(bench.spark(), texts.subList(0, then), words));
        List<int[]> held = texts.subList(then, texts.size());
        double rolling = likelihood(rolled, held);
        double refit = likelihood(fresh, held);
        double frozen = likelihood(before, held);
        double agreement = agreement(before, fresh, old);
        String on = "ai-tech-en by date, the engine";
        return List.of(
                Figure.number("nats a token behind a fit from scratch, on later articles", on, refit - rolling)
                        .atMost(.07),
                Figure.number("the same of topics that stay frozen", on, refit - frozen)
                        .withoutTarget(),
                new Figure(
                        "control that must fail: old articles' top topic after a new fit, matched",
                        on,
                        String.format(java.util.Locale.ROOT, "%.1f %%", 100 * agreement),
                        "under 100 %",
                        agreement < 0.999));
    }

    private static TopicEstimator estimator(long seed) {
        return new TopicEstimator().setK(TOPICS).setSeed(seed);
    }

    private static double likelihood(TopicModel model, List<int[]> held) {
        HeldOut scored = HeldOut.of(TopicFits.phi(model), model.alpha(), held);
        return scored.logLikelihood();
    }

    private static double agreement(TopicModel before, TopicModel fresh, Dataset<Row> bags) {
        double[][] phi = TopicFits.phi(before);
        double[][] other = TopicFits.phi(fresh);
        double[][] cost = new double[TOPICS][TOPICS];
        for (int k = 0; k < TOPICS; k++) {
            for (int j = 0; j < TOPICS; j++) {
                cost[k][j] = -Divergence.cosine(phi[k], other[j]);
            }
        }
        int[] partners = Assignment.of(cost);
        double[][] was = TopicFits.shares(before, bags);
        double[][] is = TopicFits.shares(fresh, bags);
        int same = 0;
        for (int d = 0; d < was.length; d++) {
            same += partners[largest(was[d])] == largest(is[d]) ? 1 : 0;
        }
        return (double) same / was.length;
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            largest = values[k] > values[largest] ? k : largest;
        }
        return largest;
    }
}
