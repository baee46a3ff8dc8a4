package org.policyalmanac;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.policyalmanac.changes.ChangesJob;
import org.policyalmanac.clean.CleanJob;
import org.policyalmanac.entities.CandidateAcceptJob;
import org.policyalmanac.entities.CandidateRefuseJob;
import org.policyalmanac.entities.EntitiesJob;
import org.policyalmanac.ingest.IngestJob;
import org.policyalmanac.lexicon.LexiconOption;
import org.policyalmanac.network.NetworkJob;
import org.policyalmanac.report.ReportJob;
import org.policyalmanac.stories.StoriesJob;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.NothingToRead;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Versions;
import org.policyalmanac.topics.TopicLabelJob;
import org.policyalmanac.topics.TopicsJob;
import org.policyalmanac.trends.TrendsJob;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code almanac JOB [options]}. */
public final class Main {
    static final int DONE = 0;
    static final int USER_MISTAKE = 2;
    static final int OUR_FAULT = 3;
    static final int NOTHING_READ = 4;

    /** The steps in the order in which tables flow. */
    private static final Map<String, Function<Shared, Job>> JOBS = new LinkedHashMap<>();

    static {
        JOBS.put("ingest", shared -> new IngestJob(shared.add()));
        JOBS.put("clean", shared -> new CleanJob(shared.add()));
        JOBS.put("stories", shared -> new StoriesJob(shared.lexicon(), shared.add()));
        JOBS.put("entities", shared -> new EntitiesJob(shared.lexicon()));
        JOBS.put("topics", shared -> new TopicsJob(shared.lexicon(), shared.add()));
        JOBS.put("network", shared -> new NetworkJob());
        JOBS.put("trends", shared -> new TrendsJob());
        JOBS.put("changes", shared -> new ChangesJob());
        JOBS.put("report", shared -> new ReportJob());
    }

    /** Options that more than one job of a command goes by. */
    private record Shared(LexiconOption lexicon, AddOption add) {
        private Shared() {
            this(new LexiconOption(), new AddOption());
        }
    }

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Runs one command and returns its exit code: 0 done, 2 the user's mistake, 3 our fault, 4 nothing was read. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine line = commandLine(out, err);
            if (arguments.length == 0) {
                line.usage(err);
                return USER_MISTAKE;
            }
            String[] words = joined(arguments, line.getSubcommands().keySet());
            UnknownOptions.refuse(line, words);
            return line.execute(words);
        } catch (RuntimeException | Error failure) {
            return exitCode(failure, err);
        }
    }

    /** The arguments with a command of two words, such as {@code topics label}, as one. */
    private static String[] joined(String[] arguments, Set<String> commands) {
        if (arguments.length < 2 || !commands.contains(arguments[0] + " " + arguments[1])) {
            return arguments;
        }
        String[] words = Arrays.copyOfRange(arguments, 1, arguments.length);
        words[0] = arguments[0] + " " + arguments[1];
        return words;
    }

    private static CommandLine commandLine(PrintStream out, PrintStream err) {
        CommandSpec top = CommandSpec.create().name("jobs/almanac").mixinStandardHelpOptions(true);
        top.version("Policy Almanac " + Versions.almanac());
        top.usageMessage()
                .description(
                        "Reads an archive of AI-policy articles and writes trend tables whose numbers can be quoted.")
                .footer(
                        "",
                        "Example:",
                        "  jobs/almanac run --archive data/sample --warehouse target/almanac",
                        "",
                        "Of the launcher, with every job: --master URL (hand over to spark-submit), --conf KEY=VALUE, "
                                + "--memory SIZE (such as 6g).",
                        "Exit codes: 0 done, 2 a mistake in the command, 3 a fault of this program, 4 nothing could be read.");
        CommandLine line = new CommandLine(top);
        List<Job> all = new ArrayList<>();
        Shared shared = new Shared();
        JOBS.values().forEach(job -> all.add(job.apply(shared)));
        line.addSubcommand("run", JobCommand.of("run", JOBS.keySet(), all, out, err));
        JOBS.forEach((name, job) -> line.addSubcommand(name, alone(name, job.apply(new Shared()), out, err)));
        line.addSubcommand(
                "topics label",
                JobCommand.of("topics label", Set.of("topics label"), List.of(new TopicLabelJob()), out, err));
        line.addSubcommand("candidates", CandidatesCommand.of(out));
        line.addSubcommand(
                "candidates accept",
                JobCommand.of(
                        "candidates accept",
                        Set.of("candidates accept"),
                        List.of(new CandidateAcceptJob(new LexiconOption())),
                        out,
                        err));
        line.addSubcommand(
                "candidates refuse",
                JobCommand.of(
                        "candidates refuse", Set.of("candidates refuse"), List.of(new CandidateRefuseJob()), out, err));
        line.addSubcommand("tables", TablesCommand.of(out));
        line.addSubcommand("export", ExportCommand.of(out));
        line.addSubcommand("benchmark", BenchmarkCommand.of(out, err));
        line.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        line.setOut(new java.io.PrintWriter(out, true)).setErr(new java.io.PrintWriter(err, true));
        line.setUsageHelpWidth(110);
        line.setParameterExceptionHandler((failure, given) -> explain(failure, err));
        line.setExecutionExceptionHandler((failure, command, parsed) -> exitCode(failure, err));
        return line;
    }

    /** A step as a command of its own; a report of a comparison has the comparison made first. */
    private static CommandSpec alone(String name, Job step, PrintStream out, PrintStream err) {
        return name.equals("report")
                ? JobCommand.of(name, List.of("changes", name), List.of(ChangesJob.whereAsked(), step), out, err)
                : JobCommand.of(name, Set.of(name), List.of(step), out, err);
    }

    private static int explain(ParameterException failure, PrintStream err) {
        String sentence = failure.getMessage().lines().findFirst().orElse("The command cannot be read.");
        err.println("almanac: " + sentence + " (see '"
                + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help')");
        return USER_MISTAKE;
    }

    private static int exitCode(Throwable failure, PrintStream err) {
        if (failure instanceof UserMistake) {
            err.println("almanac: " + failure.getMessage());
            return USER_MISTAKE;
        }
        if (failure instanceof NothingToRead) {
            err.println("almanac: " + failure.getMessage());
            return NOTHING_READ;
        }
        failure.printStackTrace(err);
        err.println("almanac: this is a fault of the program, not yours; the last good run is still current.");
        return OUR_FAULT;
    }
}
