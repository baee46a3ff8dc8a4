package org.policyalmanac.topics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a topic the name that a person has for it, everywhere it stands; later runs keep it. */
public final class TopicLabelJob implements Job {
    private static final int LONGEST = 80;

    @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic's id, such as t007.")
    private String topic;

    @Parameters(index = "1", paramLabel = "LABEL", description = "Its name, of 80 characters at most.")
    private String label;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who names it, for the registry (default: the name of the user of this machine).")
    private String author = System.getProperty("user.name");

    @Override
    public void check() {
        if (label.isBlank() || label.length() > LONGEST) {
            throw new UserMistake("The label '" + label + "' must have 1 to " + LONGEST + " characters.");
        }
        if (author == null || author.isBlank() || author.equals("auto")) {
            throw new UserMistake("--author '" + author + "' must be the name of a person.");
        }
    }

    @Override
    public void run(Run run) {
        Map<String, Row> latest = new TreeMap<>();
        Registry.latest(run.read(Table.TOPIC_REGISTRY)).forEach(row -> latest.put(row.getAs("topic_id"), row));
        Row today = latest.get(topic);
        if (today == null) {
            throw new UserMistake(
                    "There is no topic '" + topic + "'; there are " + String.join(", ", latest.keySet()) + ".");
        }
        String name = label.strip();
        Dataset<Row> named = run.spark()
                .createDataFrame(
                        List.of(Labels.named(today, run.id(), name, author.strip())),
                        Table.TOPIC_REGISTRY.schema().asNullable());
        // Read before anything of this run is written: a row of a run that is not complete is no fact yet.
        Dataset<Row> topics = run.read(Table.TOPICS);
        run.write(Table.TOPICS, Labels.relabelled(topics, col("topic_id").equalTo(topic), name));
        if (run.has(Table.TRENDS)) {
            run.write(
                    Table.TRENDS,
                    Labels.relabelled(
                            run.read(Table.TRENDS),
                            col("kind").equalTo("topic").and(col("subject").equalTo(topic)),
                            name));
        }
        run.append(Table.TOPIC_REGISTRY, "", named);
        run.progress().line("      " + topic + " is now called " + name + "; run 'report' to see it there");
    }
}
