package org.policyalmanac;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.table.InWarehouse;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Progress;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** One job, or all of them in order, as a command: checks the options, opens Spark, runs, makes the run current. */
final class JobCommand implements Callable<Integer> {
    @Option(
            names = "--warehouse",
            required = true,
            paramLabel = "DIR",
            description = "Folder (or Hadoop URI) that holds the runs; made where it is missing.")
    private String folder;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final PrintStream out;
    private final PrintStream err;
    private CommandSpec spec;

    private JobCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static CommandSpec of(String name, Collection<String> names, List<Job> jobs, PrintStream out, PrintStream err) {
        JobCommand command = new JobCommand(out, err);
        CommandSpec spec = CommandSpec.forAnnotatedObject(command).name(name);
        command.spec = spec;
        List<String> steps = new ArrayList<>(names);
        for (int i = 0; i < jobs.size(); i++) {
            command.jobs.put(steps.get(i), jobs.get(i));
        }
        jobs.stream()
                .flatMap(job -> job.options().stream())
                .distinct()
                .forEach(options ->
                        spec.addMixin(options.getClass().getName(), CommandSpec.forAnnotatedObjectLenient(options)));
        Descriptions.of(name).addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        Warehouse warehouse = Warehouse.at(folder, Sessions.hadoop());
        jobs.values().stream()
                .flatMap(job -> job.options().stream())
                .filter(InWarehouse.class::isInstance)
                .forEach(options -> ((InWarehouse) options).in(warehouse));
        jobs.values().forEach(Job::check);
        jobs.values().removeIf(job -> !job.isDue());
        Progress progress = new Progress(err, onTerminal(), jobs.size(), LastTimes.of(warehouse));
        try (SparkSession spark = Sessions.open()) {
            spark.sparkContext().addSparkListener(progress.listener());
            Run run = Run.start(
                    spark,
                    warehouse,
                    progress,
                    spec.commandLine().getParent().getParseResult().originalArgs());
            jobs.forEach((name, job) -> {
                progress.step(name);
                job.run(run);
            });
            progress.finish();
            run.note("step_seconds", progress.seconds());
            Summary.print(run, run.complete(), warehouse, folder, out);
        } finally {
            progress.finish();
        }
        return Main.DONE;
    }

    static boolean onTerminal() {
        return "true".equals(System.getenv("ALMANAC_TERMINAL"));
    }
}
