package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.topicmodel.TopicModel;

/** Topics from scratch; those that are like topics of an earlier fit go on under their ids. */
final class Beginning {
    private static final int STORIES_PER_TOPIC = 15;

    private final Dataset<Row> articles;
    private final Map<String, String> conceptLabels;
    private final History history;
    private final long seed;
    private final Consumer<String> progress;

    private final List<Row> topics = new ArrayList<>();
    private final List<Row> registry = new ArrayList<>();
    private final List<Row> memory = new ArrayList<>();
    private final List<Row> choice = new ArrayList<>();
    private final Map<String, Object> notes = new TreeMap<>();
    private final Set<String> fitted = new TreeSet<>();
    private Dataset<Row> weights;

    /**
     * @param articles rows of {@link Articles}
     * @param conceptLabels of concepts, by id
     */
    Beginning(
            Dataset<Row> articles,
            Map<String, String> conceptLabels,
            History history,
            long seed,
            Consumer<String> progress) {
        this.articles = articles;
        this.conceptLabels = conceptLabels;
        this.history = history;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * @param hasLexicon whether there are concepts to fit topics on
     * @param count of topics; 0 to choose it
     * @param stabilitySeeds fits with other seeds that topics are looked for in
     */
    Outcome outcome(boolean hasLexicon, int count, int stabilitySeeds) {
        Map<String, Long> languages = new TreeMap<>(WordVocabularies.storiesByLanguage(articles));
        languages.values().removeIf(stories -> stories < Fitting.FEWEST_ARTICLES);
        boolean isOneSet = hasLexicon && languages.size() != 1;
        progress.accept("collecting words and phrases");
        Map<String, Vocabulary> vocabularies = new TreeMap<>(WordVocabularies.of(articles, Map.of()));
        if (isOneSet) {
            long stories = articles.select("story_id").distinct().count();
            vocabularies.put(Vocabulary.CONCEPTS, ConceptVocabulary.of(articles, stories, conceptLabels));
        }
        notes.put("topics_over_languages", isOneSet);
        Dataset<Row> bags = Bags.of(articles, vocabularies).persist(StorageLevel.DISK_ONLY());
        weights = Weights.unassigned(articles.where(col("article_id").isNull()));
        if (isOneSet) {
            fit(bags, vocabularies, Vocabulary.CONCEPTS, count, stabilitySeeds);
        } else {
            for (String language : languages.keySet()) {
                fit(bags.where(col("language").equalTo(language)), vocabularies, language, count, stabilitySeeds);
            }
        }
        history.orphans(fitted).forEach(row -> registry.add(dormant(row)));
        List<Row> vocabulary = vocabularies.values().stream()
                .flatMap(own -> own.rows(0).stream())
                .toList();
        Dataset<Row> all = weights.unionByName(Weights.unassigned(
                articles.join(weights.select("article_id").distinct(), new String[] {"article_id"}, "left_anti")));
        return new Outcome(topics, registry, vocabulary, memory, choice, all, vocabularies, notes);
    }

    private void fit(
            Dataset<Row> bags, Map<String, Vocabulary> vocabularies, String language, int wanted, int stabilitySeeds) {
        Fitting fitting = new Fitting(bags, vocabularies, language, seed, new PassProgress(progress, language));
        Vocabulary base = vocabularies.get(language);
        long enough = fitting.assigned().count();
        if (enough < Fitting.FEWEST_ARTICLES || base == null || base.size() < 4) {
            return;
        }
        TopicSet bare = new TopicSet(language, List.of(), base, null, Map.of(), Map.of());
        int most = (int) Math.max(2, Math.min(enough / STORIES_PER_TOPIC, base.size() / 2));
        int topicCount = wanted == 0 ? chosen(fitting, bare, most) : Math.min(wanted, most);
        TopicModel model = fitting.base(topicCount);
        List<TopicModel> others = IntStream.rangeClosed(1, stabilitySeeds)
                .mapToObj(i -> fitting.base(topicCount, seed + i, Sampling.of(fitting.assigned(), fitting.languages())))
                .toList();
        progress.accept("attaching words to topics");
        TopicSet unnamed = new TopicSet(language, List.of(), base, model, vocabularies, fitting.words(model, Map.of()));
        List<Identity.Fate> fates = fates(unnamed);
        TopicSet set = unnamed.named(
                fates.stream().limit(topicCount).map(Identity.Fate::id).toList());
        add(set, fates, fitting, Stability.of(model, others, set.baseTokens()));
    }

    private int chosen(Fitting fitting, TopicSet set, int most) {
        List<Choosing.Tried> tried =
                Choosing.tried(fitting, TopicSet.column(set.isOfConcepts()), set.baseTokens(), most, seed, progress);
        Choosing.Tried best = Choosing.best(tried);
        tried.forEach(one -> choice.add(
                RowFactory.create(set.language(), one.topics(), one.stability(), one.logLikelihood(), one == best)));
        return best.topics();
    }

    private List<Identity.Fate> fates(TopicSet set) {
        Remembered old = history.sets().get(set.language());
        Identity.Names names = new Identity.Names(set.language(), history.ids());
        double[][] phi = IntStream.range(0, set.model().topics())
                .mapToObj(set.model()::probabilities)
                .toArray(double[][]::new);
        return old == null
                ? Identity.fates(new double[phi.length][0], List.of(), names)
                : Identity.fates(
                        Identity.similarity(
                                phi,
                                set.base(),
                                old.probabilities(),
                                old.vocabularies().get(set.language())),
                        old.ids(),
                        names);
    }

    private void add(TopicSet set, List<Identity.Fate> fates, Fitting fitting, double[] stability) {
        fitted.add(set.language());
        progress.accept("sharing out articles");
        Dataset<Row> shares = Shares.of(fitting.assigned(), set);
        Map<String, Double> calibration = Shares.calibration(shares);
        Dataset<Row> own = Weights.of(shares, set.ids(), calibration);
        Map<String, Long> stories = new HashMap<>();
        own.where("is_main")
                .groupBy("topic_id")
                .count()
                .collectAsList()
                .forEach(row -> stories.put(row.getString(0), row.getLong(1)));
        List<Row> rows = Registry.rows(
                set, history.nextModel(), history.run(), fates, stories, stability, history.locked(), history.latest());
        registry.addAll(rows);
        topics.addAll(TermRows.of(set, Labels.of(rows)));
        memory.addAll(MemoryRows.of(set, 0));
        weights = weights.unionByName(own);
        notes.put("posterior_calibration" + (set.isOfConcepts() ? "" : "_" + set.language()), calibration);
    }

    private Row dormant(Row latest) {
        List<Object> values = new ArrayList<>();
        for (String column : latest.schema().fieldNames()) {
            values.add(
                    switch (column) {
                        case "run_id" -> history.run();
                        case "event" -> "dormant";
                        case "parents" -> new String[0];
                        case "match_score", "stability", "is_stable" -> null;
                        case "stories" -> 0L;
                        default -> latest.getAs(column);
                    });
        }
        return RowFactory.create(values.toArray());
    }
}
