package org.policyalmanac.benchmark;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.text.Folded;

/**
 * Aho and Corasick's automaton (1975) in a double array, by com.hankcs, Apache 2.0: every place at which a folded name stands,
 * edges of words, case, language, endings, clues and longest names not looked at. Not shipped; {@link #isThere} tells.
 */
final class AhoCorasickPeer implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    private static final String AUTOMATON = "com.hankcs.algorithm.AhoCorasickDoubleArrayTrie";

    private final Broadcast<AhoCorasickDoubleArrayTrie<String>> automaton;
    private final boolean folds;

    private AhoCorasickPeer(Broadcast<AhoCorasickDoubleArrayTrie<String>> automaton, boolean folds) {
        this.automaton = automaton;
        this.folds = folds;
    }

    static boolean isThere() {
        try {
            Class.forName(AUTOMATON, false, AhoCorasickPeer.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Places of names in texts.
     *
     * @param texts with the column {@code text}
     * @param fold whether texts are still to be folded
     * @param names entities by folded name
     */
    static Dataset<Row> found(Dataset<Row> texts, boolean fold, TreeMap<String, String> names) {
        AhoCorasickDoubleArrayTrie<String> automaton = new AhoCorasickDoubleArrayTrie<>();
        automaton.build(names);
        Broadcast<AhoCorasickDoubleArrayTrie<String>> sent =
                org.apache.spark.api.java.JavaSparkContext.fromSparkContext(
                                texts.sparkSession().sparkContext())
                        .broadcast(automaton);
        return texts.flatMap(new AhoCorasickPeer(sent, fold), Encoders.row(MatcherSpeedCard.PLACES));
    }

    @Override
    public Iterator<Row> call(Row row) {
        List<Row> places = new ArrayList<>();
        String text = row.getAs("text");
        automaton
                .value()
                .parseText(
                        folds ? Folded.of(text).toString() : text,
                        (int begin, int end, String entity) -> places.add(RowFactory.create(begin, end, entity)));
        return places.iterator();
    }
}
