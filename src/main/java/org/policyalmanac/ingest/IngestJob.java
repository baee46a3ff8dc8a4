package org.policyalmanac.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.policyalmanac.table.AddOption;
import org.policyalmanac.table.Job;
import org.policyalmanac.table.NothingToRead;
import org.policyalmanac.table.Run;
import org.policyalmanac.table.Sessions;
import org.policyalmanac.table.Table;
import org.policyalmanac.table.UserMistake;
import picocli.CommandLine.Option;

/** Reads the archive: every record becomes an article, or a rejection that says why not. */
public final class IngestJob implements Job {
    private static final String STEP = "ingest";

    @Option(
            names = "--archive",
            required = true,
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "File or folder (or Hadoop URI) to read; may be given more than once. Folders are read with all"
                            + " that is in them but hidden files: .txt .md .json .jsonl .ndjson .csv .tsv .parquet, each"
                            + " also with .gz .zst .bz2.")
    private List<String> archives = new ArrayList<>();

    @Option(
            names = "--field",
            paramLabel = "TARGET=NAME",
            description = "Name of a field in the archive that none of the usual names fits, such as "
                    + "title=casual_name; tried before those. TARGET is title, text, published, language, url, source "
                    + "or author. May be given more than once.")
    private List<String> fields = new ArrayList<>();

    @Option(
            names = "--max-characters",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Longest text of an article, in characters; longer ones are rejected as too_long "
                    + "(default ${DEFAULT-VALUE}).")
    private long maxCharacters = 1_000_000;

    private final AddOption addOption;
    private final long pieceBytes;

    public IngestJob(AddOption addOption) {
        this(addOption, Pieces.PIECE_BYTES);
    }

    IngestJob(AddOption addOption, long pieceBytes) {
        this.addOption = addOption;
        this.pieceBytes = pieceBytes;
    }

    @Override
    public List<Object> options() {
        return List.of(this, addOption);
    }

    @Override
    public void check() {
        if (maxCharacters < 1) {
            throw new UserMistake("--max-characters " + maxCharacters + " must be at least 1.");
        }
        FieldNames.of(fields);
        Archives.check(archives, Sessions.hadoop());
    }

    @Override
    public void run(Run run) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
        Configuration configuration = context.hadoopConfiguration();
        run.progress().doing("looking for files");
        Archives.Listing listing = listing(configuration);
        noteInputs(run, context, listing.files());

        Limits limits = new Limits(maxCharacters, Limits.RECORD_BYTES);
        List<Piece> pieces =
                Pieces.of(listing.files(), pieceBytes, configuration, cut -> context.parallelize(cut, cut.size())
                        .map(new CsvMoves(limits.recordBytes(), configuration))
                        .collect());
        run.progress().doing(phrase(listing.files()));
        JavaRDD<Row> rows = inTasks(context, Pieces.tasks(pieces))
                .flatMap(new ReadPieces(FieldNames.of(fields), limits, configuration))
                .union(context.parallelize(unopened(listing), 1));
        Dataset<Row> records =
                run.spark().createDataFrame(rows, ArticleRows.SCHEMA).persist(StorageLevel.DISK_ONLY());
        try {
            write(run, records);
        } finally {
            records.unpersist();
        }
    }

    private void write(Run run, Dataset<Row> records) {
        Map<String, Long> byReason = new TreeMap<>();
        long articles = 0;
        for (Row group : records.groupBy("reason").agg(count(lit(1))).collectAsList()) {
            if (group.isNullAt(0)) {
                articles = group.getLong(1);
            } else {
                byReason.put(group.getString(0), group.getLong(1));
            }
        }
        Dataset<Row> refused = records.where(col("reason").isNotNull());
        long rejections = byReason.values().stream().mapToLong(Long::longValue).sum();
        run.note("records_in", articles + rejections);
        run.note("rejections_by_reason", byReason);
        run.note("field_overrides", fields);
        run.note("max_characters", maxCharacters);
        Refusals.unreadable(refused).forEach(run.progress()::line);
        if (articles == 0) {
            throw new NothingToRead(Refusals.nothingElse(byReason, refused));
        }
        Dataset<Row> read = records.where(col("reason").isNull())
                .drop("reason", "detail")
                .withColumn("ingested_run", lit(run.id()));
        Dataset<Row> notRead = refused.select(
                col("archive"), col("position"), lit(STEP).as("step"), col("reason"), col("detail"), col("article_id"));
        if (addOption.isAdding() && run.has(Table.ARTICLES)) {
            add(run, read, notRead);
        } else {
            run.write(Table.ARTICLES, read);
            run.write(Table.REJECTIONS, STEP, notRead);
        }
    }

    /** A record stands for the same article as long as it stands in the same place; those that are known are left. */
    private static void add(Run run, Dataset<Row> read, Dataset<Row> notRead) {
        Dataset<Row> known = run.read(Table.ARTICLES).select("article_id");
        run.append(Table.ARTICLES, "", read.join(known, new String[] {"article_id"}, "left_anti"));
        Dataset<Row> refused = run.read(Table.REJECTIONS).select("archive", "position", "step");
        run.append(
                Table.REJECTIONS,
                STEP,
                notRead.join(refused, new String[] {"archive", "position", "step"}, "left_anti"));
    }

    private Archives.Listing listing(Configuration configuration) {
        try {
            return Archives.list(archives, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void noteInputs(Run run, JavaSparkContext context, List<ArchiveFile> files) {
        List<Piece> whole = files.stream().map(Piece::whole).toList();
        List<String> hashes = inTasks(context, Pieces.tasks(whole))
                .flatMap(new Fingerprint(context.hadoopConfiguration()))
                .collect();
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("path", files.get(i).archive());
            input.put("bytes", files.get(i).bytes());
            input.put("sha256", hashes.get(i).isEmpty() ? null : hashes.get(i));
            inputs.add(input);
        }
        run.note("inputs", inputs);
    }

    private static JavaRDD<List<Piece>> inTasks(JavaSparkContext context, List<List<Piece>> tasks) {
        return context.parallelize(tasks, Math.max(1, tasks.size()));
    }

    private static List<Row> unopened(Archives.Listing listing) {
        return listing.unopened().stream()
                .map(folder -> ArticleRows.refusal(
                        folder.archive(), new Reading.Refused(-1, Reason.UNREADABLE, folder.detail())))
                .toList();
    }

    private static String phrase(List<ArchiveFile> files) {
        double megabytes = files.stream().mapToLong(ArchiveFile::bytes).sum() / 1e6;
        return String.format(Locale.ROOT, "reading %,d files, %,.1f MB", files.size(), megabytes);
    }
}
