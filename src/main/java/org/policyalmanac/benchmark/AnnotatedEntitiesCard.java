package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;

/** Entities of the lexicon found in articles, against what people marked in them by hand. */
final class AnnotatedEntitiesCard implements Benchmark {
    private static final double PRECISION = .95;
    private static final double RECALL = .90;
    private static final int EXAMPLES = 12;

    /** Articles annotated as a whole; they are scored by themselves, and for the kinds that have one name each. */
    private static final String SEEDS = "seeds";

    private static final Set<String> KINDS_OF_SEEDS = Set.of("organisation", "person", "place");

    @Override
    public String name() {
        return "entities";
    }

    @Override
    public String sentence() {
        return "Entities of the lexicon found by language, against passages of articles annotated by hand; the lexicon was"
                + " mended on the first ones, and left as it was on the fresh ones.";
    }

    @Override
    public List<String> needs() {
        return AnnotatedPassage.all().stream()
                .map(AnnotatedPassage::file)
                .distinct()
                .toList();
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<AnnotatedPassage> passages = AnnotatedPassage.all();
        Map<String, String> texts = new AnnotatedTexts(bench).of(passages);
        Run run = bench.run("annotated", more -> {
            more.write(Table.DOCUMENTS, AnnotatedTexts.documents(bench.spark(), passages, texts));
            bench.job("entities", List.of()).run(more);
        });
        Map<String, List<Row>> mentions = run
                .read(Table.MENTIONS)
                .select("article_id", "begin", "end", "entity_id", "surface")
                .collectAsList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.getString(0)));
        Map<String, Score> scores = new TreeMap<>();
        for (AnnotatedPassage passage : passages) {
            String text = texts.get(passage.article());
            List<Row> found = mentions.getOrDefault(passage.article(), List.of());
            if (passage.isSeed()) {
                scores.computeIfAbsent(SEEDS, none -> new Score())
                        .add(
                                passage.of(KINDS_OF_SEEDS),
                                found.stream()
                                        .filter(row -> KINDS_OF_SEEDS.contains(kind(row.getString(3))))
                                        .toList(),
                                text);
            } else {
                scores.computeIfAbsent(passage.sample() + passage.language(), none -> new Score())
                        .add(passage, found, text);
            }
        }
        List<Figure> figures = new ArrayList<>();
        scores.forEach((language, score) -> figures.addAll(score.figures(language)));
        return figures;
    }

    private static String kind(String entity) {
        return entity.substring(0, entity.indexOf(':'));
    }

    /** Mentions of one language; one is right where an annotation of the same entity shares a character with it. */
    private static final class Score {
        private long passages;
        private long found;
        private long foundRightly;
        private long sameBounds;
        private long annotated;
        private long annotatedFound;
        private final Map<String, Integer> wrong = new TreeMap<>();
        private final Map<String, Integer> missed = new TreeMap<>();

        private void add(AnnotatedPassage passage, List<Row> mentions, String text) {
            passages++;
            Set<AnnotatedPassage.Mark> reached = new HashSet<>();
            for (Row row : mentions) {
                AnnotatedPassage.Mark mention =
                        new AnnotatedPassage.Mark(row.getInt(1), row.getInt(2), row.getString(3));
                if (mention.begin() < passage.begin() || mention.end() > passage.end()) {
                    continue;
                }
                found++;
                List<AnnotatedPassage.Mark> same =
                        passage.marks().stream().filter(mention::isSameAs).toList();
                reached.addAll(same);
                foundRightly += same.isEmpty() ? 0 : 1;
                sameBounds += same.contains(mention) ? 1 : 0;
                if (same.isEmpty()) {
                    wrong.merge(mention.entity() + " '" + row.getString(4) + "'", 1, Integer::sum);
                }
            }
            annotated += passage.marks().size();
            annotatedFound += reached.size();
            passage.marks().stream()
                    .filter(mark -> !reached.contains(mark))
                    .forEach(mark -> missed.merge(
                            mark.entity() + " '" + text.substring(mark.begin(), mark.end()) + "'", 1, Integer::sum));
        }

        private List<Figure> figures(String language) {
            String on = language + ", " + passages + " passages";
            boolean isWhole = language.equals(SEEDS);
            return List.of(
                    Figure.share("precision", on, foundRightly, found).atLeast(isWhole ? 1 : PRECISION),
                    Figure.share("recall", on, annotatedFound, annotated).atLeast(isWhole ? 1 : RECALL),
                    Figure.share("mentions right with the annotated bounds", on, sameBounds, found)
                            .withoutTarget(),
                    Figure.told("wrong", on, most(wrong)),
                    Figure.told("missed", on, most(missed)));
        }

        private static String most(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(EXAMPLES)
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
        }
    }
}
