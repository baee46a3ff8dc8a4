package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.lexicon.Concepts;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/**
 * {@code documents} and {@code stories} → {@code topics}, {@code article_topics}, {@code topic_registry} and the other tables of
 * topics: fitted from scratch, or, with {@code --add}, new articles folded into the topics there are.
 */
public final class TopicsJob implements Job {
    private static final int MOST_TOPICS = 200;
    private static final int MOST_SEEDS = 20;
    private static final String AUTO = "auto";
    private static final int TASKS_PER_CORE = 3;

    @Option(
            names = "--topics",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "Topics, 2 to 200 (default ${DEFAULT-VALUE}); fewer where there are not fifteen articles for each. 'auto' tries "
                            + "a grid and takes the most stable number, which takes long. With --add the number stays.")
    private String topics = "20";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random numbers (default ${DEFAULT-VALUE}): the same seed gives the same topics.")
    private long seed = 1;

    @Option(
            names = "--stability-seeds",
            paramLabel = "N",
            defaultValue = "2",
            description =
                    "Fits with other seeds that each topic is looked for in (default ${DEFAULT-VALUE}; 0 saves the time): "
                            + "topics that are not there again are marked unstable.")
    private int stabilitySeeds = 2;

    @Option(
            names = "--audit",
            description =
                    "Change nothing, but fit everything from scratch beside today's topics, and write topic_drift: which "
                            + "topic would be which, and whether a new fit is due.")
    private boolean isAudit;

    private final LexiconOption lexiconOption;
    private final AddOption add;

    public TopicsJob(LexiconOption lexiconOption, AddOption add) {
        this.lexiconOption = lexiconOption;
        this.add = add;
    }

    @Override
    public List<Object> options() {
        return List.of(this, lexiconOption, add);
    }

    @Override
    public void check() {
        if (!topics.equals(AUTO)
                && !(topics.matches("\\d{1,9}")
                        && Integer.parseInt(topics) >= 2
                        && Integer.parseInt(topics) <= MOST_TOPICS)) {
            throw new UserMistake("--topics " + topics + " must be 'auto' or a number from 2 to " + MOST_TOPICS + ".");
        }
        if (stabilitySeeds < 0 || stabilitySeeds > MOST_SEEDS) {
            throw new UserMistake("--stability-seeds " + stabilitySeeds + " must be from 0 to " + MOST_SEEDS + ".");
        }
        lexiconOption.lexicon();
    }

    @Override
    public void run(Run run) {
        Lexicon lexicon = lexiconOption.lexicon();
        run.note("seed", seed);
        run.note("topics", topics);
        run.note("lexicon", lexicon.version());
        run.progress().doing("reading words and concepts");
        Broadcast<Concepts> concepts =
                JavaSparkContext.fromSparkContext(run.spark().sparkContext()).broadcast(new Concepts(lexicon));
        // Where there was too little to fit topics on, there are the tables and nothing in them.
        boolean isKnown = run.has(Table.TOPIC_MEMORY)
                && run.has(Table.TOPIC_VOCABULARY)
                && !run.read(Table.TOPIC_MEMORY).isEmpty();
        boolean isGoingOn = isKnown && (isAudit || add.isAdding());
        Dataset<Row> stories = run.read(Table.STORIES);
        Dataset<Row> known = isGoingOn ? run.read(Table.ARTICLE_TOPICS) : stories.limit(0);
        // What follows goes over these many times: a few partitions for each core, not one for each of a shuffle.
        int partitions = TASKS_PER_CORE * run.spark().sparkContext().defaultParallelism();
        Dataset<Row> articles = Articles.read(
                        Articles.representatives(run.read(Table.DOCUMENTS), stories, known)
                                .coalesce(partitions),
                        concepts)
                .persist(StorageLevel.DISK_ONLY());
        if (isAudit) {
            audit(run, articles, isKnown);
        } else if (isGoingOn) {
            update(run, articles, lexicon);
        } else {
            begin(run, articles, lexicon);
        }
        articles.unpersist();
        concepts.destroy();
    }

    private void begin(Run run, Dataset<Row> articles, Lexicon lexicon) {
        Outcome outcome = new Beginning(articles, labels(lexicon), history(run, Map.of()), seed, run.progress()::doing)
                .outcome(!lexiconOption.isNone(), topics.equals(AUTO) ? 0 : Integer.parseInt(topics), stabilitySeeds);
        run.write(Table.TOPIC_VOCABULARY, rows(run, Table.TOPIC_VOCABULARY, outcome.vocabulary()));
        run.write(Table.TOPIC_MEMORY, rows(run, Table.TOPIC_MEMORY, outcome.memory()));
        run.write(Table.TOPIC_CHOICE, rows(run, Table.TOPIC_CHOICE, outcome.choice()));
        // An audit of earlier topics says nothing of these.
        run.write(Table.TOPIC_DRIFT, rows(run, Table.TOPIC_DRIFT, List.of()));
        run.write(Table.ARTICLE_TOPICS, outcome.articleTopics());
        finish(run, articles, outcome);
    }

