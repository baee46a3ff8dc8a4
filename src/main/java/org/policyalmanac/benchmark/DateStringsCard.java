package org.policyalmanac.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.policyalmanac.text.DateParser;
import org.policyalmanac.text.PublicationDate;

/** Date fields written down with what they mean. */
final class DateStringsCard implements Benchmark {
    @Override
    public String name() {
        return "date-strings";
    }

    @Override
    public String sentence() {
        return "Date fields in many languages, each with its expected value or none, as the date parser reads them.";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<String[]> rows = Lines.columns("date-strings.tsv");
        List<Figure> figures = new ArrayList<>();
        TreeSet<String> tags = new TreeSet<>();
        long right = 0;
        for (String[] row : rows) {
            tags.add(row[1]);
            String read = read(row[0], row[1]);
            if (read.equals(row[2])) {
                right++;
            } else {
                figures.add(Figure.told("misread", row[1], row[0] + " is " + row[2] + ", read " + read));
            }
        }
        tags.remove("");
        figures.add(
                0,
                Figure.share("read right", "date strings", right, rows.size()).atLeast(1));
        figures.add(1, Figure.number("locales", "date strings", tags.size()).atLeast(30));
        return figures;
    }

    static String read(String field, String language) {
        return DateParser.parse(field, language).map(PublicationDate::toString).orElse("none");
    }
}
