package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Whether the language of articles is found, against what their corpus says it is. */
final class LanguageCard implements Benchmark {
    private static final double TARGET = .995;
    private static final int LEAST_CHARACTERS = 200;
    private static final String RUBY = "ruby-lang-news/posts.jsonl.gz";

    /** The language of each corpus; the empty string where each record has its own. */
    private static final Map<String, String> CORPORA = new TreeMap<>(Map.of(
            RUBY,
            "",
            "masakhane-fr-en/articles.jsonl.gz",
            "",
            "antcorpus-ar/articles.jsonl.gz",
            "ar",
            "cctv-zh/items.jsonl.gz",
            "zh",
            "bundestag-de/speeches.jsonl.gz",
            "de",
            "ai-tech-en/articles.jsonl.gz",
            "en"));

    private static final Map<String, String> LABELS = Map.of("fra", "fr", "eng", "en", "zh_cn", "zh", "zh_tw", "zh");

    @Override
    public String name() {
        return "language";
    }

    @Override
    public String sentence() {
        return "The language found in articles of at least " + LEAST_CHARACTERS
                + " characters, against the labels of their corpora; a label is wrong where the post is the English one,"
                + " not translated.";
    }

    @Override
    public List<String> needs() {
        return List.copyOf(CORPORA.keySet());
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>();
        Tally labelled = new Tally();
        Tally rightlyLabelled = new Tally();
        for (String file : CORPORA.keySet()) {
            String corpus = file.substring(0, file.indexOf('/'));
            Set<Long> mislabelled = file.equals(RUBY) ? Untranslated.positions(bench.corpus(file)) : Set.of();
            Tally all = new Tally();
            Tally own = new Tally();
            for (Row row : rows(bench, bench.corpus(file))) {
                String label = CORPORA.get(file).isEmpty() ? label(row.getString(1)) : CORPORA.get(file);
                if (!label.isEmpty()) {
                    all.add(label, row.getString(2));
                    if (!mislabelled.contains(row.getLong(0))) {
                        own.add(label, row.getString(2));
                    }
                }
            }
            figures.add(all.figure("language as labelled", corpus).atLeast(TARGET));
            if (file.equals(RUBY)) {
                figures.add(Figure.told("labels that are wrong", corpus, Long.toString(all.records - own.records)));
                figures.add(
                        own.figure("language, where labels are right", corpus).atLeast(TARGET));
                figures.add(own.undetermined("of these said to be mixed or too short", corpus));
                figures.add(own.told("of the others right", corpus).atLeast(TARGET));
            }
            labelled.add(all);
            rightlyLabelled.add(own);
        }
        figures.add(labelled.figure("language as labelled", "all").atLeast(TARGET));
        figures.add(rightlyLabelled
                .figure("language, where labels are right", "all")
                .atLeast(TARGET));
        return figures;
    }

    private static List<Row> rows(Workbench bench, Path file) {
        Run run = bench.almanac(List.of(file), "clean");
        return run.read(Table.ARTICLES)
                .where(length(col("text")).geq(LEAST_CHARACTERS))
                .select(
                        col("article_id"),
                        col("position"),
                        col("declared_language").as("label"))
                .join(run.read(Table.DOCUMENTS).select("article_id", "language"), "article_id")
                .select("position", "label", "language")
                .collectAsList();
    }

    private static String label(String declared) {
        return declared == null ? "" : LABELS.getOrDefault(declared, declared);
    }

    /** Records, and how many of them are found to be what their label says. */
    static final class Tally {
        private long records;
        private long right;
        private long und;

        void add(String label, String found) {
            records++;
            right += label.equals(found) ? 1 : 0;
            und += found.equals("und") ? 1 : 0;
        }

        void add(Tally other) {
            records += other.records;
            right += other.right;
            und += other.und;
        }

        Figure.Measured figure(String what, String on) {
            return Figure.share(what, on, right, records);
        }

        Figure.Measured told(String what, String on) {
            return Figure.share(what, on, right, records - und);
        }

        Figure undetermined(String what, String on) {
            return Figure.share(what, on, und, records).withoutTarget();
        }
    }
}
