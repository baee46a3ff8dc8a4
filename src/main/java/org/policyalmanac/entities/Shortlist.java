package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * The candidates of one language that deserve a look: those that are no part of a longer candidate with at least half of
 * their occurrences, nor of a name that the lexicon has found, and whose score is the highest.
 */
final class Shortlist implements FlatMapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("surface", "string", false)
            .add("kind_guess", "string", false)
            .add("context_score", "double", false)
            .add("is_likely", "boolean", false);

    /** Twice what is listed in the end: some have too few sources, and some are only reached through another language. */
    private static final int MOST = 2 * Queue.MOST;

    /** Occurrences of an article depend on one another: a candidate's count as three for its kind. */
    private static final double EVIDENCE = 3;

    /** Where no capitals tell names, only the best tenth of a language's pool is listed, or a hundred if that is more. */
    private static final int TENTH = 10;

    private static final int FEWEST_UNCASED = 100;

    /** Where capitals do not tell names, contexts and shape must: a nat more than what speaks for neither. */
    private static final double LEAST_UNCASED = 1;

    /** Candidates with which a small pool is filled up in thought: it holds little to compare them with but themselves. */
    private static final double FILL = 100;

    private final Broadcast<HashMap<String, KnownNames>> known;

    Shortlist(Broadcast<HashMap<String, KnownNames>> known) {
        this.known = known;
    }

    @Override
    public Iterator<Row> call(String language, Iterator<Row> rows) {
        KnownNames names = known.value().getOrDefault(language, new KnownNames());
        List<Row> pool = new ArrayList<>();
        rows.forEachRemaining(pool::add);
        Map<String, Long> longest = timesOfLonger(pool);
        Map<String, Long> shapes = new HashMap<>();
        for (Row row : pool) {
            shapes.merge(KnownNames.first(row.getAs("gram")), 1L, Long::sum);
            shapes.merge(KnownNames.last(row.getAs("gram")), 1L, Long::sum);
        }
        List<Row> listed = new ArrayList<>();
        for (Row row : pool) {
            String gram = row.getAs("gram");
            boolean nested = 2 * longest.getOrDefault(gram, 0L) >= row.<Long>getAs("times");
            if (!nested && !names.isPart(gram)) {
                listed.add(scored(row, names, shapes, pool.size(), least(pool.size())));
            }
        }
        listed.sort(Comparator.<Row>comparingDouble(row -> -row.getDouble(4)).thenComparing(row -> row.getString(1)));
        long uncased =
                pool.stream().filter(row -> !hasCase(row.getAs("surface"))).count();
        long room = Math.max(FEWEST_UNCASED, uncased / TENTH);
        List<Row> kept = new ArrayList<>();
        for (Row row : listed) {
            if (kept.size() < MOST && (hasCase(row.getString(2)) || --room >= 0)) {
                kept.add(row);
            }
        }
        return kept.iterator();
    }

    /** Of each part of a candidate, how often the commonest candidate that holds it occurs. */
    private static Map<String, Long> timesOfLonger(List<Row> pool) {
        Map<String, Long> longest = new HashMap<>();
        for (Row row : pool) {
            for (String part : GramText.parts(row.getAs("gram"))) {
                longest.merge(part, row.<Long>getAs("times"), Math::max);
            }
        }
        return longest;
    }

    /** The score above which contexts speak for a name: 0, and as little as -1 in a small pool. */
    static double least(int pool) {
        return -Math.min(1, FILL / pool);
    }

    private static Row scored(Row row, KnownNames names, Map<String, Long> shapes, long all, double least) {
        String gram = row.getAs("gram");
        String surface = row.getAs("surface");
        double score = row.getAs("context_score");
        // Where there are capitals, shape made it worse (methods, 6.3: average precision .245 without, .137 with it).
        if (!hasCase(surface)) {
            score += names.shape(gram, shapes, all);
        }
        return RowFactory.create(
                row.getAs("language"),
                gram,
                surface,
                kind(row.getList(row.fieldIndex("kinds")), surface, gram, names),
                score,
                score > (hasCase(surface) ? least : LEAST_UNCASED));
    }

    /** The kind that contexts and shape together speak for; of two the first. */
    private static String kind(List<Double> contexts, String surface, String gram, KnownNames names) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < contexts.size(); k++) {
            double sum = EVIDENCE * contexts.get(k) + names.logLikelihood(surface, gram, k);
            if (sum > most) {
                most = sum;
                best = k;
            }
        }
        return Kinds.ALL.get(best);
    }

    private static boolean hasCase(String surface) {
        return surface.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
    }
}
