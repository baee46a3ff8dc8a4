package org.policyalmanac.report;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.dhatim.fastexcel.Worksheet;

/** Rows of a table as a sheet: heads that stay in sight, widths one can read, numbers as numbers and words as words. */
final class BookSheet {
    private static final int CELL_CHARACTERS = 1000;
    private static final int FLUSHED = 500;
    private static final double NARROW = 13;
    private static final double WIDE = 44;

    private final Worksheet sheet;

    BookSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes all rows in their order and returns their number. */
    long fill(Dataset<Row> rows) throws IOException {
        StructField[] fields = rows.schema().fields();
        head(Arrays.stream(fields).map(field -> Words.spaced(field.name())).toList());
        for (int i = 0; i < fields.length; i++) {
            sheet.width(i, fields[i].dataType().equals(DataTypes.StringType) ? width(fields[i].name()) : NARROW);
        }
        int line = 1;
        for (Iterator<Row> all = plain(rows).toLocalIterator(); all.hasNext(); line++) {
            Row row = all.next();
            for (int i = 0; i < fields.length; i++) {
                cell(line, i, row.get(i), format(fields[i]));
            }
            if (line % FLUSHED == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, line - 1, fields.length - 1);
        sheet.finish();
        return line - 1L;
    }

    /** The first line, bold, and kept in sight with the first column. */
    void head(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
        }
        sheet.freezePane(1, 1);
    }

    /** Words stay words whatever they begin with: the type of a cell is written, not guessed. */
    void cell(int line, int column, Object value, String format) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof Boolean flag) {
            sheet.value(line, column, flag);
        } else if (format.startsWith("yyyy")) {
            sheet.value(line, column, LocalDate.parse(value.toString()));
        } else {
            sheet.value(line, column, Words.cut(value.toString(), CELL_CHARACTERS));
        }
        if (!format.isEmpty()) {
            sheet.style(line, column).format(format).set();
        }
    }

    private static double width(String name) {
        return switch (name) {
            case "label", "label_a", "label_b", "reason", "family", "change_points", "source" -> WIDE;
            default -> NARROW + 5;
        };
    }

    private static String format(StructField field) {
        String name = field.name();
        if (field.dataType().equals(DataTypes.DateType)) {
            return "yyyy-mm-dd";
        }
        if (field.dataType().equals(DataTypes.LongType)) {
            return "#,##0";
        }
        if (!field.dataType().equals(DataTypes.DoubleType)) {
            return "";
        }
        boolean isShare = name.startsWith("share") || name.startsWith("weight_share") || name.startsWith("change_");
        return isShare ? "0.00%" : name.equals("p") || name.equals("q") ? "0.0000" : "#,##0.00";
    }

    /** Lists as one cell, and dates as words, so that no time zone of this machine touches them. */
    private static Dataset<Row> plain(Dataset<Row> rows) {
        return rows.select(
                Arrays.stream(rows.schema().fields()).map(BookSheet::plain).toArray(Column[]::new));
    }

    private static Column plain(StructField field) {
        Column column = col(field.name());
        if (field.dataType() instanceof ArrayType list) {
            return list.elementType().equals(DataTypes.StringType) ? array_join(column, ", ") : to_json(column);
        }
        return field.dataType().equals(DataTypes.DateType) ? column.cast("string") : column;
    }
}
