package org.policyalmanac.stories;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.lexicon.Matcher;
import org.policyalmanac.table.Table;
import org.policyalmanac.text.NumberContexts;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

/** What is kept of a document for comparing: a hash of all its words, its shingles, its numbers, its bands and its anchors. */
final class Signature implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** A text with fewer shingles is compared as a whole only: a caption is like many others. */
    static final int FEWEST_SHINGLES = 12;

    static final StructType SCHEMA = Table.SIGNATURES.schema().asNullable();

    private final Broadcast<Matcher> names;

    /** @param names finds the names of the lexicon and of the countries */
    Signature(Broadcast<Matcher> names) {
        this.names = names;
    }

    @Override
    public Row call(Row document) {
        String text = document.getAs("text");
        String title = document.getAs("title") == null ? "" : document.getAs("title");
        String language = document.getAs("language");
        Tokens tokens = Tokens.of(text);
        long[] shingles = Shingles.of(tokens);
        return RowFactory.create(
                document.getAs("article_id"),
                language,
                document.getAs("published_low"),
                document.getAs("published_high"),
                document.getAs("published_precision"),
                document.getAs("words"),
                Shingles.ofWhole(tokens),
                Longs.bytes(shingles),
                Longs.bytes(NumberContexts.of(title.isEmpty() ? tokens : Tokens.of(title + "\n" + text))),
                shingles.length < FEWEST_SHINGLES ? new long[0] : Sketch.bands(Sketch.of(shingles)),
                Anchors.of(title, text, language, names.value()).stream()
                        .map(anchor -> RowFactory.create(anchor.id(), anchor.surface()))
                        .toArray(Row[]::new));
    }
}