    private void update(Run run, Dataset<Row> articles, Lexicon lexicon) {
        Map<String, Vocabulary> known =
                Vocabulary.of(run.read(Table.TOPIC_VOCABULARY).collectAsList());
        Dataset<Row> added = articles.join(
                        run.read(Table.ARTICLE_TOPICS).select("article_id").distinct(),
                        new String[] {"article_id"},
                        "left_anti")
                .persist(StorageLevel.DISK_ONLY());
        Map<String, String> labels = labels(lexicon);
        Map<String, Vocabulary> grown = Updating.grown(added, known, labels);
        Dataset<Row> bags = Bags.of(added, grown).persist(StorageLevel.DISK_ONLY());
        History history = history(run, Updating.tokens(bags, known.containsKey(Vocabulary.CONCEPTS)));
        List<Row> shown = run.read(Table.TOPICS).collectAsList();
        Outcome outcome = new Updating(added, known, history, shown, seed, run.progress()::doing).outcome(grown, bags);
        run.append(Table.TOPIC_VOCABULARY, "", rows(run, Table.TOPIC_VOCABULARY, outcome.vocabulary()));
        run.append(Table.TOPIC_MEMORY, "", rows(run, Table.TOPIC_MEMORY, outcome.memory()));
        run.append(Table.ARTICLE_TOPICS, "", outcome.articleTopics());
        finish(run, articles, outcome);
        added.unpersist();
    }

    /** Writes what is made in the same way whether topics begin or go on. */
    private static void finish(Run run, Dataset<Row> articles, Outcome outcome) {
        outcome.notes().forEach(run::note);
        run.write(Table.TOPICS, rows(run, Table.TOPICS, outcome.topics()));
        run.append(Table.TOPIC_REGISTRY, "", rows(run, Table.TOPIC_REGISTRY, outcome.registry()));
        run.progress().doing("stories to read, terms by year, reach of the lexicon");
        Dataset<Row> all = run.read(Table.ARTICLE_TOPICS);
        run.write(Table.TOPIC_STORIES, ReadingStories.of(all, run.read(Table.DOCUMENTS), run.read(Table.STORIES)));
        Dataset<Row> main = all.where(col("is_main").and(col("topic_id").notEqual(Weights.UNASSIGNED)))
                .select("article_id", "topic_id");
        run.write(
                Table.TOPIC_PERIODS,
                Periods.of(main, Bags.of(articles, outcome.vocabularies()), run.read(Table.TOPIC_VOCABULARY)));
        run.write(
                Table.LEXICON_COVERAGE,
                LexiconCoverage.of(articles, all.where(col("topic_id").equalTo(Weights.UNASSIGNED))));
    }

    private void audit(Run run, Dataset<Row> articles, boolean isKnown) {
        if (!isKnown) {
            throw new UserMistake("--audit needs topics to look at; run 'topics' without it first.");
        }
        Map<String, Vocabulary> known =
                Vocabulary.of(run.read(Table.TOPIC_VOCABULARY).collectAsList());
        History history = history(run, Map.of());
        Dataset<Row> bags = Bags.of(articles, known).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> main = run.read(Table.ARTICLE_TOPICS).where("is_main").select("article_id", "topic_id");
        List<Row> rows = new ArrayList<>();
        List<String> summaries = new ArrayList<>();
        for (Remembered set : history.sets().values()) {
            Dataset<Row> own =
                    set.isOfConcepts() ? bags : bags.where(col("language").equalTo(set.language()));
            Fitting fitting = new Fitting(
                    own, known, set.language(), seed, new PassProgress(run.progress()::doing, set.language()));
            Audit audit = Audit.of(
                    set, fitting, main, Labels.of(List.copyOf(history.latest().values())));
            rows.addAll(audit.rows());
            summaries.add(audit.summary());
            run.progress().line("      " + audit.summary());
        }
        run.write(Table.TOPIC_DRIFT, rows(run, Table.TOPIC_DRIFT, rows));
        run.note("audit", summaries);
    }

    private static Dataset<Row> rows(Run run, Table table, List<Row> rows) {
        return run.spark().createDataFrame(rows, table.schema().asNullable());
    }

    private static History history(Run run, Map<String, Long> newTokens) {
        if (!run.has(Table.TOPIC_MEMORY) || !run.has(Table.TOPIC_VOCABULARY)) {
            return History.none(run.id());
        }
        Map<String, Vocabulary> known =
                Vocabulary.of(run.read(Table.TOPIC_VOCABULARY).collectAsList());
        // Rows of a version that fitted topics anew in every run say nothing of identity.
        Dataset<Row> registry =
                run.read(Table.TOPIC_REGISTRY).where(col("model").isNotNull());
        return History.of(run.id(), registry, Remembered.of(registry, run.read(Table.TOPIC_MEMORY), known, newTokens));
    }

    private static Map<String, String> labels(Lexicon lexicon) {
        Map<String, String> labels = new HashMap<>();
        lexicon.entities().forEach(entity -> labels.put(entity.id(), entity.label()));
        lexicon.themes().forEach(theme -> labels.put(theme.id(), theme.label()));
        return labels;
    }
}
