package org.policyalmanac;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.TableReader;
import org.policyalmanac.table.UserMistake;
import org.policyalmanac.table.Warehouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code candidates}: the queue of names that the lexicon lacks, each with its example sentence. */
final class CandidatesCommand implements Callable<Integer> {
    @Option(names = "--warehouse", required = true, paramLabel = "DIR", description = "The warehouse to look into.")
    private String folder;

    @Option(names = "--language", paramLabel = "xx", description = "List candidates of this language only.")
    private String language;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Candidates to list of each language (default ${DEFAULT-VALUE}).")
    private int limit;

    private final PrintStream out;

    private CandidatesCommand(PrintStream out) {
        this.out = out;
    }

    static CommandSpec of(PrintStream out) {
        CommandSpec spec =
                CommandSpec.forAnnotatedObject(new CandidatesCommand(out)).name("candidates");
        Descriptions.of("candidates").addTo(spec);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw new UserMistake("--limit " + limit + " must be 1 or more.");
        }
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw new UserMistake("--language '" + language + "' is no code such as fr.");
        }
        Warehouse warehouse = Warehouse.at(folder, Sessions.hadoop());
        TableReader.current(warehouse);
        try (SparkSession spark = Sessions.open()) {
            Dataset<Row> rows = TableReader.rows(spark, warehouse, Table.CANDIDATES);
            Dataset<Row> wanted =
                    language == null ? rows : rows.where(col("language").equalTo(language));
            List<Row> listed = wanted.where(col("rank").leq(limit))
                    .sort("language", "rank")
                    .collectAsList();
            listed.forEach(this::print);
            if (listed.isEmpty()) {
                out.println("No candidates" + (language == null ? "." : " in language '" + language + "'."));
            }
        }
        return Main.DONE;
    }

    private void print(Row row) {
        List<Row> variants = row.getList(row.fieldIndex("variants"));
        String others = variants.stream()
                .map(variant -> variant.getAs("language") + ": " + variant.getAs("surface"))
                .collect(Collectors.joining(", ", variants.isEmpty() ? "" : "  also ", ""));
        out.printf(
                Locale.ROOT,
                "%s %4d  %s  (%s?)  %,d stories, %,d sources%s  score %.1f%s%n           %s%n",
                row.getAs("language"),
                row.<Integer>getAs("rank"),
                row.getAs("surface"),
                row.getAs("kind_guess"),
                row.<Long>getAs("stories"),
                row.<Long>getAs("sources"),
                months(row),
                row.<Double>getAs("score"),
                others,
                row.getAs("example"));
    }

    private static String months(Row row) {
        Object first = row.getAs("first_month");
        return first == null
                ? ""
                : ", " + first.toString().substring(0, 7) + " to "
                        + row.getAs("last_month").toString().substring(0, 7);
    }
}
