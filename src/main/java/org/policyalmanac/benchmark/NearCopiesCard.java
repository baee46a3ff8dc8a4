package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Copies found and copies invented, by the jobs users run. */
final class NearCopiesCard implements Benchmark {
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final String RESCRAPES = "ai-tech-en/rescrapes.jsonl.gz";
    private static final String POSTS = "ruby-lang-news/posts.jsonl.gz";

    /** What the pairs judged by hand are from, by the name they bear in the list of verdicts. */
    private static final Map<String, List<String>> CORPORA = new TreeMap<>(Map.of(
            "ai-tech-en", List.of(ARTICLES, RESCRAPES),
            "agora-en", List.of("agora-en/documents.jsonl.gz"),
            "antcorpus-ar", List.of("antcorpus-ar/articles.jsonl.gz"),
            "masakhane-fr-en", List.of("masakhane-fr-en/articles.jsonl.gz"),
            "ruby-lang-news", List.of(POSTS)));

    private static final long PLANTED = 20_000;

    @Override
    public String name() {
        return "near-copies";
    }

    @Override
    public String sentence() {
        return "Near copies found among rescrapes and planted articles, and pairs joined that a person calls no copies.";
    }

    @Override
    public List<String> needs() {
        return CORPORA.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>(rescrapes(bench));
        figures.addAll(planted(bench));
        figures.addAll(judged(bench));
        figures.add(templates(bench));
        return figures;
    }

    private static List<Figure> rescrapes(Workbench bench) {
        Run run = almanac(bench, List.of(ARTICLES, RESCRAPES));
        Dataset<Row> articles = run.read(Table.ARTICLES);
        Dataset<Row> truth = bench.spark()
                .read()
                .json(bench.corpus(RESCRAPES).toString())
                .groupBy("url")
                .agg(min("jaccard_5gram").as("jaccard"));
        List<Row> pairs = truth.join(ofFile(articles, RESCRAPES, "b"), "url")
                .join(ofFile(articles, ARTICLES, "a"), "url")
                .join(texts(run, "a"), "a")
                .join(texts(run, "b"), "b")
                .select(col("jaccard"), col("text_a").equalTo(col("text_b")))
                .collectAsList();
        String on = "ai-tech-en rescrapes";
        return List.of(
                recall(pairs, "joined, Jaccard of the raw texts at least .8", on, .8, 2)
                        .atLeast(.98),
                recall(pairs, "joined, .6 to .8", on, .6, .8).atLeast(.90),
                recall(pairs, "joined, under .6", on, 0, .6).withoutTarget(),
                Figure.share("pairs of which both are documents", on, pairs.size(), truth.count())
                        .withoutTarget());
    }

    private static Dataset<Row> ofFile(Dataset<Row> articles, String file, String as) {
        String name = Path.of(file).getFileName().toString();
        return articles.where(col("archive").endsWith(name))
                .groupBy("url")
                .agg(min("article_id").as(as));
    }

    private static Dataset<Row> texts(Run run, String of) {
        return run.read(Table.STORIES)
                .select(col("article_id").as(of), col("text_id").as("text_" + of));
    }

    private static Figure.Measured recall(List<Row> pairs, String what, String on, double from, double below) {
        List<Row> ofClass = pairs.stream()
                .filter(pair -> pair.getDouble(0) >= from && pair.getDouble(0) < below)
                .toList();
        long joined = ofClass.stream().filter(pair -> pair.getBoolean(1)).count();
        return Figure.share(what, on, joined, ofClass.size());
    }

