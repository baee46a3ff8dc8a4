package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.statistics.Divergence;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * Whether a text and its translation have the same topics: posts of which half are held out of the fit and folded in after
 * it, as {@code --add} does.
 */
final class TopicsTranslationsCard implements Benchmark {
    private static final String CORPUS = "ruby-lang-news/posts.jsonl.gz";
    private static final String TOPICS = "14";
    private static final int FEWEST_PAIRS = 30;

    @Override
    public String name() {
        return "topics-translations";
    }

    @Override
    public String sentence() {
        return "Topics of posts and of their translations, held out of the fit: nearer than other posts, and the same on top.";
    }

    @Override
    public List<String> needs() {
        return List.of(CORPUS);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<JsonNode> fitted = new ArrayList<>();
        List<JsonNode> held = new ArrayList<>();
        for (JsonNode record : CorpusFile.byPosition(bench.corpus(CORPUS)).values()) {
            (Math.floorMod(record.path("file").asText().hashCode(), 2) == 0 ? fitted : held).add(record);
        }
        Path first = SplitCorpus.write(bench.scratch("ruby-fitted.jsonl.gz"), fitted);
        Path then = SplitCorpus.write(bench.scratch("ruby-held-out.jsonl.gz"), held);
        bench.doing("fitting on half of the posts");
        bench.run("topics-translations", run -> run(bench, run, first, List.of(), List.of("--topics", TOPICS)));
        bench.doing("folding the others in");
        Run run =
                bench.run("topics-translations", again -> run(bench, again, then, List.of("--add"), List.of("--add")));
        List<Post> posts =
                posts(run, CorpusFile.byPosition(then), then.getFileName().toString());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share(
                        "held-out posts with three concepts or more",
                        "ruby-lang-news",
                        posts.stream().filter(Post::isAssigned).count(),
                        posts.size())
                .withoutTarget());
        List<Post> reached = posts.stream().filter(Post::isAssigned).toList();
        figures.addAll(nearer(reached, "full weights", Post::shares, true));
        figures.addAll(nearer(reached, "by concepts alone", Post::byConcepts, false));
        byLanguages(reached, figures);
        return figures;
    }

    private static void run(Workbench bench, Run run, Path archive, List<String> add, List<String> topics) {
        List<String> options = new ArrayList<>(List.of("--archive", archive.toString()));
        options.addAll(add);
        bench.job("ingest", options).run(run);
        for (String job : List.of("clean", "stories")) {
            bench.job(job, add).run(run);
        }
        bench.job("topics", topics).run(run);
    }

    /** A held-out post; without shares where it has too few concepts. */
    private record Post(String file, String language, double[] shares, double[] byConcepts) {
        boolean isAssigned() {
            return shares.length > 0;
        }

        int main() {
            int main = 0;
            for (int k = 1; k < shares.length; k++) {
                main = shares[k] > shares[main] ? k : main;
            }
            return main;
        }
    }

    private static List<Post> posts(Run run, Map<Long, JsonNode> records, String archive) {
        Map<String, JsonNode> held = new TreeMap<>();
        for (Row row : run.read(Table.ARTICLES)
                .where("archive like '%" + archive + "'")
                .select("article_id", "position")
                .collectAsList()) {
            held.put(row.getString(0), records.get(row.getLong(1)));
        }
        Map<String, Integer> topics = new TreeMap<>();
        Map<String, List<Row>> weights = new TreeMap<>();
        for (Row row : run.read(Table.ARTICLE_TOPICS).orderBy("topic_id").collectAsList()) {
            String topic = row.getAs("topic_id");
            if (!topic.equals("unassigned")) {
                topics.computeIfAbsent(topic, none -> topics.size());
            }
            weights.computeIfAbsent(row.getAs("article_id"), none -> new ArrayList<>())
                    .add(row);
        }
        List<Post> posts = new ArrayList<>();
        held.forEach((article, record) -> {
            if (weights.containsKey(article)) {
                double[] shares = new double[topics.size()];
                double[] byConcepts = new double[topics.size()];
                boolean isAssigned = true;
                for (Row row : weights.get(article)) {
                    Integer topic = topics.get(row.<String>getAs("topic_id"));
                    isAssigned &= topic != null;
                    if (topic != null) {
                        shares[topic] = row.getAs("weight");
                        byConcepts[topic] = row.getAs("weight_by_concepts");
                    }
                }
                posts.add(new Post(
                        record.path("file").asText(),
                        record.path("lang").asText(),
                        isAssigned ? normalised(shares) : new double[0],
                        isAssigned ? normalised(byConcepts) : new double[0]));
            }
        });
        return posts;
    }

    private static double[] normalised(double[] shares) {
        double sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    private static List<int[]> pairs(List<Post> posts) {
        Map<String, List<Integer>> byFile = new TreeMap<>();
        for (int i = 0; i < posts.size(); i++) {
            byFile.computeIfAbsent(posts.get(i).file(), none -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> same : byFile.values()) {
            for (int a : same) {
                for (int b : same) {
                    if (!posts.get(a).language().equals(posts.get(b).language())) {
                        pairs.add(new int[] {a, b});
                    }
                }
            }
        }
        return pairs;
    }

    private static List<Figure> nearer(
            List<Post> posts, String how, java.util.function.Function<Post, double[]> shares, boolean isTarget) {
        List<int[]> pairs = pairs(posts);
        PairAuc auc = PairAuc.of(
                posts.stream().map(shares).toArray(double[][]::new),
                posts.stream().map(Post::language).toList(),
                pairs);
        Figure.Measured nearer = Figure.number("a translation is nearer than another post (AUC)", how, auc.auc());
        if (!isTarget) {
            return List.of(nearer.withoutTarget());
        }
        long same = pairs.stream()
                .filter(pair -> posts.get(pair[0]).main() == posts.get(pair[1]).main())
                .count();
        return List.of(
                nearer.atLeast(.95),
                Figure.share("translations with the same top topic", how, same, pairs.size())
                        .atLeast(.8));
    }

    /** Of each pair of languages with enough pairs of posts: same top topic, and the gap in prevalence over the same posts. */
    private static void byLanguages(List<Post> posts, List<Figure> figures) {
        Map<String, List<int[]>> byLanguages = new TreeMap<>();
        for (int[] pair : pairs(posts)) {
            String a = posts.get(pair[0]).language();
            String b = posts.get(pair[1]).language();
            if (a.compareTo(b) < 0) {
                byLanguages
                        .computeIfAbsent(a + "-" + b, none -> new ArrayList<>())
                        .add(pair);
            }
        }
        Map<String, String> told = new HashMap<>();
        byLanguages.forEach((languages, pairs) -> {
            if (pairs.size() >= FEWEST_PAIRS) {
                long same = pairs.stream()
                        .filter(pair ->
                                posts.get(pair[0]).main() == posts.get(pair[1]).main())
                        .count();
                told.put(
                        languages,
                        String.format(
                                Locale.ROOT,
                                "%.2f of %d, TV %.3f",
                                (double) same / pairs.size(),
                                pairs.size(),
                                Divergence.totalVariation(mean(posts, pairs, 0), mean(posts, pairs, 1))));
            }
        });
        new TreeMap<>(told)
                .forEach((languages, value) ->
                        figures.add(Figure.told("same top topic, gap in prevalence", languages, value)));
    }

    private static double[] mean(List<Post> posts, List<int[]> pairs, int side) {
        double[] mean = new double[posts.get(0).shares().length];
        for (int[] pair : pairs) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += posts.get(pair[side]).shares()[k] / pairs.size();
            }
        }
        return mean;
    }
}
