package org.policyalmanac.trends;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Everything counted of one subject. */
final class Subject {
    private final Totals totals;
    private final Map<String, Counts> byLanguage = new TreeMap<>();
    private String kind;
    private String id;
    private String label;

    private Subject(Totals totals) {
        this.totals = totals;
    }

    /** @param counted rows of {@link Facts#counted} and {@link Facts#weights} */
    static Subject of(Iterator<Row> counted, Totals totals) {
        Subject subject = new Subject(totals);
        counted.forEachRemaining(subject::add);
        // A language in which the topic is only a lesser part of stories has no row of its own.
        subject.byLanguage.values().removeIf(counts -> !counts.isNamed());
        return subject;
    }

    private void add(Row row) {
        String name = row.getAs("label");
        if (name != null) {
            kind = row.getAs("kind");
            id = row.getAs("subject");
            label = name;
        }
        byLanguage
                .computeIfAbsent(row.getAs("language"), none -> new Counts(totals))
                .add(row);
    }

    String kind() {
        return kind;
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** By language, in the order of their codes; {@code *} is the first where the subject has it. */
    Map<String, Counts> byLanguage() {
        return byLanguage;
    }

    /** Stories by bin of the strata of a language, or of all, that have any. */
    Map<Integer, long[]> hits(String language) {
        if (!language.equals(Facts.ALL_LANGUAGES)) {
            return byLanguage.get(language).hits();
        }
        Map<Integer, long[]> all = new TreeMap<>();
        byLanguage.values().forEach(counts -> all.putAll(counts.hits()));
        return all;
    }
}
