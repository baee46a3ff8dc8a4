package org.policyalmanac.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.clean.CleanJob;
import org.policyalmanac.entities.EntitiesJob;
import org.policyalmanac.ingest.IngestJob;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.network.NetworkJob;
import org.policyalmanac.stories.StoriesJob;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.topics.TopicsJob;
import org.policyalmanac.trends.TrendsJob;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What a score card works with: Spark, the corpora and warehouses of its own. */
final class Workbench {
    private static final Map<String, Function<AddOption, Job>> JOBS = Map.of(
            "ingest",
            IngestJob::new,
            "clean",
            CleanJob::new,
            "stories",
            add -> new StoriesJob(new LexiconOption(), add),
            "entities",
            add -> new EntitiesJob(new LexiconOption()),
            "topics",
            add -> new TopicsJob(new LexiconOption(), add),
            "network",
            add -> new NetworkJob(),
            "trends",
            add -> new TrendsJob());

    private final SparkSession spark;
    private final Progress progress;
    private final Path corpora;
    private final Path work;
    private final Map<String, Run> almanacs = new HashMap<>();

    /**
     * @param corpora folder of corpora, or null
     * @param work an empty folder for warehouses
     */
    Workbench(SparkSession spark, Progress progress, Path corpora, Path work) {
        this.spark = spark;
        this.progress = progress;
        this.corpora = corpora;
        this.work = work;
    }

    SparkSession spark() {
        return spark;
    }

    /** A file of the corpora. */
    Path corpus(String relative) {
        return corpora.resolve(relative);
    }

    /** Whether the corpora hold a file. */
    boolean hasCorpus(String relative) {
        return corpora != null && Files.exists(corpora.resolve(relative));
    }

    /** A new file or folder for a score card's own use. */
    Path scratch(String name) {
        return work.resolve("scratch").resolve(name);
    }

    /**
     * The tables that {@code ingest} and then the named jobs make of files, by the very jobs users run. Asked again for
     * the same files and jobs, the same tables are returned.
     */
    Run almanac(List<Path> archives, String... jobs) {
        return almanacs.computeIfAbsent(archives + " " + List.of(jobs), key -> {
            List<String> options = new ArrayList<>();
            archives.forEach(archive -> options.addAll(List.of("--archive", archive.toString())));
            return run("almanac-" + almanacs.size(), run -> {
                job("ingest", options).run(run);
                for (String job : jobs) {
                    job(job, List.of()).run(run);
                }
            });
        });
    }

    /** A run in a warehouse of its own, completed after {@code steps}; a second one of that name adds to the first. */
    Run run(String name, Consumer<Run> steps) {
        Warehouse warehouse = Warehouse.at(work.resolve(name).toString(), Sessions.hadoop());
        Run run = Run.start(spark, warehouse, progress, List.of("benchmark", name));
        steps.accept(run);
        run.complete();
        return run;
    }

    /** The warehouse of the runs of that name. */
    Path folder(String name) {
        return work.resolve(name);
    }

    /** A job with options as a user would type them, checked. */
    Job job(String name, List<String> options) {
        Job job = JOBS.get(name).apply(new AddOption());
        CommandSpec spec = CommandSpec.create();
        job.options()
                .forEach(object ->
                        spec.addMixin(object.getClass().getName(), CommandSpec.forAnnotatedObjectLenient(object)));
        new CommandLine(spec).parseArgs(options.toArray(String[]::new));
        job.check();
        return job;
    }

    void doing(String what) {
        progress.doing(what);
    }
}
