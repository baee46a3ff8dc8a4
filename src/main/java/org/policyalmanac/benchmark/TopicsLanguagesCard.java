package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.statistics.Divergence;
import org.policyalmanac.topicmodel.TopicEstimator;

/**
 * One set of topics over two languages of which the truth is known: half of an English corpus passes through a cipher of
 * words, and a lexicon of concepts that covers 30 % of the tokens is all that the halves share.
 */
final class TopicsLanguagesCard implements Benchmark {
    private static final String NEWS = "octis/BBC_News/corpus.tsv";
    private static final String ARTICLES = "ai-tech-en/articles.jsonl.gz";
    private static final double COVERED = 0.3;
    private static final int TOPICS = 20;
    private static final int SEEDS = 3;

    @Override
    public String name() {
        return "topics-languages";
    }

    @Override
    public String sentence() {
        return "Topics of a corpus of which half is in cipher: same prevalence, and labels learned in one half hold in the"
                + " other; a joint model must fail.";
    }

    @Override
    public List<String> needs() {
        return List.of(NEWS, ARTICLES);
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Figure> figures = new ArrayList<>();
        Octis news = Octis.read(bench.corpus(NEWS).getParent());
        List<String> ids =
                news.texts().stream().map(text -> "line-" + text.line()).toList();
        List<List<String>> texts = news.texts().stream()
                .map(text -> IntStream.of(text.words())
                        .mapToObj(news.vocabulary()::get)
                        .toList())
                .toList();
        List<String> labels = news.texts().stream().map(Octis.Text::label).toList();
        measure(bench, "BBC_News", Cipher.of(ids, texts, COVERED, Planted.SEED), labels, figures);
        TopicFits.Numbered articles = TopicFits.cleaned(bench.almanac(List.of(bench.corpus(ARTICLES)), "clean"), "en");
        List<List<String>> stems = articles.texts().stream()
                .map(text -> IntStream.of(text).mapToObj(articles.words()::get).toList())
                .toList();
        measure(bench, "ai-tech-en", Cipher.of(articles.ids(), stems, COVERED, Planted.SEED), List.of(), figures);
        return figures;
    }

    private static void measure(
            Workbench bench, String corpus, Cipher cipher, List<String> labels, List<Figure> figures) {
        List<ConceptFit.Article> articles = cipher.documents().stream()
                .map(document -> new ConceptFit.Article(document.language(), document.concepts(), document.words()))
                .toList();
        figures.add(Figure.number("share of tokens the lexicon covers", corpus, cipher.coverage())
                .withoutTarget());
        double[] sums = new double[7];
        for (int seed = 1; seed <= SEEDS; seed++) {
            bench.doing(corpus + ", seed " + seed);
            ConceptFit fit = ConceptFit.of(bench.spark(), articles, TOPICS, seed);
            sums[0] += gap(fit.full(), cipher) / SEEDS;
            sums[1] += gap(fit.byConcepts(), cipher) / SEEDS;
            sums[2] += floor(fit.full(), cipher) / SEEDS;
            if (!labels.isEmpty()) {
                add(transfer(fit.full(), cipher, labels), sums, 3);
                add(transfer(fit.byConcepts(), cipher, labels), sums, 5);
            }
        }
        figures.add(Figure.number("prevalence gap between halves (TV)", corpus, sums[0])
                .atMost(.04));
        figures.add(Figure.number("the same by concepts alone", corpus, sums[1]).withoutTarget());
        figures.add(Figure.number("the same between random halves of the English part", corpus, sums[2])
                .withoutTarget());
        if (!labels.isEmpty()) {
            figures.add(Figure.number("accuracy of labels, same language", corpus, sums[3])
                    .withoutTarget());
            figures.add(Figure.number("accuracy of labels, other language", corpus, sums[4])
                    .withoutTarget());
            figures.add(Figure.number("other / same language", corpus, sums[4] / sums[3])
                    .atLeast(.97));
            figures.add(Figure.number("other / same language, concepts alone", corpus, sums[6] / sums[5])
                    .withoutTarget());
        }
        bench.doing(corpus + ", joint model");
        double joint = gap(joint(bench, cipher), cipher);
        figures.add(new Figure(
                "control that must fail: gap of one joint model",
                corpus,
                String.format(java.util.Locale.ROOT, "%.3f", joint),
                "over 0.5",
                joint > .5));
    }

    private static void add(LabelTransfer transfer, double[] sums, int at) {
        sums[at] += transfer.same() / SEEDS;
        sums[at + 1] += transfer.cross() / SEEDS;
    }

    private static LabelTransfer transfer(double[][] shares, Cipher cipher, List<String> labels) {
        List<double[]> english = new ArrayList<>();
        List<double[]> other = new ArrayList<>();
        List<String> englishLabels = new ArrayList<>();
        List<String> otherLabels = new ArrayList<>();
        for (int d = 0; d < shares.length; d++) {
            Cipher.Document document = cipher.documents().get(d);
            boolean isEnglish = document.language().equals(Cipher.ENGLISH);
            (isEnglish ? english : other).add(shares[d]);
            (isEnglish ? englishLabels : otherLabels).add(labels.get(document.original()));
        }
        return LabelTransfer.of(
                english.toArray(double[][]::new), englishLabels, other.toArray(double[][]::new), otherLabels);
    }

    private static double gap(double[][] shares, Cipher cipher) {
        return Divergence.totalVariation(
                mean(shares, cipher, Cipher.ENGLISH, -1), mean(shares, cipher, Cipher.CIPHER, -1));
    }

    /** What two samples of the halves' size differ by when nothing differs. */
    private static double floor(double[][] shares, Cipher cipher) {
        return Divergence.totalVariation(
                        mean(shares, cipher, Cipher.ENGLISH, 0), mean(shares, cipher, Cipher.ENGLISH, 1))
                / Math.sqrt(2);
    }

    private static double[] mean(double[][] shares, Cipher cipher, String language, int half) {
        double[] mean = new double[shares[0].length];
        int number = 0;
        int place = 0;
        for (int d = 0; d < shares.length; d++) {
            if (cipher.documents().get(d).language().equals(language) && (half < 0 || place++ % 2 == half)) {
                number++;
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += shares[d][k];
                }
            }
        }
        for (int k = 0; k < mean.length; k++) {
            mean[k] /= number;
        }
        return mean;
    }

    /** Concepts and words of both languages in one vocabulary. */
    private static double[][] joint(Workbench bench, Cipher cipher) {
        ConceptFit.Numbers numbers = new ConceptFit.Numbers();
        List<Map<String, Integer>> counts = new ArrayList<>();
        for (Cipher.Document document : cipher.documents()) {
            Map<String, Integer> all = new TreeMap<>(document.words());
            document.concepts().forEach((concept, count) -> all.put("concept " + concept, count));
            all.keySet().forEach(numbers::number);
            counts.add(all);
        }
        List<Vector> bags = counts.stream().map(numbers::bag).toList();
        List<String> ids =
                IntStream.range(0, bags.size()).mapToObj(d -> "article-" + d).toList();
        Dataset<Row> rows = TopicFits.bags(bench.spark(), ids, bags).persist();
        double[][] shares = TopicFits.shares(new TopicEstimator().setK(TOPICS).fit(rows), rows);
        rows.unpersist();
        return shares;
    }
}
