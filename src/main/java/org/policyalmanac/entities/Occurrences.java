package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Scripts;

/**
 * Where runs of units occur that are frequent and hold together, with what stands on both sides; and, without sides, how
 * often the same words occur in small letters.
 */
final class Occurrences implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("surface", "string", true)
            .add("left", "string", true)
            .add("right", "string", true)
            .add("units", "int", false)
            .add("inside", "boolean", false)
            .add("times", "int", false);

    private static final double COHESION_OF_WORDS = 1.0;
    private static final double COHESION_OF_CHARACTERS = 1.5;

    private static final Set<String> ARTICLES =
            Set.of(("the la le les l el los las il lo gli i die der das de het o os a as al").split(" "));

    private final Broadcast<GramCounts> counts;

    Occurrences(Broadcast<GramCounts> counts) {
        this.counts = counts;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
        UnitReader reader = new UnitReader();
        return Iterators.flat(documents, document -> rows(document, reader));
    }

    private List<Row> rows(Row document, UnitReader reader) {
        String language = document.getAs("language");
        Grams grams = reader.grams(document);
        Units units = grams.units();
        long total = counts.value().times(CountsOfPart.total(language));
        List<Row> rows = new ArrayList<>();
        grams.each((from, to) -> {
            if (isCandidate(grams, from, to, total, reader.words(language))) {
                boolean inside = !units.isCased(from) || !units.isOpening(from);
                rows.add(RowFactory.create(
                        language,
                        grams.units().gram(from, to),
                        units.surface(from, to),
                        units.left(from),
                        units.right(to - 1),
                        to - from,
                        inside,
                        1));
            }
        });
        small(grams)
                .forEach(
                        (gram, times) -> rows.add(RowFactory.create(language, gram, null, null, null, 0, true, times)));
        return rows;
    }

    private boolean isCandidate(Grams grams, int from, int to, long total, UnitWords words) {
        Units units = grams.units();
        if (counts.value().times(grams.hash(from, to)) == 0) {
            return false;
        }
        if (units.isCased(from) && !mayBegin(units, from, to, words)) {
            return false;
        }
        if (Scripts.isArabic(units.key(from).charAt(0)) && isForm(grams, from, to)) {
            return false;
        }
        double least =
                units.isCharacter(from) || units.isCharacter(to - 1) ? COHESION_OF_CHARACTERS : COHESION_OF_WORDS;
        return grams.cohesion(from, to, counts.value(), total) >= least;
    }

    /** Whether an Arabic run is a form, with a preposition, pronoun or ending, of one that is at least as common. */
    private boolean isForm(Grams grams, int from, int to) {
        Units units = grams.units();
        long times = counts.value().times(grams.hash(from, to));
        return ArabicProclitics.withoutPrefix(units.key(from)).stream()
                        .anyMatch(key -> counts.value().times(grams.hash(from, to, from, key)) >= times)
                || ArabicProclitics.withoutSuffix(units.key(to - 1)).stream()
                        .anyMatch(key -> counts.value().times(grams.hash(from, to, to - 1, key)) >= times);
    }

    /** A name may begin with an article (The Hague); it neither ends with a stop word nor consists of them, dates and numbers. */
    private static boolean mayBegin(Units units, int from, int to, UnitWords words) {
        boolean last = units.isName(to - 1) && words.isStop(raw(units, to - 1));
        if (last || words.isStop(raw(units, from)) && !ARTICLES.contains(units.key(from))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (units.isName(i) && !words.isStop(raw(units, i)) && !words.isMonthOrDay(units.key(i))) {
                return true;
            }
        }
        return false;
    }

    private static String raw(Units units, int index) {
        return units.text().substring(units.begin(index), units.end(index));
    }

    /** How often frequent runs occur inside sentences without a capital on their first or last word. */
    private Map<String, Integer> small(Grams grams) {
        Units units = grams.units();
        Map<String, Integer> small = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            for (int j = i; j < units.size() && j - i < Grams.MOST_WORDS; j++) {
                if (!units.isCased(j) || units.isClosed(j) || j > i && !units.isGlued(j)) {
                    break;
                }
                boolean isSmall = !units.isName(j) && !units.isNumber(j) || !units.isName(i);
                if (isSmall && !units.isOpening(i) && counts.value().times(grams.hash(i, j + 1)) > 0) {
                    small.merge(units.gram(i, j + 1), 1, Integer::sum);
                }
            }
        }
        return small;
    }
}
