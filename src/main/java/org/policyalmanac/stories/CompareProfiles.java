package org.policyalmanac.stories;

import java.sql.Date;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;

/** {@link Comparison} of two texts' profiles; null where too little speaks for a translation. */
final class CompareProfiles implements UDF2<Row, Row, Row> {
    private static final long serialVersionUID = 1;

    static final StructType SCORE =
            new StructType().add("score", "double").add("overlap", "double").add("shared", "int");

    private final long texts;
    private final Pools pools;

    /** @param texts number of texts among which the frequencies of anchors were counted */
    CompareProfiles(long texts, Pools pools) {
        this.texts = texts;
        this.pools = pools;
    }

    @Override
    public Row call(Row a, Row b) {
        Comparison comparison = Comparison.of(profile(a), profile(b), new LikelihoodRatio(texts));
        double least = pools.least(a.getAs("language"), day(a), b.getAs("language"), day(b));
        return comparison.score() < least
                ? null
                : RowFactory.create(comparison.score(), comparison.overlap(), comparison.shared());
    }

    private static Profile profile(Row text) {
        return new Profile(
                Survival.Family.of(text.getAs("language")),
                Longs.of(text.getAs("keys")),
                Longs.of(text.getAs("facts")));
    }

    private static Date day(Row text) {
        Date low = text.getAs("published_low");
        return low != null && low.equals(text.<Date>getAs("published_high")) ? low : null;
    }
}
