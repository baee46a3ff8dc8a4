package org.policyalmanac.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of the almanac. Name, documentation, key, order and columns stand in {@code table/<name>.ddl}: comment
 * lines first, then the columns as Spark SQL DDL, each with its comment.
 */
public enum Table {
    ARTICLES,
    REJECTIONS,
    DOCUMENTS,
    SIGNATURES,
    STORIES,
    ENTITIES,
    ENTITY_EXAMPLES,
    MENTIONS,
    CANDIDATES,
    TOPICS,
    ARTICLE_TOPICS,
    TOPIC_REGISTRY,
    TOPIC_VOCABULARY,
    TOPIC_MEMORY,
    TOPIC_STORIES,
    TOPIC_PERIODS,
    TOPIC_CHOICE,
    TOPIC_DRIFT,
    LEXICON_COVERAGE,
    ENTITY_PAIRS,
    ENTITY_TIES,
    PAIR_CHANGES,
    ENTITY_NEIGHBOURS,
    ENTITY_MONTHS,
    COVERAGE,
    TRENDS,
    TREND_TESTS,
    BURSTS,
    TREND_EVIDENCE,
    RUN_CHANGES;

    private final String ddl = resource("/table/" + tableName() + ".ddl");

    /** The name in folders, commands and SQL, such as {@code entity_pairs}. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table called {@code name}, if there is one. */
    public static Optional<Table> named(String name) {
        return Arrays.stream(values()).filter(t -> t.tableName().equals(name)).findFirst();
    }

    /** Columns in order, with NOT NULL and comments. */
    public StructType schema() {
        return StructType.fromDDL(ddl.lines()
                .filter(line -> !line.startsWith("--"))
                .reduce((a, b) -> a + "\n" + b)
                .orElseThrow());
    }

    /** What a row of the table is, in a sentence or two. */
    public String description() {
        return ddl.lines()
                .filter(line -> line.startsWith("-- ") && !line.matches("-- (key|order|layout): .*"))
                .map(line -> line.substring(3))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    /** Columns that together name one row. */
    public List<String> key() {
        return heading("key");
    }

    /** Columns by which the rows of the files are sorted. */
    List<String> order() {
        return heading("order");
    }

    /** Column whose equal values share a file; empty where rows stay in the files of the tasks that computed them. */
    Optional<String> together() {
        return Optional.of(heading("layout").get(0))
                .filter(layout -> layout.startsWith("by "))
                .map(by -> by.substring(3));
    }

    private List<String> heading(String name) {
        String prefix = "-- " + name + ": ";
        return ddl.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> List.of(line.substring(prefix.length()).split(", ")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tableName() + ".ddl has no line \"" + prefix + "…\""));
    }

    private static String resource(String path) {
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
