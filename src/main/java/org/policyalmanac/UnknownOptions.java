package org.policyalmanac;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine;

/** Finds a misspelt option or job before anything else is looked at, so that the message names it and not its consequence. */
final class UnknownOptions {
    /** Taken out of the command before it comes here, but what somebody may have meant. */
    private static final List<String> OF_THE_LAUNCHER = List.of("--master", "--conf", "--memory");

    private UnknownOptions() {}

    /** @throws UserMistake that names the unknown word and the nearest known one */
    static void refuse(CommandLine line, String[] arguments) {
        Map<String, CommandLine> jobs = line.getSubcommands();
        String job = arguments[0];
        if (!job.startsWith("-") && !jobs.containsKey(job)) {
            throw new UserMistake("There is no job '" + job + "'; did you mean '" + nearest(job, jobs.keySet()) + "'?");
        }
        CommandLine command = jobs.getOrDefault(job, line);
        Set<String> known = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
        known.addAll(OF_THE_LAUNCHER);
        for (String argument : List.of(arguments)) {
            String name = argument.split("=", 2)[0];
            if (name.matches("--[a-zA-Z].*") && !known.contains(name)) {
                throw new UserMistake(
                        "Unknown option " + name + " of '" + job + "'; did you mean " + nearest(name, known) + "?");
            }
        }
    }

    private static String nearest(String word, Set<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparing((String candidate) -> distance.apply(word, candidate)))
                .orElseThrow();
    }
}
