package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.topicmodel.TopicModel;
import org.policyalmanac.topicmodel.WordTopics;

/**
 * New articles folded into the topics there are (RollingLDA: Rieger, Jentsch and Rahnenführer 2021): what is remembered of
 * earlier articles stays frozen and enters the sampler, vocabularies grow at their ends, and articles that have topics
 * already are not touched. Room is left for a few topics more; one that draws enough stories is born.
 */
final class Updating {
    private static final double SPARE = 0.05;
    private static final int FEWEST_OF_BORN = 5;
    private static final double MOST_LIKE_OLD = .7;
    private static final int EXPECTED_OF_DORMANT = 10;

    private final Dataset<Row> added;
    private final Map<String, Vocabulary> known;
    private final History history;
    private final List<Row> shown;
    private final long seed;
    private final Consumer<String> progress;

    private final List<Row> topics = new ArrayList<>();
    private final List<Row> registry = new ArrayList<>();
    private final List<Row> vocabulary = new ArrayList<>();
    private final List<Row> memory = new ArrayList<>();

    /**
     * @param added rows of {@link Articles} that have no topics yet
     * @param known vocabularies as they are
     * @param shown rows of {@code topics} as they are
     */
    Updating(
            Dataset<Row> added,
            Map<String, Vocabulary> known,
            History history,
            List<Row> shown,
            long seed,
            Consumer<String> progress) {
        this.added = added;
        this.known = known;
        this.history = history;
        this.shown = shown;
        this.seed = seed;
        this.progress = progress;
    }

    /** The vocabularies with the new articles' terms at their ends. */
    static Map<String, Vocabulary> grown(
            Dataset<Row> added, Map<String, Vocabulary> known, Map<String, String> conceptLabels) {
        Map<String, Vocabulary> grown = new TreeMap<>(known);
        WordVocabularies.of(added, known).forEach((language, more) -> grown.merge(language, more, Vocabulary::plus));
        if (known.containsKey(Vocabulary.CONCEPTS)) {
            long stories = added.select("story_id").distinct().count();
            grown.merge(Vocabulary.CONCEPTS, ConceptVocabulary.of(added, stories, conceptLabels), Vocabulary::plus);
        }
        return grown;
    }

    Outcome outcome(Map<String, Vocabulary> grown, Dataset<Row> bags) {
        grown.forEach((language, own) -> vocabulary.addAll(
                own.rows(known.containsKey(language) ? known.get(language).size() : 0)));
        Dataset<Row> weights = Weights.unassigned(added.where(col("article_id").isNull()));
        for (Remembered set : history.sets().values()) {
            progress.accept("folding new articles in");
            Dataset<Row> own =
                    set.isOfConcepts() ? bags : bags.where(col("language").equalTo(set.language()));
            weights = weights.unionByName(fold(own, grown, set));
        }
        Dataset<Row> all = weights.unionByName(Weights.unassigned(
                added.join(weights.select("article_id").distinct(), new String[] {"article_id"}, "left_anti")));
        addUnchanged();
        return new Outcome(topics, registry, vocabulary, memory, List.of(), all, grown, Map.of());
    }

    /** Topics keep the words of languages of which no new article has come. */
    private void addUnchanged() {
        Set<String> languages = new HashSet<>();
        topics.forEach(row -> languages.add(row.getString(0) + " " + row.getString(1)));
        shown.stream()
                .filter(row -> !languages.contains(row.getString(0) + " " + row.getString(1)))
                .forEach(topics::add);
    }

    /** Tokens of the base in new articles, by language of the set. */
    static Map<String, Long> tokens(Dataset<Row> bags, boolean ofConcepts) {
        Map<String, Long> tokens = new TreeMap<>();
        Row all = bags.agg(sum("concept_tokens"), sum("word_tokens")).first();
        if (ofConcepts) {
            tokens.put(Vocabulary.CONCEPTS, all.isNullAt(0) ? 0 : all.getLong(0));
        } else {
            bags.groupBy("language")
                    .agg(sum("word_tokens"))
                    .collectAsList()
                    .forEach(row -> tokens.put(row.getString(0), row.isNullAt(1) ? 0 : row.getLong(1)));
        }
        return tokens;
    }

