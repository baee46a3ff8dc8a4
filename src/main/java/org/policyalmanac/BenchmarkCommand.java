package org.policyalmanac;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.benchmark.Benchmarks;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark}: score cards, each figure beside its target. */
final class BenchmarkCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "Score cards to make; without a name, all for which the corpora are there.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--corpora",
            paramLabel = "DIR",
            description =
                    "Folder of corpora, such as ruby-lang-news/posts.jsonl.gz; cards on planted articles need none.")
    private Path corpora;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder to keep the tables in that the cards are made from; without it they are thrown away.")
    private Path work;

    private final PrintStream out;
    private final PrintStream err;

    private BenchmarkCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static CommandSpec of(PrintStream out, PrintStream err) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new BenchmarkCommand(out, err)).name("benchmark");
        Descriptions.of("benchmark").addTo(spec);
        List<String> footer = new ArrayList<>(List.of("", "Score cards:"));
        Benchmarks.sentences().forEach((name, sentence) -> footer.add("  " + name + ": " + sentence));
        footer.addAll(List.of(spec.usageMessage().footer()));
        spec.usageMessage().footer(footer.toArray(String[]::new));
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        if (corpora != null && !Files.isDirectory(corpora)) {
            throw new UserMistake("--corpora " + corpora + " is no folder.");
        }
        Benchmarks.Selection selection = Benchmarks.select(names, corpora);
        Path folder = work == null ? Files.createTempDirectory("almanac-benchmark") : Files.createDirectories(work);
        Progress progress = new Progress(err, JobCommand.onTerminal(), selection.size(), Map.of());
        try (SparkSession spark = Sessions.open()) {
            spark.sparkContext().addSparkListener(progress.listener());
            selection.measure(spark, progress, folder, out::println);
        } finally {
            progress.finish();
            if (work == null) {
                delete(folder);
            }
        }
        return Main.DONE;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
