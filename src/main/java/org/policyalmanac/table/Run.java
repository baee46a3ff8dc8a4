package org.policyalmanac.table;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One run: the only way a job reads and writes tables. Nothing a run writes is seen by others before {@link #complete}. */
public final class Run {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Progress progress;
    private final Instant started = Instant.now();
    private final String id = RunId.at(started);
    private final Map<Table, List<Written.Part>> written = new TreeMap<>();
    private final ObjectNode manifest = Warehouse.JSON.createObjectNode();
    private final Optional<Warehouse.Current> before;

    private Run(SparkSession spark, Warehouse warehouse, Progress progress) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.progress = progress;
        this.before = warehouse.current();
    }

    /** A new run on top of what is current in {@code warehouse}. */
    public static Run start(SparkSession spark, Warehouse warehouse, Progress progress, List<String> command) {
        Run run = new Run(spark, warehouse, progress);
        run.note("run", run.id);
        run.note("started", run.started.truncatedTo(ChronoUnit.SECONDS).toString());
        run.note("command", command);
        run.note("versions", Versions.all());
        run.before.ifPresent(current -> run.note("based_on", current.run()));
        return run;
    }

    /** The name of this run. */
    public String id() {
        return id;
    }

    public SparkSession spark() {
        return spark;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * The rows of a table: those this run has written, else those that were current when it started.
     *
     * @throws UserMistake where the warehouse has no such table yet
     */
    public Dataset<Row> read(Table table) {
        List<String> folders = folders(table);
        if (folders.isEmpty()) {
            throw new UserMistake("The warehouse has no table '" + table.tableName()
                    + "' yet; run the job that writes it first, or 'run' for all of them.");
        }
        return read(spark, warehouse, table, folders);
    }

    /**
     * The rows of a table whose {@code key} is not among those of {@code known}. Only files that hold such rows are read
     * beyond their keys, so that what an earlier run has dealt with costs next to nothing.
     */
    public Dataset<Row> readUnknown(Table table, String key, Dataset<Row> known) {
        Dataset<Row> keys = known.select(key);
        String[] files = read(table)
                .select(col(key), col("_metadata.file_path").as("file"))
                .join(keys, new String[] {key}, "left_anti")
                .select("file")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .toArray(String[]::new);
        Dataset<Row> rows = files.length == 0
                ? read(table).limit(0)
                : spark.read().schema(table.schema()).parquet(files);
        return rows.join(keys, new String[] {key}, "left_anti");
    }

    /** The tables as a run left them that was completed before this one, see {@link History}. */
    public Earlier earlier(Warehouse.Current run) {
        return new Earlier(spark, warehouse, run);
    }

    /**
     * The last of the runs this one builds on that wrote {@code published} and in which any of {@code tables} was another
     * than it is now: what people have read the numbers of before. Empty where there is none, or its files are gone.
     */
    public Optional<Earlier> lastWith(Table published, Set<Table> tables) {
        Map<String, List<String>> now = new TreeMap<>();
        tables.stream().filter(this::has).forEach(table -> now.put(table.tableName(), folders(table)));
        return before.flatMap(current -> History.of(warehouse).lastOther(current.run(), published, now))
                .map(this::earlier);
    }

    static Dataset<Row> read(SparkSession spark, Warehouse warehouse, Table table, List<String> folders) {
        return spark.read()
                .schema(table.schema())
                .parquet(warehouse.uris(folders).toArray(String[]::new));
    }

    /** True where {@link #read} would find the table. */
    public boolean has(Table table) {
        return !folders(table).isEmpty();
    }

    /** Adds an entry to the manifest. */
    public void note(String name, Object value) {
        manifest.set(name, Warehouse.JSON.valueToTree(value));
    }

    /** A new file of this run that is no table, such as a page of the report; the caller closes it. */
    public OutputStream create(String relative) {
        return warehouse.create(folder(relative));
    }

    /** Writes a whole file of this run that is no table, and returns where it is, for people. */
    public String writeFile(String relative, byte[] content) {
        try (OutputStream out = create(relative)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return warehouse.display(folder(relative));
    }

    /** The manifest as it stands, with the tables written so far; where this run did not ingest, that of the run that did. */
    public JsonNode provenance() {
        return written.containsKey(Table.ARTICLES)
                ? finished()
                : before.flatMap(current -> current.tables().getOrDefault("articles", List.of()).stream()
                                .map(folder -> folder.split("/")[1])
                                .findFirst())
                        .flatMap(warehouse::manifest)
                        .orElse(manifest);
    }

    /**
     * Writes a table, once in a run. The columns must be those of the table's schema, in any order; values are cast to
     * its types, and a null in a NOT NULL column stops the run.
     */
    public void write(Table table, Dataset<Row> rows) {
        write(table, "", rows);
    }

    /**
     * Writes the part of a table that one step answers for, once in a run: it takes the place of the part of that name,
     * and other parts stay as they are.
     */
    public void write(Table table, String part, Dataset<Row> rows) {
        save(table, part, rows, false);
    }

    /**
     * Adds rows to the part of a table that one step answers for: what is current of it stays, and the new rows lie in a
     * folder beside it. The caller sees to it that no key comes twice.
     */
    public void append(Table table, String part, Dataset<Row> rows) {
        save(table, part, rows, true);
    }

    private void save(Table table, String part, Dataset<Row> rows, boolean added) {
        Instant begin = Instant.now();
        String folder = folder(table.tableName()) + (part.isEmpty() ? "" : "/" + part);
        Digest digest = new Digest();
        Dataset<Row> checked = digest.observe(TableRows.of(table, rows));
        checked.write()
                .format(FooterParquet.class.getName())
                .option("compression", "zstd")
                .option(FooterParquet.OPTION + "run", id)
                .option(FooterParquet.OPTION + "table", table.tableName())
                .option(FooterParquet.OPTION + "description", table.description())
                .option(FooterParquet.OPTION + "version", Versions.almanac())
                .save(warehouse.uri(folder));
        Written.Part result = new Written.Part(folder, digest.rows(), digest.hexadecimal(), secondsSince(begin), added);
        written.computeIfAbsent(table, none -> new ArrayList<>()).add(result);
        progress.wrote(table.tableName(), result.rows());
    }

    /** Makes this run current, and returns what it wrote, by table. */
    public Map<Table, Written> complete() {
        Map<String, List<String>> tables =
                new TreeMap<>(warehouse.current().map(Warehouse.Current::tables).orElse(Map.of()));
        written.forEach((table, parts) -> tables.put(table.tableName(), folders(table)));
        ObjectNode finished = finished();
        finished.set(History.TABLES, Warehouse.JSON.valueToTree(tables));
        warehouse.write(folder("manifest.json"), finished);
        warehouse.replaceCurrent(new Warehouse.Current(id, tables));
        return summary();
    }

    private Map<Table, Written> summary() {
        Map<Table, Written> all = new TreeMap<>();
        written.forEach((table, parts) -> all.put(table, Written.of(parts)));
        return all;
    }

    /** Folders of a table as this run sees it. */
    private List<String> folders(Table table) {
        List<String> current =
                before.map(state -> state.tables().get(table.tableName())).orElse(List.of());
        return Folders.after(current, written.getOrDefault(table, List.of()));
    }

    private ObjectNode finished() {
        ObjectNode result = manifest.deepCopy();
        result.put("seconds", secondsSince(started));
        ObjectNode tables = result.putObject("tables");
        summary().forEach((table, facts) -> tables.set(table.tableName(), Warehouse.JSON.valueToTree(facts)));
        return result;
    }

    private String folder(String name) {
        return "runs/" + id + "/" + name;
    }

    private static double secondsSince(Instant begin) {
        return ChronoUnit.MILLIS.between(begin, Instant.now()) / 1000.0;
    }
}
