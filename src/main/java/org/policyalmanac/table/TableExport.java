package org.policyalmanac.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as one local file. The file appears whole or not at all. */
public enum TableExport {
    CSV {
        @Override
        long writeTo(Dataset<Row> rows, Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                return csv(rows, out);
            }
        }
    },
    XLSX {
        @Override
        long writeTo(Dataset<Row> rows, Path file) throws IOException {
            int line = 1;
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "Policy Almanac", null)) {
                Worksheet sheet = book.newWorksheet("rows");
                String[] names = rows.columns();
                for (int i = 0; i < names.length; i++) {
                    sheet.value(0, i, names[i]);
                    sheet.style(0, i).bold().set();
                }
                sheet.freezePane(0, 1);
                for (Iterator<Row> all = plain(rows).toLocalIterator(); all.hasNext(); line++) {
                    if (line >= SHEET_ROWS) {
                        throw new UserMistake("An .xlsx sheet holds " + SHEET_ROWS + " rows and " + file
                                + " would need more; export to .csv or .parquet.");
                    }
                    fill(sheet, line, all.next());
                }
            }
            return line - 1;
        }
    },
    PARQUET {
        @Override
        long writeTo(Dataset<Row> rows, Path file) throws IOException {
            Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".export");
            try {
                Digest digest = new Digest();
                digest.observe(rows.coalesce(1))
                        .write()
                        .mode("overwrite")
                        .option("compression", "zstd")
                        .parquet(folder.toUri().toString());
                try (Stream<Path> parts = Files.list(folder)) {
                    Path part = parts.filter(path -> path.toString().endsWith(".parquet"))
                            .findFirst()
                            .orElseThrow();
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                }
                return digest.rows();
            } finally {
                try (Stream<Path> rest = Files.walk(folder)) {
                    for (Path path : rest.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    };

    private static final int SHEET_ROWS = 1_048_576;
    private static final int CELL_CHARACTERS = 32_767;

    /** Writes all rows in their order as CSV in UTF-8, names first, nothing where a value is null; returns their number. */
    public static long csv(Dataset<Row> rows, OutputStream out) throws IOException {
        long count = 0;
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(rows.columns());
            for (Iterator<Row> all = words(plain(rows)).toLocalIterator(); all.hasNext(); count++) {
                csv.writeRecord(cells(all.next()));
            }
        }
        return count;
    }

    abstract long writeTo(Dataset<Row> rows, Path file) throws IOException;

    /** @throws UserMistake where the ending is none of ours */
    public static TableExport forEnding(Path file) {
        return Arrays.stream(values())
                .filter(format ->
                        file.toString().toUpperCase(java.util.Locale.ROOT).endsWith("." + format.name()))
                .findFirst()
                .orElseThrow(() -> new UserMistake("--to " + file + " must end in .csv, .xlsx or .parquet."));
    }

    /** Writes all rows and returns their number. */
    public long write(Dataset<Row> rows, Path file) throws IOException {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        try {
            long count = writeTo(rows, next);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Arrays as JSON: a cell holds one value. */
    private static Dataset<Row> plain(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.schema().fields())
                .map(field -> field.dataType() instanceof ArrayType
                        ? functions.to_json(functions.col(field.name())).as(field.name())
                        : functions.col(field.name()))
                .toArray(Column[]::new));
    }

    /** Every value as Spark writes it, so that no time zone of this machine touches a date. */
    private static Dataset<Row> words(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.columns())
                .map(name -> functions.col(name).cast("string"))
                .toArray(Column[]::new));
    }

    private static String[] cells(Row row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.isNullAt(i) ? "" : row.getString(i);
        }
        return cells;
    }

    private static void fill(Worksheet sheet, int line, Row row) {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.isNullAt(i) ? null : row.get(i);
            if (value instanceof Number number) {
                sheet.value(line, i, number);
            } else if (value instanceof Boolean flag) {
                sheet.value(line, i, flag);
            } else if (value instanceof java.sql.Date date) {
                LocalDate day = date.toLocalDate();
                sheet.value(line, i, day);
                sheet.style(line, i).format("yyyy-mm-dd").set();
            } else if (value != null) {
                String text = value.toString();
                sheet.value(line, i, text.length() > CELL_CHARACTERS ? text.substring(0, CELL_CHARACTERS) : text);
            }
        }
    }
}
