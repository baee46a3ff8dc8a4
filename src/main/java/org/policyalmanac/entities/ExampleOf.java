package org.policyalmanac.entities;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.table.Table;

/** Puts the sentence of a candidate's example into its row; of a long sentence what stands around the candidate. */
final class ExampleOf implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = Table.CANDIDATES.schema().asNullable();

    private static final int LONGEST = 300;

    @Override
    public Row call(Row row) {
        Object[] values = new Object[SCHEMA.size()];
        for (int i = 0; i < values.length; i++) {
            String name = SCHEMA.fieldNames()[i];
            values[i] = switch (name) {
                case "example" -> example(row);
                case "variants" -> row.<Row>getList(row.fieldIndex(name)).toArray(Row[]::new);
                default -> row.getAs(name);
            };
        }
        return RowFactory.create(values);
    }

    private static String example(Row row) {
        String text = row.getAs("text");
        int begin = row.getAs("example_begin");
        int end = row.getAs("example_end");
        int first = row.getAs("sentence_begin");
        int last = row.getAs("sentence_end");
        if (last - first > LONGEST) {
            int around = Math.max(0, LONGEST - (end - begin)) / 2;
            int from = Math.max(first, begin - around);
            int to = Math.min(last, end + around);
            return (from > first ? "…" : "") + line(text, from, to) + (to < last ? "…" : "");
        }
        return line(text, first, last);
    }

    private static String line(String text, int from, int to) {
        int begin = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        return text.substring(begin, end).replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
