package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** {@code documents} and {@code stories} → {@code topics}, {@code article_topics}, {@code topic_registry}. */
public final class TopicsJob implements Job {
    /** Fewer stories than this show no topics. */
    static final int FEWEST_STORIES = 20;

    private static final int STORIES_PER_TOPIC = 10;
    private static final int MOST_TOPICS = 200;
    private static final StructType LABEL =
            new StructType().add("topic_id", "string").add("label", "string");

    @Option(
            names = "--topics",
            paramLabel = "N",
            defaultValue = "12",
            description =
                    "Topics for each language, 2 to 200 (default ${DEFAULT-VALUE}); a language with few stories gets "
                            + "one for every ten.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the random numbers (default ${DEFAULT-VALUE}): the same seed gives the same topics.")
    private long seed;

    @Override
    public void check() {
        if (count < 2 || count > MOST_TOPICS) {
            throw new UserMistake("--topics " + count + " must be a number from 2 to " + MOST_TOPICS + ".");
        }
    }

    @Override
    public void run(Run run) {
        run.note("seed", seed);
        run.note("topics", count);
        run.progress().doing("collecting terms");
        Dataset<Row> terms =
                terms(run.read(Table.DOCUMENTS), run.read(Table.STORIES)).persist(StorageLevel.DISK_ONLY());
        Map<String, Long> stories = storiesByLanguage(terms);
        run.progress().doing("fitting topics in " + stories.size() + " languages");
        write(run, fitted(terms, stories));
        terms.unpersist();
    }

    /** Terms of the canonical document of every story whose language is known. */
    static Dataset<Row> terms(Dataset<Row> documents, Dataset<Row> stories) {
        Dataset<Row> canonical = stories.where(col("is_canonical")).select("article_id");
        return documents
                .where(col("language").notEqual("und"))
                .join(canonical, "article_id")
                .map(new TermsOf(), Encoders.row(TermsOf.SCHEMA));
    }

    private static Map<String, Long> storiesByLanguage(Dataset<Row> terms) {
        Map<String, Long> stories = new TreeMap<>();
        for (Row row : terms.groupBy("language")
                .count()
                .where(col("count").geq(FEWEST_STORIES))
                .collectAsList()) {
            stories.put(row.getString(0), row.getLong(1));
        }
        return stories;
    }

    /** Languages are fitted side by side: each is one task at a time. */
    private List<LanguageTopics> fitted(Dataset<Row> terms, Map<String, Long> stories) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Optional<LanguageTopics>>> started = new ArrayList<>();
            stories.forEach((language, number) -> started.add(pool.submit(() -> LanguageTopics.of(
                    language,
                    terms.where(col("language").equalTo(language)),
                    number,
                    (int) Math.max(2, Math.min(count, number / STORIES_PER_TOPIC)),
                    seed,
                    new OnlineLda()))));
            List<LanguageTopics> fitted = new ArrayList<>();
            for (Future<Optional<LanguageTopics>> future : started) {
                future.get().ifPresent(fitted::add);
            }
            return fitted;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were being fitted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topics could not be fitted", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static void write(Run run, List<LanguageTopics> languages) {
        SparkSession spark = run.spark();
        List<Row> topics = new ArrayList<>();
        List<Row> labels = new ArrayList<>();
        Dataset<Row> weights =
                spark.createDataFrame(List.of(), Table.ARTICLE_TOPICS.schema().asNullable());
        for (LanguageTopics language : languages) {
            topics.addAll(language.topics());
            labels.addAll(language.labels());
            weights = weights.union(language.articleTopics());
        }
        run.write(Table.TOPICS, spark.createDataFrame(topics, Table.TOPICS.schema()));
        run.write(Table.ARTICLE_TOPICS, weights);
        run.write(Table.TOPIC_REGISTRY, born(spark.createDataFrame(labels, LABEL), run.id()));
    }

    static Dataset<Row> born(Dataset<Row> labels, String runId) {
        return labels.select(
                col("topic_id"),
                lit(runId).as("run_id"),
                lit("born").as("event"),
                array().cast("array<string>").as("parents"),
                lit(null).cast("double").as("match_score"),
                col("label"),
                lit("auto").as("label_author"),
                lit(false).as("label_locked"));
    }
}
