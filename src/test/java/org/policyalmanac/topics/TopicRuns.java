package org.policyalmanac.topics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.Warehouse;
import org.policyalmanac.table.Written;
import org.policyalmanac.testing.Sparks;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Runs of the job of topics, one after the other in a warehouse. */
final class TopicRuns {
    private static long lastSecond;

    private final Path folder;
    private final Map<Table, List<Row>> known = new TreeMap<>();

    TopicRuns(Path folder) {
        this.folder = folder;
    }

    /** Whether Spark saves the time of compiling a class for each query, which is most of it where there are few rows. */
    static void interpret(boolean isInterpreted) {
        Sparks.session().conf().set("spark.sql.codegen.wholeStage", !isInterpreted);
    }

    /** The same warehouse in another folder, to go on from there in another way. */
    TopicRuns copy(Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !file.equals(folder)).toList()) {
                Files.copy(file, to.resolve(folder.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TopicRuns(to);
    }

    /** Writes articles, in place of those there are or, with {@code --add}, beside them, and runs the job. */
    Map<Table, Written> topics(PlantedStories planted, int partitions, String... options) {
        boolean isAdding = List.of(options).contains("--add");
        return topics(
                run -> {
                    Dataset<Row> documents = planted.documents().repartition(partitions);
                    Dataset<Row> stories = planted.stories().repartition(partitions);
                    if (isAdding) {
                        run.append(Table.DOCUMENTS, "", documents);
                        run.append(Table.STORIES, "", stories);
                    } else {
                        run.write(Table.DOCUMENTS, documents);
                        run.write(Table.STORIES, stories);
                    }
                },
                options);
    }

    /** Runs the job on what the warehouse holds. */
    Map<Table, Written> topics(String... options) {
        return topics(run -> {}, options);
    }

    private Map<Table, Written> topics(Consumer<Run> before, String... options) {
        Job job = job(options);
        job.check();
        Run run = start();
        before.accept(run);
        job.run(run);
        run.progress().finish();
        known.clear();
        return run.complete();
    }

    static Job job(String... options) {
        Job job = new TopicsJob(new LexiconOption(), new AddOption());
        CommandSpec command = CommandSpec.create();
        for (Object own : job.options()) {
            command.addMixin(own.getClass().getName(), CommandSpec.forAnnotatedObject(own));
        }
        new CommandLine(command).parseArgs(options);
        return job;
    }

    /** What a person who names a topic writes. */
    void name(String topic, String label) {
        Run run = start();
        Row latest = Registry.latest(run.read(Table.TOPIC_REGISTRY)).stream()
                .filter(row -> row.getAs("topic_id").equals(topic))
                .findFirst()
                .orElseThrow();
        run.append(
                Table.TOPIC_REGISTRY,
                "",
                run.spark()
                        .createDataFrame(
                                List.of(Labels.named(latest, run.id(), label, "R. Ilves")),
                                Table.TOPIC_REGISTRY.schema().asNullable()));
        run.progress().finish();
        known.clear();
        run.complete();
    }

    List<Row> rows(Table table) {
        return known.computeIfAbsent(table, none -> {
            Run run = open();
            run.progress().finish();
            return run.read(table).sort(table.key().get(0)).collectAsList();
        });
    }

    /** Main topics by article. */
    Map<String, String> main() {
        Map<String, String> main = new TreeMap<>();
        for (Row row : rows(Table.ARTICLE_TOPICS)) {
            if (row.<Boolean>getAs("is_main") && main.put(row.getAs("article_id"), row.getAs("topic_id")) != null) {
                throw new AssertionError(row.getAs("article_id") + " has two main topics");
            }
        }
        return main;
    }

    String current() {
        return Warehouse.at(folder.toString(), new Configuration())
                .current()
                .orElseThrow()
                .run();
    }

    /** No two runs that write in one second: their ids would not say which came first. */
    private Run start() {
        while (Instant.now().getEpochSecond() == lastSecond) {
            Thread.onSpinWait();
        }
        Run run = open();
        lastSecond = Instant.now().getEpochSecond();
        return run;
    }

    private Run open() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Progress progress = new Progress(nowhere, false, 1, Map.of());
        Warehouse warehouse = Warehouse.at(folder.toString(), new Configuration());
        return Run.start(Sparks.session(), warehouse, progress, List.of("topics"));
    }
}
