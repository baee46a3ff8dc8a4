package org.policyalmanac.report;

import static org.apache.spark.sql.functions.col;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table as CSV: UTF-8, header first, nothing where a value is null, sorted by its key. */
final class CsvFile {
    private CsvFile() {}

    static byte[] of(Dataset<Row> rows, List<String> key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(rows.columns());
            Column[] order = key.stream().map(name -> col(name)).toArray(Column[]::new);
            for (Iterator<Row> all = words(rows.sort(order)).toLocalIterator(); all.hasNext(); ) {
                csv.writeRecord(cells(all.next()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Every value as Spark writes it, so that no time zone of this machine touches a date. */
    private static Dataset<Row> words(Dataset<Row> rows) {
        return rows.select(
                Arrays.stream(rows.columns()).map(name -> col(name).cast("string")).toArray(Column[]::new));
    }

    private static String[] cells(Row row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.isNullAt(i) ? "" : row.getString(i);
        }
        return cells;
    }
}
