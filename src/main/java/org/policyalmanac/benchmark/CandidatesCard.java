package org.policyalmanac.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.Folded;

/**
 * Whether names that are taken out of the lexicon come back as candidates: in planted stories, and on corpora with half of
 * the lexicon's organisations and people hidden. On real text most candidates are names that no lexicon held, so that the
 * figures there are lower bounds and have no target.
 */
final class CandidatesCard implements Benchmark {
    private static final int PLANTED = 600;
    private static final int FIRST = 100;
    private static final List<String> CORPORA = List.of(
            "ai-tech-en/articles.jsonl.gz",
            "antcorpus-ar/articles.jsonl.gz",
            "cctv-zh/items.jsonl.gz",
            "bundestag-de/speeches.jsonl.gz");

    @Override
    public String name() {
        return "candidates";
    }

    @Override
    public String sentence() {
        return "names that are hidden from the lexicon come back as candidates (planted, and corpora that are there)";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>(planted(bench));
        for (String corpus : CORPORA) {
            if (bench.hasCorpus(corpus)) {
                figures.addAll(real(bench, corpus));
            }
        }
        return figures;
    }

    private static List<Figure> planted(Workbench bench) {
        PlantedUnknownNames planted = new PlantedUnknownNames(PLANTED, Planted.SEED);
        Path lexicon = bench.scratch("planted-lexicon");
        try {
            Files.createDirectories(lexicon);
            Files.write(lexicon.resolve("organisations.yaml"), planted.lexicon());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Run run = bench.run("candidates-planted", steps -> {
            steps.write(
                    Table.DOCUMENTS,
                    bench.spark()
                            .createDataFrame(
                                    planted.documents(),
                                    Table.DOCUMENTS.schema().asNullable()));
            steps.write(
                    Table.STORIES,
                    bench.spark()
                            .createDataFrame(
                                    planted.stories(), Table.STORIES.schema().asNullable()));
            bench.job("entities", List.of("--lexicon", lexicon.toString())).run(steps);
        });
        Set<String> hidden = planted.hidden().stream().map(Folded::string).collect(Collectors.toSet());
        List<Figure> figures = new ArrayList<>();
        for (String language : PlantedUnknownNames.LANGUAGES) {
            List<String> ranked = ranked(run.read(Table.CANDIDATES), language);
            figures.add(Figure.number(
                            "average precision by context", "planted, " + language, averagePrecision(ranked, hidden))
                    .atLeast(.9));
        }
        Dataset<Row> rows = run.read(Table.CANDIDATES);
        figures.add(Figure.share(
                        "confirmed with the same name in another language",
                        "planted",
                        rows.where("confirmed and exists(variants, v -> v.surface = surface)")
                                .count(),
                        rows.where("confirmed").count())
                .atLeast(.9));
        return figures;
    }

    private static List<Figure> real(Workbench bench, String corpus) {
        Path lexicon = bench.scratch("halved-lexicon");
        Set<String> ids = HiddenNames.write(lexicon);
        Run whole = bench.almanac(List.of(bench.corpus(corpus)), "clean", "stories", "entities");
        Dataset<Row> mentions =
                whole.read(Table.MENTIONS).where(col("entity_id").isin(ids.toArray()));
        Run run = bench.run("halved-" + corpus.replace('/', '-'), steps -> {
            steps.write(Table.DOCUMENTS, whole.read(Table.DOCUMENTS));
            steps.write(Table.STORIES, whole.read(Table.STORIES));
            bench.job("entities", List.of("--lexicon", lexicon.toString())).run(steps);
        });
        List<Figure> figures = new ArrayList<>();
        String language = corpus.substring(corpus.indexOf('-') + 1, corpus.indexOf('/'));
        Set<String> hidden = mentions
                .where(col("language").equalTo(language))
                .join(whole.read(Table.STORIES), "article_id")
                .select("surface", "story_id")
                .distinct()
                .groupBy("surface")
                .count()
                .where("count >= 3")
                .select("surface")
                .collectAsList()
                .stream()
                .map(row -> Folded.string(row.getString(0)))
                .collect(Collectors.toSet());
        List<String> ranked = ranked(run.read(Table.CANDIDATES), language);
        List<String> first = ranked.subList(0, Math.min(FIRST, ranked.size()));
        String on = corpus.substring(0, corpus.indexOf('/')) + ", " + hidden.size() + " hidden names";
        figures.add(Figure.share("hidden names among the candidates", on, found(ranked, hidden), hidden.size())
                .withoutTarget());
        figures.add(Figure.number("average precision by context", on, averagePrecision(ranked, hidden))
                .withoutTarget());
        figures.add(Figure.share("of the first 100, a hidden name", on, found(first, hidden), first.size())
                .withoutTarget());
        figures.add(Figure.share(
                        "of the first 100, a hidden name or inside one",
                        on,
                        first.stream().filter(name -> isInside(name, hidden)).count(),
                        first.size())
                .withoutTarget());
        return figures;
    }

    private static List<String> ranked(Dataset<Row> candidates, String language) {
        return candidates
                .where(col("language").equalTo(language))
                .sort(desc("context_score"), col("surface"))
                .select("surface")
                .collectAsList()
                .stream()
                .map(row -> Folded.string(row.getString(0)))
                .toList();
    }

    private static long found(List<String> ranked, Set<String> hidden) {
        Set<String> found = new HashSet<>(ranked);
        found.retainAll(hidden);
        return found.size();
    }

    private static boolean isInside(String name, Set<String> hidden) {
        return hidden.stream().anyMatch(whole -> whole.contains(name));
    }

    /** Mean over all hidden names of the precision at the place where each is found; 0 for one that is not. */
    static double averagePrecision(List<String> ranked, Set<String> hidden) {
        Set<String> found = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (hidden.contains(ranked.get(i)) && found.add(ranked.get(i))) {
                sum += found.size() / (i + 1.0);
            }
        }
        return hidden.isEmpty() ? 0 : sum / hidden.size();
    }
}