    private Dataset<Row> fold(Dataset<Row> bags, Map<String, Vocabulary> grown, Remembered old) {
        Fitting fitting = new Fitting(bags, grown, old.language(), seed, new PassProgress(progress, old.language()));
        long articles = fitting.assigned().count();
        if (articles == 0) {
            return Weights.unassigned(added.where(col("article_id").isNull()));
        }
        int spare = (int) Math.ceil(SPARE * old.ids().size());
        double spareAlpha = Arrays.stream(old.alpha()).sum() / old.ids().size();
        TopicModel wide = fitting.baseAfter(old.base(spare, spareAlpha));
        TopicModel model = wide.keeping(kept(wide, old, fitting, articles));
        Map<String, WordTopics> words = fitting.words(model, old.words(model.topics()));
        TopicSet unnamed = new TopicSet(old.language(), List.of(), grown.get(old.language()), model, grown, words);
        double[][] similarity = similarity(unnamed, old);
        List<Identity.Fate> fates = fates(similarity, old);
        TopicSet set = unnamed.named(fates.stream().map(Identity.Fate::id).toList());
        Dataset<Row> shares = Shares.of(fitting.assigned(), set);
        Dataset<Row> own = Weights.of(shares, set.ids(), Shares.calibration(shares));
        Map<String, Long> stories = stories(own);
        List<Row> rows = Registry.rows(
                set,
                old.model(),
                history.run(),
                withDormant(fates, old, stories, articles),
                stories,
                new double[0],
                history.locked(),
                history.latest());
        registry.addAll(rows);
        topics.addAll(TermRows.of(set, Labels.of(rows)));
        memory.addAll(MemoryRows.of(set, old.chunk()));
        return own;
    }

    /**
     * Old topics, and those of the spare ones that half as many stories are about as about a topic in the mean, and that are
     * not what an old topic is.
     */
    private static int[] kept(TopicModel wide, Remembered old, Fitting fitting, long articles) {
        long[] main = new long[wide.topics()];
        TopicSet roomy = new TopicSet(old.language(), List.of(), fitting.baseVocabulary(), wide, Map.of(), Map.of());
        double[][] similarity = similarity(roomy, old);
        Dataset<Row> shares = Shares.of(fitting.assigned(), roomy);
        List<String> places =
                IntStream.range(0, wide.topics()).mapToObj("%06d"::formatted).toList();
        stories(Weights.of(shares, places, Map.of()))
                .forEach((place, number) -> main[Integer.parseInt(place)] = number);
        shares.unpersist();
        long fewest = Math.max(FEWEST_OF_BORN, articles / (2L * old.ids().size()));
        return IntStream.range(0, wide.topics())
                .filter(k -> k < old.ids().size() || main[k] >= fewest && isNew(similarity[k]))
                .toArray();
    }

    /** Where sampling has shared out one subject over two places, the second is no new topic. */
    private static boolean isNew(double[] similarityToOld) {
        return Arrays.stream(similarityToOld).allMatch(similarity -> similarity < MOST_LIKE_OLD);
    }

    private static Map<String, Long> stories(Dataset<Row> weights) {
        Map<String, Long> stories = new HashMap<>();
        weights.where("is_main")
                .groupBy("topic_id")
                .count()
                .collectAsList()
                .forEach(row -> stories.put(row.getString(0), row.getLong(1)));
        return stories;
    }

    private static double[][] similarity(TopicSet set, Remembered old) {
        double[][] phi = IntStream.range(0, set.model().topics())
                .mapToObj(set.model()::probabilities)
                .toArray(double[][]::new);
        return Identity.similarity(phi, set.base(), old.probabilities(), set.base());
    }

    /** Every old topic goes on; those after them are new. */
    private List<Identity.Fate> fates(double[][] similarity, Remembered old) {
        Identity.Names names = new Identity.Names(old.language(), history.ids());
        List<Identity.Fate> fates = new ArrayList<>();
        for (int k = 0; k < old.ids().size(); k++) {
            String id = old.ids().get(k);
            fates.add(new Identity.Fate(id, "continued", List.of(id), Reading.rounded(similarity[k][k])));
        }
        for (int k = old.ids().size(); k < similarity.length; k++) {
            fates.add(Identity.fateOf(similarity[k], old.ids(), names));
        }
        return fates;
    }

    /** Topics of which ten stories were to be expected by their prior, and none came, are dormant. */
    private static List<Identity.Fate> withDormant(
            List<Identity.Fate> fates, Remembered old, Map<String, Long> stories, long articles) {
        double all = Arrays.stream(old.alpha()).sum();
        List<Identity.Fate> result = new ArrayList<>(fates);
        for (int k = 0; k < old.ids().size(); k++) {
            Identity.Fate fate = fates.get(k);
            if (!stories.containsKey(fate.id()) && articles * old.alpha()[k] / all >= EXPECTED_OF_DORMANT) {
                result.set(k, new Identity.Fate(fate.id(), "dormant", fate.parents(), fate.score()));
            }
        }
        return result;
    }
}
