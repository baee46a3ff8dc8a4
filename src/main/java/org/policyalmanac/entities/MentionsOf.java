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
import org.policyalmanac.lexicon.Surnames;
import org.policyalmanac.text.Words;

/** Every mention in a document, in the order of the columns of {@code mentions}. */
final class MentionsOf implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final Broadcast<Matcher> matcher;
    private final Broadcast<Surnames> surnames;

    MentionsOf(Broadcast<Matcher> matcher, Broadcast<Surnames> surnames) {
        this.matcher = matcher;
        this.surnames = surnames;
    }

    @Override
    public Iterator<Row> call(Row document) {
        String id = document.getAs("article_id");
        String language = document.getAs("language");
        String text = document.getAs("text");
        String title = document.getAs("title") == null ? "" : document.getAs("title");
        Matcher.Article article = matcher.value().article(title + "\n" + text, language);
        List<Row> rows = new ArrayList<>();
        int shift = -(title.length() + 1);
        List<Matcher.Match> titled = article.matches(title);
        List<Matcher.Match> matches = surnames.value().with(article.matches(text), text, language, titled);
        for (Matcher.Match match : surnames.value().with(titled, title, language, List.of())) {
            rows.add(row(id, match, shift, title, language, -1));
        }
        int[] sentences = matches.isEmpty() ? new int[0] : Words.sentenceStarts(text);
        for (Matcher.Match match : matches) {
            int found = Arrays.binarySearch(sentences, match.begin());
            rows.add(row(id, match, 0, text, language, found >= 0 ? found : -found - 2));
        }
        return rows.iterator();
    }

    private static Row row(String id, Matcher.Match match, int shift, String text, String language, int sentence) {
        return RowFactory.create(
                id,
                match.begin() + shift,
                match.end() + shift,
                match.alias().entity(),
                text.substring(match.begin(), match.end()),
                language,
                sentence,
                match.rule());
    }
}