    private static List<Figure> planted(Workbench bench) {
        Dataset<Row> stories = Planted.stories(bench, "near-copies", PLANTED);
        List<Row> joined = Planted.joined(stories)
                .select(col("planted_as"), col("planted_text").equalTo(col("original_text")))
                .collectAsList();
        long rightly = joined.stream().filter(row -> row.getBoolean(1)).count();
        String on = "planted articles";
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share("joined with a copy of theirs", on, rightly, joined.size())
                .atLeast(.99));
        Dataset<Row> first = stories.where("planted_as in ('wire', 'exact', 'edited 0 %')")
                .groupBy("planted_text")
                .agg(min("text_id").as("first_text"));
        stories.where(col("planted_as").rlike("^(wire|exact|edited)"))
                .join(first, "planted_text")
                .groupBy("planted_as")
                .agg(count_if(col("text_id").equalTo(col("first_text"))), count(col("text_id")))
                .orderBy("planted_as")
                .collectAsList()
                .forEach(row -> figures.add(
                        Figure.share("one text with the first, " + row.getString(0), on, row.getLong(1), row.getLong(2))
                                .withoutTarget()));
        return figures;
    }

    /**
     * Pairs judged by hand were drawn more often where copies are least alike, so each counts for as many joined pairs of
     * its corpus and class of similarity as there are for each one judged.
     */
    private static List<Figure> judged(Workbench bench) {
        List<Verdict> verdicts = Verdict.all();
        double pairs = 0;
        double copies = 0;
        long judged = 0;
        for (String corpus : CORPORA.keySet()) {
            Map<String, Joined> joined = joined(bench, corpus);
            Map<Integer, Long> ofClass =
                    joined.values().stream().collect(Collectors.groupingBy(Joined::ofClass, Collectors.counting()));
            Map<Integer, List<Verdict>> judgedOfClass = verdicts.stream()
                    .filter(verdict -> verdict.corpus().equals(corpus) && joined.containsKey(verdict.a()))
                    .filter(verdict -> joined.get(verdict.a()).original().equals(verdict.b()))
                    .collect(Collectors.groupingBy(
                            verdict -> joined.get(verdict.a()).ofClass()));
            for (Map.Entry<Integer, List<Verdict>> entry : judgedOfClass.entrySet()) {
                List<Verdict> some = entry.getValue();
                long all = ofClass.get(entry.getKey());
                judged += some.size();
                pairs += all;
                copies += (double) all * some.stream().filter(Verdict::isCopy).count() / some.size();
            }
        }
        String on = "five corpora";
        return List.of(
                Figure.share("joined pairs that are copies, by pairs judged by hand", on, Math.round(copies), (long)
                                pairs)
                        .atLeast(.99),
                Figure.share("pairs judged that are still joined", on, judged, verdicts.size())
                        .withoutTarget());
    }

    /** Near copies of a corpus, each with the original of its text. */
    private static Map<String, Joined> joined(Workbench bench, String corpus) {
        Run run = almanac(bench, CORPORA.get(corpus));
        Dataset<Row> places = run.read(Table.ARTICLES)
                .select(
                        col("article_id"),
                        concat_ws(":", col("archive"), col("position")).as("place"));
        return run
                .read(Table.STORIES)
                .where("relation = 'near'")
                .join(places, "article_id")
                .join(places.toDF("text_id", "original"), "text_id")
                .select("place", "original", "similarity")
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getString(0), row -> new Joined(row.getString(1), row.getDouble(2))));
    }

    private record Joined(String original, double similarity) {
        /** Similarity under .8, to .9, and above. */
        int ofClass() {
            return similarity < .8 ? 0 : similarity < .9 ? 1 : 2;
        }
    }

    /** Posts in one language are different posts, most of them release notes from one template. */
    private static Figure templates(Workbench bench) {
        Run run = almanac(bench, List.of(POSTS));
        Dataset<Row> posts = run.read(Table.STORIES)
                .where(col("relation").notEqual("exact"))
                .join(run.read(Table.ARTICLES), "article_id");
        List<Row> counts = posts.groupBy("text_id", "declared_language")
                .count()
                .select("count")
                .collectAsList();
        long all = counts.stream().mapToLong(row -> row.getLong(0)).sum();
        return Figure.share("posts kept apart from others in their language", POSTS, counts.size(), all)
                .withoutTarget();
    }

    private static Run almanac(Workbench bench, List<String> files) {
        return bench.almanac(files.stream().map(bench::corpus).toList(), "clean", "stories");
    }

    /**
     * What a person said of a pair.
     *
     * @param a {@code archive:position} of a near copy
     * @param b of the original of its text
     */
    record Verdict(String corpus, String a, String b, boolean isCopy) {
        static List<Verdict> all() {
            return Lines.columns("near-pairs.tsv").stream().map(Verdict::of).toList();
        }

        private static Verdict of(String[] fields) {
            if (fields.length != 4 || !Arrays.asList("copy", "no copy").contains(fields[3])) {
                throw new IllegalArgumentException("near-pairs.tsv: " + Arrays.toString(fields));
            }
            return new Verdict(fields[0], fields[1], fields[2], fields[3].equals("copy"));
        }
    }
}
