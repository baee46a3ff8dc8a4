package org.policyalmanac.entities;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.statistics.FalseDiscovery;

/** The candidates of one language in the order in which a person should look at them. */
final class Queue implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    /** Candidates of a language that are listed at most. */
    static final int MOST = 2_000;

    static final String VARIANTS =
            "array<struct<language:string,surface:string,stories:bigint,similarity:double,q:double>>";
    static final StructType SCHEMA = new StructType()
            .add("surface", "string", false)
            .add("language", "string", false)
            .add("rank", "int", false)
            .add("kind_guess", "string", false)
            .add("documents", "long", false)
            .add("texts", "long", false)
            .add("stories", "long", false)
            .add("sources", "long", false)
            .add("first_month", "date", true)
            .add("last_month", "date", true)
            .add("score", "double", false)
            .add("context_score", "double", false)
            .add("novelty_p", "double", true)
            .add("novelty_q", "double", true)
            .add("burst", "double", false)
            .add("confirmed", "boolean", false)
            .add("variants", DataType.fromDDL(VARIANTS), false)
            .add("example_article_id", "string", false)
            .add("example_begin", "int", false)
            .add("example_end", "int", false)
            .add("sentence_begin", "int", false)
            .add("sentence_end", "int", false);

    private static final long FEWEST_STORIES = 3;
    private static final int FEWEST_SOURCES = 2;

    private final HashMap<String, StoriesOfMonths> months;

    Queue(HashMap<String, StoriesOfMonths> months) {
        this.months = months;
    }

    private record Entry(Row row, Novelty novelty) {}

    @Override
    public Iterator<Row> call(String language, Iterator<Row> rows) {
        StoriesOfMonths all = months.getOrDefault(language, new StoriesOfMonths());
        List<Entry> entries = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (isListed(row, all)) {
                entries.add(new Entry(row, Novelty.of(hits(row, all), all)));
            }
        }
        entries.sort(Comparator.<Entry>comparingDouble(entry -> -entry.novelty.surprise())
                .thenComparingDouble(entry -> -entry.row.<Double>getAs("context_score"))
                .thenComparing(entry -> entry.row.<String>getAs("surface")));
        double[] q = FalseDiscovery.q(entries.stream()
                .mapToDouble(entry -> entry.novelty.p() == null ? 1 : entry.novelty.p())
                .toArray());
        List<Row> listed = new ArrayList<>();
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < entries.size() && listed.size() < MOST; i++) {
            // Two grams can have one commonest spelling; the table's key is the spelling.
            if (seen.add(entries.get(i).row.getAs("surface"))) {
                listed.add(row(entries.get(i), listed.size() + 1, q[i]));
            }
        }
        return listed.iterator();
    }

    private static boolean isListed(Row row, StoriesOfMonths all) {
        boolean sources = all.sources() < FEWEST_SOURCES || row.<Long>getAs("sources") >= FEWEST_SOURCES;
        boolean confirmed = !row.isNullAt(row.fieldIndex("variants"));
        return sources
                && row.<Long>getAs("stories") >= FEWEST_STORIES
                && (confirmed || row.<Boolean>getAs("is_likely"));
    }

    private static long[] hits(Row row, StoriesOfMonths all) {
        long[] hits = new long[all.months()];
        for (Row month : row.<Row>getList(row.fieldIndex("months"))) {
            hits[StoriesOfMonths.index(month.getDate(0)) - all.first()] = month.getLong(1);
        }
        return hits;
    }

    private static Row row(Entry entry, int rank, double q) {
        Row row = entry.row;
        List<Row> months = row.getList(row.fieldIndex("months"));
        Date first = months.isEmpty() ? null : months.get(0).getDate(0);
        Date last = months.isEmpty() ? null : months.get(months.size() - 1).getDate(0);
        boolean confirmed = !row.isNullAt(row.fieldIndex("variants"));
        List<Row> variants = confirmed ? row.getList(row.fieldIndex("variants")) : List.<Row>of();
        return RowFactory.create(
                row.getAs("surface"),
                row.getAs("language"),
                rank,
                row.getAs("kind_guess"),
                row.getAs("documents"),
                row.getAs("texts"),
                row.getAs("stories"),
                row.getAs("sources"),
                first,
                last,
                entry.novelty.surprise(),
                row.getAs("context_score"),
                entry.novelty.p(),
                entry.novelty.p() == null ? null : q,
                entry.novelty.burst(),
                confirmed,
                variants.toArray(Row[]::new),
                row.getAs("example_article_id"),
                row.getAs("example_begin"),
                row.getAs("example_end"),
                row.getAs("sentence_begin"),
                row.getAs("sentence_end"));
    }
}
