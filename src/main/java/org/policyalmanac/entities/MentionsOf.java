package org.policyalmanac.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.lexicon.NamesInArticles;
import org.policyalmanac.text.Words;

/** Every mention in a document, in the order of the columns of {@code mentions}. */
final class MentionsOf implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;
    /** Stands in no name. */
    private static final char BETWEEN = '\u00b6';

    private final Broadcast<NamesInArticles> names;

    MentionsOf(Broadcast<NamesInArticles> names) {
        this.names = names;
    }

    @Override
    public Iterator<Row> call(Row document) {
        String id = document.getAs("article_id");
        String language = document.getAs("language");
        String text = document.getAs("text");
        String title = document.getAs("title") == null ? "" : document.getAs("title");
        // One pass over both; no name goes across the sign between, and offsets in the title come out negative.
        String article = title + BETWEEN + text;
        int shift = title.length() + 1;
        List<Matcher.Match> matches = names.value().of(article, language);
        List<Row> rows = new ArrayList<>(matches.size());
        int[] sentences = null;
        for (Matcher.Match match : matches) {
            int begin = match.begin() - shift;
            if (begin >= 0 && sentences == null) {
                sentences = Words.sentenceStarts(text);
            }
            int found = begin < 0 ? 0 : Arrays.binarySearch(sentences, begin);
            int sentence = begin < 0 ? -1 : found >= 0 ? found : -found - 2;
            rows.add(RowFactory.create(
                    id,
                    begin,
                    match.end() - shift,
                    match.alias().entity(),
                    article.substring(match.begin(), match.end()),
                    language,
                    sentence,
                    match.rule()));
        }
        return rows.iterator();
    }
}
