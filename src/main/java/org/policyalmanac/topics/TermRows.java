package org.policyalmanac.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The most relevant terms of topics, as rows of {@code topics}. */
final class TermRows {
    private static final int TERMS = 15;

    private TermRows() {}

    /** @param labels of topics by id */
    static List<Row> of(TopicSet set, Map<String, String> labels) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < set.size(); k++) {
            String id = set.ids().get(k);
            add(rows, id, labels.get(id), set.base(), set.top(k, TERMS));
            for (String language : set.words().keySet()) {
                add(rows, id, labels.get(id), set.vocabularies().get(language), set.top(k, language, TERMS));
            }
        }
        return rows;
    }

    private static void add(List<Row> rows, String id, String label, Vocabulary vocabulary, List<Reading.Term> top) {
        for (int rank = 1; rank <= top.size(); rank++) {
            Reading.Term term = top.get(rank - 1);
            Vocabulary.Entry entry = vocabulary.entry(term.number());
            rows.add(RowFactory.create(
                    id,
                    vocabulary.language(),
                    rank,
                    label,
                    entry.written(),
                    entry.kind(),
                    term.probability(),
                    term.relevance()));
        }
    }
}
