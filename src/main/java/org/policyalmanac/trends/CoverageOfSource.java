package org.policyalmanac.trends;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of {@code coverage} of one outlet and language, without {@code is_panel}: see {@link Usual}. */
final class CoverageOfSource implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    private final Calendar months;
    private final int begin;

    /**
     * @param months all months of the archive
     * @param begin place of the month from which on nearly all documents lie: an outlet that starts later starts inside
     */
    CoverageOfSource(Calendar months, int begin) {
        this.months = months;
        this.begin = begin;
    }

    @Override
    public Iterator<Row> call(String group, Iterator<Row> counted) {
        long[] documents = new long[months.size()];
        long[] stories = new long[months.size()];
        Row any = null;
        int first = months.size();
        int last = 0;
        while (counted.hasNext()) {
            any = counted.next();
            int month = months.index(any.<Date>getAs("month").toLocalDate());
            documents[month] = any.<Long>getAs("documents");
            stories[month] = any.<Long>getAs("stories");
            first = Math.min(first, month);
            last = Math.max(last, month);
        }
        int whole = months.size();
        while (whole > first && !months.isComplete(whole - 1)) {
            whole--;
        }
        Usual usual = Usual.of(Arrays.copyOfRange(documents, first, whole), first > begin);
        int rows = Math.max(usual.events().length, last + 1 - first);
        if (first + usual.events().length == whole) {
            rows = Math.max(rows, usual.isLasting() ? documents.length - first : 0);
        }
        List<Row> result = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            result.add(row(
                    any,
                    months.date(first + i),
                    documents[first + i],
                    stories[first + i],
                    usual.at(i, documents[first + i])));
        }
        return result.iterator();
    }

    private static Row row(Row outlet, LocalDate month, long documents, long stories, Usual.Month usual) {
        Double ratio = usual.expected() == 0 ? null : (Double) (documents / usual.expected());
        return RowFactory.create(
                Date.valueOf(month),
                outlet.getAs("source"),
                outlet.getAs("language"),
                documents,
                stories,
                usual.expected(),
                ratio,
                Objects.nonNull(usual.event()),
                usual.event());
    }
}
