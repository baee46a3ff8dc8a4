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

    TopicRuns(Path folder) {
        this.folder = folder;
    }

    /** The same warehouse in another folder, to go on from there in another way. */
    TopicRuns copy(Path to) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
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
        run.complete();
    }

    List<Row> rows(Table table) {
        Run run = start();
        run.progress().finish();
        return run.read(table).sort(table.key().get(0)).collectAsList();
    }

    String current() {
        return Warehouse.at(folder.toString(), new Configuration())
                .current()
                .orElseThrow()
                .run();
    }

    /** No two runs in one second: their ids would not say which came first. */
    private Run start() {
        while (Instant.now().getEpochSecond() == lastSecond) {
            Thread.onSpinWait();
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Run run = Run.start(
                Sparks.session(),
                Warehouse.at(folder.toString(), new Configuration()),
                new Progress(nowhere, false, 1, Map.of()),
                List.of("topics"));
        lastSecond = Instant.now().getEpochSecond();
        return run;
    }
}
