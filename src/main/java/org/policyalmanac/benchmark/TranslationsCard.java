package org.policyalmanac.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/**
 * Translated copies against posts whose translations are known. The same file name is the same post; until 2013
 * translators often chose names of their own, so that posts under several names were told by hand. A post that announces
 * what another one announces, but is no translation of it, counts as a wrong pair.
 */
final class TranslationsCard implements Benchmark {
    private static final String CORPUS = "ruby-lang-news/posts.jsonl.gz";

    private static final long PLANTED = 10_000;

    /** Fewer pairs say little about a pair of languages. */
    private static final long FEWEST_PAIRS = 40;

    @Override
    public String name() {
        return "translations";
    }

    @Override
    public String sentence() {
        return "Documents of one story in different languages, as pairs, by halves of the posts.";
    }

    @Override
    public List<String> needs() {
        return List.of(CORPUS);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Path file = bench.corpus(CORPUS);
        Run run = bench.almanac(List.of(file), "clean", "stories");
        List<Post> posts = posts(run, CorpusFile.byPosition(file), names());
        List<Figure> figures = new ArrayList<>();
        for (boolean test : new boolean[] {false, true}) {
            String on = test ? "test half" : "tuning half";
            Map<String, PairScore> scores = PairScore.of(posts.stream()
                    .filter(post -> post.isTest() == test)
                    .map(Post::item)
                    .toList());
            PairScore all = scores.remove("*");
            figures.add(Figure.share("precision", on, all.both(), all.found()).atLeast(.98));
            figures.add(Figure.share("recall", on, all.both(), all.ofTruth()).withoutTarget());
            figures.add(Figure.number("F1", on, all.f1()).atLeast(.93));
            if (test) {
                scores.forEach((pair, score) -> {
                    if (score.ofTruth() >= FEWEST_PAIRS) {
                        figures.add(Figure.told("precision, recall, F1 of " + pair, on, score.toString()));
                    }
                });
            }
        }
        figures.addAll(planted(bench));
        figures.add(joinedAcross(posts));
        figures.add(Figure.told(
                "posts that only announce the same thing", "all posts", sameRelease(posts) + " pairs of files joined"));
        return figures;
    }

    /** The same on planted articles, most of which have no translation, among copies, excerpts, digests and templates. */
    private static List<Figure> planted(Workbench bench) {
        List<PairScore.Item> items = new ArrayList<>();
        Dataset<Row> languages = PlantedArticles.documents(PlantedArticles.of(bench.spark(), PLANTED, Planted.SEED))
                .select("article_id", "language");
        for (Row row : Planted.stories(bench, "translations-planted", PLANTED)
                .join(languages, "article_id")
                .select("language", "planted_story", "story_id")
                .collectAsList()) {
            items.add(new PairScore.Item(row.getString(0), String.valueOf(row.getLong(1)), row.getString(2)));
        }
        PairScore score = PairScore.of(items).get("*");
        return List.of(
                Figure.share("precision", "planted articles", score.both(), score.found())
                        .atLeast(.98),
                Figure.share("recall", "planted articles", score.both(), score.ofTruth())
                        .withoutTarget());
    }

    /** A document as the corpus labels it and as the table has it. */
    private record Post(String file, String language, String name, String story) {
        private boolean isTest() {
            return Math.floorMod(name.hashCode(), 2) == 1;
        }

        private PairScore.Item item() {
            return new PairScore.Item(language, name, story);
        }
    }

    private static List<Post> posts(Run run, Map<Long, JsonNode> records, Map<String, String> names) {
        List<Post> posts = new ArrayList<>();
        for (Row row : run.read(Table.STORIES)
                .join(run.read(Table.ARTICLES), "article_id")
                .select("position", "story_id")
                .collectAsList()) {
            JsonNode record = records.get(row.getLong(0));
            String file = record.get("file").asText();
            posts.add(new Post(file, record.path("lang").asText(), names.getOrDefault(file, file), row.getString(1)));
        }
        return posts;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Lines.columns("ruby-posts.tsv").forEach(row -> names.put(row[0], row[1]));
        return names;
    }

    /** Pairs that cross from one half into the other are in neither's figures. */
    private static Figure joinedAcross(List<Post> posts) {
        PairScore all = PairScore.of(posts.stream().map(Post::item).toList()).get("*");
        return Figure.share("precision", "all posts, pairs between the halves too", all.both(), all.found())
                .atLeast(.98);
    }

    private static long sameRelease(List<Post> posts) {
        Map<String, Set<String>> stories = new HashMap<>();
        posts.forEach(post ->
                stories.computeIfAbsent(post.file(), none -> new HashSet<>()).add(post.story()));
        return Lines.columns("ruby-same-release.tsv").stream()
                .filter(pair -> stories.getOrDefault(pair[0], Set.of()).stream()
                        .anyMatch(stories.getOrDefault(pair[1], Set.of())::contains))
                .count();
    }
}
