package org.policyalmanac.stories;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.NumberContexts;
import org.policyalmanac.text.Shingles;
import org.policyalmanac.text.Tokens;

/** What is kept of a document for comparing: a hash of all its words, its shingles, its numbers and its bands. */
final class Signature implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    /** A text with fewer shingles is compared as a whole only: a caption is like many others. */
    static final int FEWEST_SHINGLES = 12;

    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("language", "string")
            .add("published_high", "date")
            .add("words", "long")
            .add("whole", "long")
            .add("shingles", "binary")
            .add("numbers", "binary")
            .add("bands", DataTypes.createArrayType(DataTypes.LongType, false));

    @Override
    public Row call(Row document) {
        Tokens tokens = Tokens.of(document.getAs("text"));
        long[] shingles = Shingles.of(tokens);
        return RowFactory.create(
                document.getAs("article_id"),
                document.getAs("language"),
                document.getAs("published_high"),
                document.getAs("words"),
                Shingles.ofWhole(tokens),
                Longs.bytes(shingles),
                Longs.bytes(NumberContexts.of(tokens)),
                shingles.length < FEWEST_SHINGLES ? new long[0] : Sketch.bands(Sketch.of(shingles)));
    }
}
