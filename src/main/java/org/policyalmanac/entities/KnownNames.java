package org.policyalmanac.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring_index;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.policyalmanac.lexicon.Alias;
import org.policyalmanac.lexicon.Lexicon;
import org.policyalmanac.text.Folded;

/**
 * What the lexicon's own names of one language look like: their first and last units and their form by kind, and their
 * parts, which are no candidates.
 */
final class KnownNames implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int ENDING = 3;
    private static final double PRIOR = 5;

    private final HashMap<String, long[]> features = new HashMap<>();
    private final long[] names = new long[Kinds.ALL.size()];
    private final HashMap<String, Long> shapes = new HashMap<>();
    private long shapesInAll;
    private final long[] found = new long[Kinds.ALL.size()];
    private final HashSet<String> parts = new HashSet<>();

    /** By language, the names of a lexicon, and those of them that were found as mentions. */
    static HashMap<String, KnownNames> byLanguage(Lexicon lexicon, Dataset<Row> mentions) {
        HashMap<String, KnownNames> known = new HashMap<>();
        for (Row row : mentions.select(col("language"), col("surface"), substring_index(col("entity_id"), ":", 1))
                .distinct()
                .collectAsList()) {
            known.computeIfAbsent(row.getString(0), none -> new KnownNames()).found(row.getString(1), row.getString(2));
        }
        known.forEach((language, names) -> {
            for (Alias alias : lexicon.aliases()) {
                if (!alias.entity().isEmpty()
                        && (alias.language().isEmpty() || alias.language().equals(language))) {
                    names.add(
                            alias.name(),
                            alias.entity().substring(0, alias.entity().indexOf(':')));
                }
            }
        });
        return known;
    }

    /** Adds a name as it is written. */
    void add(String name, String kind) {
        String gram = gram(name);
        if (gram.isEmpty()) {
            return;
        }
        if (Kinds.isKnown(kind)) {
            int k = Kinds.ALL.indexOf(kind);
            names[k]++;
            for (String feature : features(name, gram)) {
                features.computeIfAbsent(feature, none -> new long[names.length])[k]++;
            }
        }
    }

    /** A name found in the archive: neither it nor its parts are candidates. */
    void found(String surface, String kind) {
        String gram = gram(surface);
        if (gram.isEmpty()) {
            return;
        }
        if (Kinds.isKnown(kind)) {
            shapes.merge(first(gram), 1L, Long::sum);
            shapes.merge(last(gram), 1L, Long::sum);
            shapesInAll++;
            found[Kinds.ALL.indexOf(kind)]++;
        }
        parts.add(gram);
        parts.addAll(GramText.parts(gram));
    }

    /** A name that a person has refused. */
    void refuse(String surface) {
        parts.add(gram(surface));
    }

    private static String gram(String name) {
        List<String> bare = new ArrayList<>();
        for (String word : name.split("\\s+")) {
            bare.add(Folded.string(ArabicProclitics.bare(word)));
        }
        return String.join(" ", bare).strip();
    }

    boolean isPart(String gram) {
        return parts.contains(gram);
    }

    /**
     * {@code ln P(shape | kind) + ln P(kind)}: from first and last unit and form, drawn towards the shares among all names;
     * a kind is as probable as its names are many among those found in the archive.
     */
    double logLikelihood(String surface, String gram, int kind) {
        long all = Arrays.stream(names).sum();
        double sum = StrictMath.log((found[kind] + PRIOR) / (shapesInAll + PRIOR * found.length));
        for (String feature : features(surface, gram)) {
            long[] counts = features.getOrDefault(feature, new long[names.length]);
            double share = (Arrays.stream(counts).sum() + .5) / (all + 1.0);
            sum += StrictMath.log((counts[kind] + PRIOR * share) / (names[kind] + PRIOR));
        }
        return sum;
    }

    private static List<String> features(String surface, String gram) {
        int units = GramText.units(gram).size();
        boolean shouted = surface.chars().anyMatch(Character::isUpperCase)
                && surface.chars().noneMatch(Character::isLowerCase);
        boolean digit = surface.chars().anyMatch(Character::isDigit);
        return List.of(
                first(gram),
                last(gram),
                "form " + Math.min(units, 4) + (shouted ? " shouted" : "") + (digit ? " digit" : ""));
    }

    static String first(String gram) {
        return "first " + GramText.units(gram).get(0);
    }

    /** The last character where there are characters, else the last three letters. */
    static String last(String gram) {
        List<String> units = GramText.units(gram);
        String unit = units.get(units.size() - 1);
        return "last " + (unit.length() > ENDING ? unit.substring(unit.length() - ENDING) : unit);
    }

    /** The candidate's shape score: {@code ln} of how much more often names begin and end so than candidates do. */
    double shape(String gram, Map<String, Long> candidates, long all) {
        double sum = 0;
        for (String feature : List.of(first(gram), last(gram))) {
            sum += Context.weight(
                    shapes.getOrDefault(feature, 0L), shapesInAll, candidates.getOrDefault(feature, 0L), all);
        }
        return sum;
    }
}
