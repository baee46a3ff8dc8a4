package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Words;

/** In which documents the candidates of the short list stand: one row for each, at the place that reads best. */
final class Sightings implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCHEMA = new StructType()
            .add("language", "string", false)
            .add("gram", "string", false)
            .add("article_id", "string", false)
            .add("begin", "int", false)
            .add("end", "int", false)
            .add("sentence_begin", "int", false)
            .add("sentence_end", "int", false)
            .add("penalty", "int", false);

    private static final int SHORT = 50;
    private static final int LONG = 240;

    private final Broadcast<GramCounts> wanted;

    /** @param wanted the hashes of the short list */
    Sightings(Broadcast<GramCounts> wanted) {
        this.wanted = wanted;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> documents) {
        UnitReader reader = new UnitReader();
        return Iterators.flat(documents, document -> rows(document, reader));
    }

    private List<Row> rows(Row document, UnitReader reader) {
        Grams grams = reader.grams(document);
        Units units = grams.units();
        int[][] starts = new int[1][];
        Map<String, int[]> best = new TreeMap<>();
        grams.each((from, to) -> {
            if (wanted.value().times(grams.hash(from, to)) > 0) {
                if (starts[0] == null) {
                    starts[0] = Words.sentenceStarts(units.text());
                }
                int[] place = place(units, from, to, starts[0]);
                best.merge(units.gram(from, to), place, (old, other) -> other[4] < old[4] ? other : old);
            }
        });
        List<Row> rows = new ArrayList<>();
        best.forEach((gram, place) -> rows.add(RowFactory.create(
                document.getAs("language"),
                gram,
                document.getAs("article_id"),
                place[0],
                place[1],
                place[2],
                place[3],
                place[4])));
        return rows;
    }

    private static int[] place(Units units, int from, int to, int[] starts) {
        int begin = units.begin(from);
        int at = Arrays.binarySearch(starts, begin);
        int sentence = at >= 0 ? at : -at - 2;
        int first = starts[Math.max(0, sentence)];
        int last = sentence + 1 < starts.length
                ? starts[sentence + 1]
                : units.text().length();
        int length = last - first;
        int penalty = (length < SHORT || length > LONG ? 2 : 0) + (units.isOpening(from) ? 1 : 0);
        return new int[] {begin, units.end(to - 1), first, last, penalty};
    }
}
