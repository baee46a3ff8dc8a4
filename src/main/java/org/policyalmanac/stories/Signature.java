package org.policyalmanac.stories;

import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.policyalmanac.text.Shingles;

/**
 * What is kept of a document for comparing: a hash of all its words, its shingles, and the bands of its MinHash
 * signature (Broder 1997; Indyk and Motwani 1998). Two documents of Jaccard similarity s share a band with probability
 * 1 - (1 - s^{@value #ROWS})^{@value #BANDS}: .9999 at .7, .88 at .5, .19 at .25.
 */
final class Signature implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    static final int BANDS = 32;
    static final int ROWS = 4;

    /** A text with fewer shingles is compared as a whole only: a caption is like many others. */
    static final int FEWEST_SHINGLES = 12;

    static final StructType SCHEMA = new StructType()
            .add("article_id", "string")
            .add("language", "string")
            .add("published_high", "date")
            .add("words", "long")
            .add("whole", "long")
            .add("shingles", DataTypes.createArrayType(DataTypes.LongType, false))
            .add("bands", DataTypes.createArrayType(DataTypes.LongType, false));

    @Override
    public Row call(Row document) {
        String text = document.getAs("text");
        long[] shingles = Shingles.of(text);
        return RowFactory.create(
                document.getAs("article_id"),
                document.getAs("language"),
                document.getAs("published_high"),
                document.getAs("words"),
                Shingles.ofWhole(text),
                shingles,
                shingles.length < FEWEST_SHINGLES ? new long[0] : bands(shingles));
    }

    /** One hash for each band: of its number and the minima of its rows. */
    static long[] bands(long[] shingles) {
        long[] minima = new long[BANDS * ROWS];
        Arrays.fill(minima, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int i = 0; i < minima.length; i++) {
                minima[i] = Math.min(minima[i], Shingles.mix(shingle ^ Shingles.mix(i)));
            }
        }
        long[] bands = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long hash = band;
            for (int row = 0; row < ROWS; row++) {
                hash = Shingles.mix(hash ^ minima[band * ROWS + row]);
            }
            bands[band] = hash;
        }
        return bands;
    }
}
