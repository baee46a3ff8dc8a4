package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;

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
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

/**
 * Cleaning: two scrapes of one page should clean to the same text, and no sentence of an article should be lost.
 *
 * <p>Texts are compared as sets of runs of five words (Jaccard). Many addresses of the corpus lead to the same page; a
 * page is counted once in the figures on pages: equal texts of one scrape paired with equal texts of the other.
 */
final class CleaningCard implements Benchmark {
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final String RESCRAPES = "ai-tech-en/rescrapes.jsonl.gz";
    private static final List<String> OTHERS = List.of(
            "agora-en/documents.jsonl.gz",
            "antcorpus-ar/articles.jsonl.gz",
            "cctv-zh/items.jsonl.gz",
            "masakhane-fr-en/articles.jsonl.gz");
    private static final String SCRAPES = "two scrapes of one address";
    private static final String PAGES = "two scrapes of one page";
    private static final double ALIKE = 0.9;

    @Override
    public String name() {
        return "cleaning";
    }

    @Override
    public String sentence() {
        return "Whether two scrapes of a page clean to one text, and what cleaning loses of articles read by hand.";
    }

    @Override
    public List<String> needs() {
        return List.of(ARTICLES, RESCRAPES);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Run run = bench.almanac(List.of(bench.corpus(ARTICLES), bench.corpus(RESCRAPES)), "clean");
        List<Figure> figures = new ArrayList<>(Pairs.of(run).figures());
        figures.add(BodySentences.lost(bench, List.of(List.of(ARTICLES, RESCRAPES), OTHERS)));
        return figures;
    }

    /**
     * A page scraped twice.
     *
     * @param before similarity of the texts as read, from 0 to 1
     * @param after the same of what is left of them, or -1 where one of them is no article
     * @param page the two texts as one number
     */
    record Pair(double before, double after, long page) {}

    /** All pairs. */
    record Pairs(List<Pair> all) {
        static Pairs of(Run run) {
            Dataset<Row> documents = run.read(Table.DOCUMENTS)
                    .select(col("article_id"), col("text").as("cleaned"));
            Dataset<Row> scrapes = run.read(Table.ARTICLES)
                    .where(col("url").isNotNull())
                    .join(documents, "article_id", "left")
                    .select(
                            col("url"),
                            col("text"),
                            col("cleaned"),
                            col("archive").contains("rescrapes"));
            Map<String, Row> first = new HashMap<>();
            List<Row> second = new ArrayList<>();
            scrapes.toLocalIterator().forEachRemaining(row -> {
                if (row.getBoolean(3)) {
                    second.add(row);
                } else {
                    first.put(row.getString(0), row);
                }
            });
            return new Pairs(second.stream()
                    .filter(row -> first.containsKey(row.getString(0)))
                    .map(row -> pair(first.get(row.getString(0)), row))
                    .toList());
        }

        private static Pair pair(Row first, Row second) {
            boolean isLeftOut = first.isNullAt(2) || second.isNullAt(2);
            return new Pair(
                    similarity(first.getString(1), second.getString(1)),
                    isLeftOut ? -1 : similarity(first.getString(2), second.getString(2)),
                    isLeftOut
                            ? 0
                            : Shingles.mix(Shingles.ofWhole(Tokens.of(first.getString(2))))
                                    ^ Shingles.ofWhole(Tokens.of(second.getString(2))));
        }

        private static double similarity(String a, String b) {
            return Shingles.jaccard(Shingles.of(Tokens.of(a)), Shingles.of(Tokens.of(b)));
        }

        List<Figure> figures() {
            List<Pair> articles = all.stream().filter(pair -> pair.after() >= 0).toList();
            Set<Long> seen = new HashSet<>();
            List<Pair> pages =
                    articles.stream().filter(pair -> seen.add(pair.page())).toList();
            return List.of(
                    Figure.told(
                            "pairs",
                            SCRAPES,
                            String.format(
                                    "%,d, of which %,d left out: one of the two is a list or empty",
                                    all.size(), all.size() - articles.size())),
                    Figure.number("mean similarity as read", SCRAPES, mean(articles, Pair::before))
                            .withoutTarget(),
                    Figure.number("mean similarity cleaned", SCRAPES, mean(articles, Pair::after))
                            .atLeast(.97),
                    alike(articles, SCRAPES),
                    Figure.told("deciles of it", SCRAPES, deciles(articles)),
                    Figure.number("mean similarity as read", PAGES, mean(pages, Pair::before))
                            .withoutTarget(),
                    Figure.number("mean similarity cleaned", PAGES, mean(pages, Pair::after))
                            .atLeast(.97),
                    alike(pages, PAGES),
                    Figure.told("deciles of it", PAGES, deciles(pages)));
        }

        private static Figure alike(List<Pair> pairs, String on) {
            long alike = pairs.stream().filter(pair -> pair.after() >= ALIKE).count();
            return Figure.share("similarity of .9 and more", on, alike, pairs.size())
                    .withoutTarget();
        }

        private static double mean(List<Pair> pairs, java.util.function.ToDoubleFunction<Pair> similarity) {
            return pairs.stream().mapToDouble(similarity).average().orElse(0);
        }

        private static String deciles(List<Pair> pairs) {
            double[] sorted = pairs.stream().mapToDouble(Pair::after).sorted().toArray();
            List<String> deciles = new ArrayList<>();
            for (int tenth = 1; tenth < 10 && sorted.length > 0; tenth++) {
                deciles.add(String.format(java.util.Locale.ROOT, "%.2f", sorted[sorted.length * tenth / 10]));
            }
            return String.join(" ", deciles);
        }
    }
}
