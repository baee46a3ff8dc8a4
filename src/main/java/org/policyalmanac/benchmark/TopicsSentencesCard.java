package org.policyalmanac.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.policyalmanac.lexicon.Concepts;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.statistics.Divergence;
import org.policyalmanac.text.Analysis;

/** The same sentences in twenty languages, by language: what the lexicon reaches, and whether topics and labels carry over. */
final class TopicsSentencesCard implements Benchmark {
    private static final Map<String, String> FOLDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("arb_Arab", "ar"),
            Map.entry("cat_Latn", "ca"),
            Map.entry("deu_Latn", "de"),
            Map.entry("eng_Latn", "en"),
            Map.entry("fra_Latn", "fr"),
            Map.entry("hin_Deva", "hi"),
            Map.entry("ita_Latn", "it"),
            Map.entry("jpn_Jpan", "ja"),
            Map.entry("kor_Hang", "ko"),
            Map.entry("nld_Latn", "nl"),
            Map.entry("pes_Arab", "fa"),
            Map.entry("pol_Latn", "pl"),
            Map.entry("por_Latn", "pt"),
            Map.entry("rus_Cyrl", "ru"),
            Map.entry("spa_Latn", "es"),
            Map.entry("tur_Latn", "tr"),
            Map.entry("ukr_Cyrl", "uk"),
            Map.entry("urd_Arab", "ur"),
            Map.entry("zho_Hans", "zh"),
            Map.entry("zho_Hant", "zh")));

    private static final String ENGLISH = "eng_Latn";
    private static final int TOPICS = 10;
    private static final int FEWEST_CONCEPTS = 3;
    private static final int FEWEST_SENTENCES = 50;

    @Override
    public String name() {
        return "topics-sentences";
    }

    @Override
    public String sentence() {
        return "Topics of the same sentences in twenty languages, against English: reach, top topic, prevalence, labels.";
    }

    @Override
    public List<String> needs() {
        return FOLDERS.keySet().stream()
                .map(folder -> "sib200/" + folder + "/train.tsv")
                .toList();
    }

    /** A sentence that the concepts reach. */
    private record Sentence(String folder, String id, String label, ConceptFit.Article article) {}

    @Override
    public List<Figure> measure(Workbench bench) {
        Concepts concepts = new Concepts(Lexicon.builtIn());
        List<Sentence> sentences = new ArrayList<>();
        Map<String, Integer> read = new TreeMap<>();
        FOLDERS.forEach((folder, language) -> {
            for (String[] row : rows(bench.corpus("sib200/" + folder))) {
                read.merge(folder, 1, Integer::sum);
                Map<String, Integer> found = new TreeMap<>();
                concepts.of(row[2], language, row[2])
                        .forEach(match -> found.merge(match.alias().entity(), 1, Integer::sum));
                Map<String, Integer> words = new TreeMap<>();
                Analysis.of(language).terms(row[2]).forEach(term -> words.merge(term.stem(), 1, Integer::sum));
                if (found.values().stream().mapToInt(Integer::intValue).sum() >= FEWEST_CONCEPTS) {
                    sentences.add(new Sentence(folder, row[0], row[1], new ConceptFit.Article(folder, found, words)));
                }
            }
        });
        ConceptFit fit = ConceptFit.of(
                bench.spark(), sentences.stream().map(Sentence::article).toList(), TOPICS, Planted.SEED);
        List<Figure> figures = new ArrayList<>();
        for (String folder : FOLDERS.keySet()) {
            if (!folder.equals(ENGLISH)) {
                figures.add(against(sentences, fit.byConcepts(), folder, read.get(folder)));
            }
        }
        return figures;
    }

    private static Figure against(List<Sentence> sentences, double[][] shares, String folder, int read) {
        Map<String, Integer> english = new HashMap<>();
        List<double[]> of = new ArrayList<>();
        List<double[]> ofEnglish = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        List<String> englishLabels = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).folder().equals(ENGLISH)) {
                english.put(sentences.get(i).id(), i);
                ofEnglish.add(shares[i]);
                englishLabels.add(sentences.get(i).label());
            }
        }
        int pairs = 0;
        int same = 0;
        double[] mean = new double[TOPICS];
        double[] meanOfEnglish = new double[TOPICS];
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).folder().equals(folder)) {
                of.add(shares[i]);
                labels.add(sentences.get(i).label());
                Integer twin = english.get(sentences.get(i).id());
                if (twin != null) {
                    pairs++;
                    same += largest(shares[i]) == largest(shares[twin]) ? 1 : 0;
                    for (int k = 0; k < TOPICS; k++) {
                        mean[k] += shares[i][k];
                        meanOfEnglish[k] += shares[twin][k];
                    }
                }
            }
        }
        if (pairs < FEWEST_SENTENCES) {
            return Figure.told("against English", folder, of.size() + " of " + read + " reached: too few to say more");
        }
        for (int k = 0; k < TOPICS; k++) {
            mean[k] /= pairs;
            meanOfEnglish[k] /= pairs;
        }
        LabelTransfer transfer = LabelTransfer.of(
                ofEnglish.toArray(double[][]::new), englishLabels, of.toArray(double[][]::new), labels);
        return Figure.told(
                "against English",
                folder,
                String.format(
                        Locale.ROOT,
                        "%d of %d reached; %d pairs: same top topic %.2f, TV %.3f; labels %.2f, of English %.2f",
                        of.size(),
                        read,
                        pairs,
                        (double) same / pairs,
                        Divergence.totalVariation(mean, meanOfEnglish),
                        transfer.cross(),
                        transfer.same()));
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int k = 1; k < values.length; k++) {
            largest = values[k] > values[largest] ? k : largest;
        }
        return largest;
    }

    private static List<String[]> rows(Path folder) {
        List<String[]> rows = new ArrayList<>();
        for (String file : List.of("train.tsv", "dev.tsv")) {
            try {
                Files.readAllLines(folder.resolve(file)).stream()
                        .skip(1)
                        .map(line -> line.split("\t", 3))
                        .filter(row -> row.length == 3)
                        .forEach(rows::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rows;
    }
}
